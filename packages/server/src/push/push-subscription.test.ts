import assert from 'node:assert/strict';
import { createECDH, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { faultsOf, type PushDraft } from './push-subscription.ts';

const ecdh = createECDH('prime256v1');
const KEYS = {
  p256dh: ecdh.generateKeys('base64url'),
  auth: randomBytes(16).toString('base64url'),
};

function draft(change: Partial<PushDraft>): PushDraft {
  const endpoint = 'https://push.example.com/send/abc';
  return { endpoint, keys: KEYS, kinds: ['calls'], preview: true, ...change };
}

test('takes what browsers give', () => {
  assert.equal(faultsOf(draft({}), false), null);
  const endpoint = 'https://fcm.googleapis.com/fcm/send/c1:APA91bE';
  assert.equal(faultsOf(draft({ endpoint }), false), null);
});

test('takes no address that leads elsewhere than to the internet, by TLS and its port', () => {
  for (const endpoint of [
    ...['http://push.example.com/', 'https://push.example.com:8443/', 'https://a:b@example.com/'],
    ...['https://localhost/', 'https://office.local/', 'https://10.0.0.1/', 'https://[fd00::1]/'],
    ...['https://0x7f000001/', 'https://printer/', 'file:///etc/passwd', 'nonsense'],
    `https://push.example.com/${'a'.repeat(1_000)}`,
  ]) {
    assert.deepEqual(faultsOf(draft({ endpoint }), false), { endpoint: 'invalid' }, endpoint);
  }
});

test('takes no keys that nothing can be encrypted for', () => {
  const offCurve = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 1)]).toString('base64url');
  for (const keys of [
    { ...KEYS, p256dh: offCurve },
    { ...KEYS, p256dh: KEYS.p256dh.slice(0, 40) },
    { ...KEYS, p256dh: ecdh.getPublicKey('base64url', 'compressed') },
    { ...KEYS, auth: randomBytes(15).toString('base64url') },
    { ...KEYS, auth: '!'.repeat(22) },
  ]) {
    assert.deepEqual(faultsOf(draft({ keys }), false), { keys: 'invalid' });
  }
});
