import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceInWords } from './device-in-words.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

for (const [userAgent, words] of [
  [FIREFOX, 'Firefox on Linux'],
  ['backup-script/1.2', 'backup-script/1.2'],
  ['', ''],
  ['  ', ''],
  ['a\u0000\u001bb', 'a b'],
  ['x'.repeat(400), 'x'.repeat(60)],
] as const) {
  test(`${JSON.stringify(userAgent.slice(0, 40))} is called "${words.slice(0, 40)}"`, () => {
    assert.equal(deviceInWords(userAgent), words);
  });
}
