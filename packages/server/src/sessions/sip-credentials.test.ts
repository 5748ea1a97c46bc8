import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Subscriber } from '../calls/ports.ts';
import { SIP_CREDENTIAL_MS, SipCredentials } from './sip-credentials.ts';

const alice: Subscriber = {
  userId: 'alice-id',
  tenantId: 'tenant',
  username: 'alice',
  name: 'Alice',
  extension: '1001',
  number: null,
  domain: 'office.example',
};

test('what is issued is found by its digest, with session, device and subscriber', () => {
  const credentials = new SipCredentials(() => 0);
  const { authUser, password } = credentials.issue('session', 'device', alice);
  const found = credentials.find(authUser);
  const ha1 = createHash('md5').update(`${authUser}:office.example:${password}`).digest('hex');
  assert.equal(found?.ha1, ha1);
  assert.deepEqual(
    [found.sessionId, found.deviceId, found.subscriber],
    ['session', 'device', alice],
  );
});

test('the password itself is nowhere in what is kept', () => {
  const credentials = new SipCredentials(() => 0);
  const { authUser, password } = credentials.issue('session', 'device', alice);
  assert.ok(!JSON.stringify(credentials.find(authUser)).includes(password));
});

test('new credentials leave those before good until their own end', () => {
  let now = 0;
  const credentials = new SipCredentials(() => now);
  const first = credentials.issue('session', 'device', alice);
  now = SIP_CREDENTIAL_MS - 1;
  const second = credentials.issue('session', 'device', alice);
  assert.ok(credentials.find(first.authUser));
  now = SIP_CREDENTIAL_MS;
  assert.equal(credentials.find(first.authUser), null);
  assert.ok(credentials.find(second.authUser));
});

test('the end of a session ends its credentials and no others', () => {
  const credentials = new SipCredentials(() => 0);
  const mine = credentials.issue('mine', 'device', alice);
  const other = credentials.issue('other', 'device', alice);
  credentials.endSession('mine');
  assert.equal(credentials.find(mine.authUser), null);
  assert.ok(credentials.find(other.authUser));
});

test('a session that asks without end keeps its newest credentials only', () => {
  const credentials = new SipCredentials(() => 0);
  const issued = Array.from({ length: 120 }, () => credentials.issue('session', 'device', alice));
  assert.equal(credentials.size, 50);
  assert.ok(credentials.find(issued.at(-1)?.authUser ?? ''));
  assert.equal(credentials.find(issued[0]?.authUser ?? ''), null);
});

test('sweeping forgets expired credentials', () => {
  let now = 0;
  const credentials = new SipCredentials(() => now);
  credentials.issue('session', 'device', alice);
  now = SIP_CREDENTIAL_MS;
  credentials.sweep();
  assert.equal(credentials.size, 0);
});
