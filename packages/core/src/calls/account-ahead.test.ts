import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { accountAhead } from './account-ahead.ts';
import type { SipAccount } from './phone.ts';

const account = (authUser: string): SipAccount => ({
  ...{ aor: 'sip:alice@example.test', authUser, password: 'secret', displayName: 'Alice' },
  ...{ wsUrls: [], iceServers: [], instanceId: 'urn:uuid:1', expiresAt: new Date(0) },
});

test('the first account is asked for at once, and each later one when it is wanted', async () => {
  let asked = 0;
  const ahead = accountAhead({ account: async () => account(`user-${++asked}`) });
  assert.equal(asked, 1);
  assert.equal((await ahead.account()).authUser, 'user-1');
  assert.equal((await ahead.account()).authUser, 'user-2');
  assert.equal(asked, 2);
});

test('a failure is told to who asks, and the next one is another try', async () => {
  let asked = 0;
  const ahead = accountAhead({
    account: async () => {
      if (++asked === 1) throw new HubError('network/unreachable');
      return account('user');
    },
  });
  await assert.rejects(ahead.account(), { code: 'network/unreachable' });
  assert.equal((await ahead.account()).authUser, 'user');
});
