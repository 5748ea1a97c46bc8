import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from './repository.mjs';
import { sipReasons } from './sip-reasons.mjs';

const { transform } = sipReasons();
const file = join(root, 'node_modules/sip.js/lib/core/messages/utils.js');

test('what the phone says keeps its words, and the rest of them is left out', async () => {
  const { code } = transform(readFileSync(file, 'utf8'), file);
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  assert.equal(module.getReasonPhrase(200), 'OK');
  assert.equal(module.getReasonPhrase(486), 'Busy Here');
  assert.equal(module.getReasonPhrase(470), '');
  assert.doesNotMatch(code, /Consent Needed/);
  assert.equal(module.headerize('cseq'), 'CSeq');
});

test('every response that sip.js gives by itself keeps its words', async () => {
  const { code } = transform(readFileSync(file, 'utf8'), file);
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const core = readFileSync(join(dirname(file), '../dialogs/session-dialog.js'), 'utf8');
  const agent = readFileSync(join(dirname(file), '../user-agent-core/user-agent-core.js'), 'utf8');
  const given = [...`${core}${agent}`.matchAll(/statusCode: (\d{3})/g)].map(([, status]) => status);
  assert.ok(given.length > 3);
  assert.deepEqual(
    given.filter((status) => module.getReasonPhrase(Number(status)) === ''),
    [],
  );
});

test('nothing else is touched', () => {
  assert.equal(transform('    470: "Consent Needed",\n', '/elsewhere/utils.js'), null);
});
