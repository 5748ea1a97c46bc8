import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { digestMatches, Nonces, parseDigest } from './digest.ts';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const HA1 = md5('bob:acme.test:secret, "quoted"');
const answer = (changes: Record<string, string> = {}): ReturnType<typeof parseDigest> => {
  const response = md5(`${HA1}:n1:00000001:c1:auth:${md5('REGISTER:sip:acme.test')}`);
  const fields = {
    username: 'bob',
    realm: 'acme.test',
    nonce: 'n1',
    uri: 'sip:acme.test',
    response,
    cnonce: 'c1',
    ...changes,
  };
  const quoted = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return parseDigest(`Digest ${quoted.join(', ')}, algorithm=MD5, qop=auth, nc=00000001`);
};

describe('A digest answer', () => {
  test('matches with the right password, method and address', () => {
    assert.equal(digestMatches(answer()!, HA1, 'REGISTER'), true);
    assert.equal(digestMatches(answer()!, HA1, 'INVITE'), false);
    assert.equal(digestMatches(answer()!, md5('bob:acme.test:other'), 'REGISTER'), false);
    assert.equal(digestMatches(answer({ uri: 'sip:other.test' })!, HA1, 'REGISTER'), false);
    assert.equal(digestMatches(answer({ response: '' + 'f'.repeat(31) })!, HA1, 'REGISTER'), false);
  });

  test('agrees with the example of RFC 2617 §3.5', () => {
    const example = parseDigest(
      'Digest username="Mufasa", realm="testrealm@host.com", ' +
        'nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth, ' +
        'nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", ' +
        'opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    const ha1 = md5('Mufasa:testrealm@host.com:Circle Of Life');
    assert.equal(digestMatches(example!, ha1, 'GET'), true);
  });

  test('is not one without its parts, or with another algorithm', () => {
    assert.equal(parseDigest('Basic dXNlcjpwYXNz'), null);
    assert.equal(parseDigest('Digest username="bob"'), null);
    assert.equal(
      parseDigest(
        'Digest username="b", realm="r", nonce="n", uri="u", response="x", algorithm=SHA-256',
      ),
      null,
    );
  });

  test('keeps commas and quotes inside of quotes', () => {
    const parsed = answer({ username: 'a, b; \\"c\\"' });
    assert.equal(parsed?.username, 'a, b; "c"');
  });
});

describe('Nonces', () => {
  test('are good for their time, once for each count', () => {
    let now = 1_000_000;
    const nonces = new Nonces(60_000, () => now);
    const nonce = nonces.create();
    assert.equal(nonces.check(nonce, '00000001'), 'fresh');
    assert.equal(nonces.check(nonce, '00000001'), 'stale');
    assert.equal(nonces.check(nonce, '00000002'), 'fresh');
    now += 59_999;
    assert.equal(nonces.check(nonce, '00000003'), 'fresh');
    now += 1;
    assert.equal(nonces.check(nonce, '00000004'), 'stale');
  });

  test('of someone else are not taken', () => {
    const nonce = new Nonces().create();
    const nonces = new Nonces();
    assert.equal(nonces.check(nonce, '00000001'), 'forged');
    assert.equal(nonces.check('', '00000001'), 'forged');
    const own = nonces.create();
    const later = own.replace(/^[^.]+/, (Date.now() + 1e9).toString(36));
    assert.equal(nonces.check(later, '00000001'), 'forged');
    assert.equal(nonces.check(own, 'x'), 'stale');
  });
});
