import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { describe, test } from 'node:test';
import { X509Certificate } from 'node:crypto';
import { bindTo, hostCandidates } from './addresses.ts';
import { createCertificate } from './certificate.ts';

describe('Media addresses', () => {
  test('are all of the machine’s when the server listens on loopback or everywhere', () => {
    for (const bindAddress of ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']) {
      assert.equal(bindTo({ bindAddress }), null);
    }
    const offered = hostCandidates({ bindAddress: '127.0.0.1' }, 4000).map(
      ({ address }) => address,
    );
    assert.equal(offered.at(-1), '127.0.0.1');
    const outside = Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) assert.ok(offered.includes(address));
    assert.ok(!offered.some((address) => address.startsWith('fe80:')));
  });

  test('are the one that was given, or what is told to the public', () => {
    assert.equal(bindTo({ bindAddress: '192.0.2.7' }), '192.0.2.7');
    const addresses = (publicAddress?: string): string[] =>
      hostCandidates(
        { bindAddress: '192.0.2.7', ...(publicAddress && { publicAddress }) },
        4000,
      ).map(({ address }) => address);
    assert.deepEqual(addresses(), ['192.0.2.7']);
    assert.deepEqual(addresses('203.0.113.1'), ['203.0.113.1']);
  });

  test('say the port that is bound, or the one that leads to it', () => {
    const ports = (publicPort?: number): number[] =>
      hostCandidates(
        { bindAddress: '0.0.0.0', ...(publicPort !== undefined && { publicPort }) },
        4000,
      ).map(({ port }) => port);
    assert.deepEqual([...new Set(ports())], [4000]);
    assert.deepEqual([...new Set(ports(5000))], [5000]);
  });

  test('come with falling priority', () => {
    const priorities = hostCandidates({ bindAddress: '0.0.0.0' }, 4000).map(
      ({ priority }) => priority,
    );
    assert.deepEqual(
      priorities,
      [...new Set(priorities)].sort((one, two) => two - one),
    );
  });
});

test('a certificate of ours is a valid one, with the fingerprint that it says', () => {
  for (let count = 0; count < 20; count++) {
    const { certificatePem, fingerprint } = createCertificate();
    const certificate = new X509Certificate(certificatePem);
    assert.equal(fingerprint, `sha-256 ${certificate.fingerprint256}`);
    assert.equal(certificate.verify(certificate.publicKey), true);
    assert.ok(new Date(certificate.validFrom) < new Date());
    assert.ok(new Date(certificate.validTo) > new Date());
  }
});
