import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeOrigin, readOrigin } from './origin.ts';
import type { OriginEvidence, OriginVerdict } from './origin.ts';

const allowed = new Set(['https://shop.example']);
const host = 'pbx.example:8080';

const cases: readonly [what: string, evidence: OriginEvidence, verdict: OriginVerdict][] = [
  ['our own page', { origin: 'http://pbx.example:8080', host }, 'same'],
  ['our own page behind TLS', { origin: 'https://pbx.example', host: 'pbx.example' }, 'same'],
  [
    'another case of the host',
    { origin: 'http://pbx.example:8080', host: 'PBX.example:8080' },
    'same',
  ],
  ['an allowed site', { origin: 'https://shop.example', host }, 'allowed'],
  ['an allowed name over http', { origin: 'http://shop.example', host }, 'foreign'],
  ['another port', { origin: 'http://pbx.example:9090', host }, 'foreign'],
  ['a longer name', { origin: 'http://pbx.example.evil.test:8080', host }, 'foreign'],
  ['a sandboxed page', { origin: 'null', host }, 'foreign'],
  ['an empty origin', { origin: '', host }, 'foreign'],
  [
    'an origin without a Host to compare',
    { origin: 'http://pbx.example', host: undefined },
    'foreign',
  ],
  ['a same-origin GET', { origin: undefined, host, secFetchSite: 'same-origin' }, 'same'],
  ['a cross-site GET', { origin: undefined, host, secFetchSite: 'cross-site' }, 'foreign'],
  ['a same-site GET', { origin: undefined, host, secFetchSite: 'same-site' }, 'foreign'],
  ['a program', { origin: undefined, host }, 'none'],
];

for (const [what, evidence, verdict] of cases) {
  test(`${what} is ${verdict}`, () => {
    assert.equal(judgeOrigin(evidence, allowed), verdict);
  });
}

test('an origin is read in the form in which browsers send it', () => {
  assert.equal(readOrigin('https://Shop.Example:443/'), 'https://shop.example');
  assert.equal(readOrigin('http://localhost:3000'), 'http://localhost:3000');
});

for (const text of [
  '*',
  'shop.example',
  'https://shop.example/path',
  'ftp://x',
  'https://u@x',
  '',
]) {
  test(`"${text}" is no origin`, () => {
    assert.equal(readOrigin(text), null);
  });
}
