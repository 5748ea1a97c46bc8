import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Digest } from './digest.ts';

const REQUEST = { method: 'REGISTER', ruri: 'sip:example.test' };
const CHALLENGE = { realm: 'example.test', nonce: 'abc' };
const hash = (text: string): string => createHash('md5').update(text).digest('hex');
const digest = (): Digest => new Digest({ username: 'alice', password: 'secret' });

function partsOf(header: string): Readonly<Record<string, string>> {
  const parts = header.slice('Digest '.length).matchAll(/(\w+)="?([^",]*)"?/g);
  return Object.fromEntries(Array.from(parts, ([, name, value]) => [name!, value!]));
}

test('a password is proved by request and answer, each with a count of its own', () => {
  const proof = digest();
  const nonces = new Set<string>();
  for (const nc of ['00000001', '00000002']) {
    assert.ok(
      proof.authenticate(REQUEST, { ...CHALLENGE, qop: ['auth-int', 'auth'], opaque: 'o' }),
    );
    const parts = partsOf(proof.toString());
    assert.deepEqual(
      [parts['nc'], parts['qop'], parts['opaque'], parts['uri'], parts['username']],
      [nc, 'auth', 'o', 'sip:example.test', 'alice'],
    );
    const [who, what] = [hash('alice:example.test:secret'), hash('REGISTER:sip:example.test')];
    const expected = hash(`${who}:abc:${nc}:${parts['cnonce']}:auth:${what}`);
    assert.equal(parts['response'], expected);
    nonces.add(parts['cnonce']!);
  }
  assert.equal(nonces.size, 2);
});

test('the older form without qop is answered in its own way', () => {
  const proof = digest();
  assert.ok(proof.authenticate(REQUEST, CHALLENGE));
  const [who, what] = [hash('alice:example.test:secret'), hash('REGISTER:sip:example.test')];
  const parts = partsOf(proof.toString());
  assert.equal(parts['response'], hash(`${who}:abc:${what}`));
  assert.equal(parts['qop'], undefined);
});

test('what cannot be answered is not', () => {
  for (const challenge of [
    { ...CHALLENGE, algorithm: 'SHA-256' },
    { ...CHALLENGE, qop: ['auth-int'] },
    { realm: '', nonce: 'abc' },
    { realm: 'example.test', nonce: '' },
  ]) {
    assert.equal(digest().authenticate(REQUEST, challenge), false);
  }
});
