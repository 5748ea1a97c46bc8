import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneName } from './phone-name.ts';

const CASES: readonly (readonly [
  browser: string | null,
  userAgent: string | null,
  name: string,
])[] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Hubline',
    'Chrome on Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
    null,
    'Safari on macOS',
  ],
  [
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    null,
    'Firefox on Linux',
  ],
  [null, 'Yealink SIP-T46S 66.85.0.5', 'Yealink SIP-T46S 66.85.0.5'],
  [null, 'Evil\r\n\u0007Phone', 'Evil Phone'],
  [null, 'x'.repeat(1000), 'x'.repeat(60)],
  [null, null, 'Phone'],
  ['', '', 'Phone'],
  ['nonsense', 'Desk', 'Desk'],
];

for (const [browser, userAgent, name] of CASES) {
  test(`${JSON.stringify(name.slice(0, 30))} is the name of a phone`, () => {
    assert.equal(phoneName(browser, userAgent).name, name);
  });
}

test('a browser is a web phone, all else a desk phone', () => {
  assert.equal(phoneName(CASES[0]![0], null).kind, 'web');
  assert.equal(phoneName(null, 'Yealink').kind, 'desk');
});
