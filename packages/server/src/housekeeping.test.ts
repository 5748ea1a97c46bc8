import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startHousekeeping, type HousekeepingOptions } from './housekeeping.ts';
import { silentLogger } from './logger.ts';

test('once a minute, what expired goes: deleted messages and unsent files too', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const done: string[] = [];
  const does = (what: string) => () => Promise.resolve(void done.push(what));
  const stop = startHousekeeping({
    store: {
      changedElsewhere: () => false,
      idempotencyKeys: { removeBefore: does('keys') },
    } as unknown as HousekeepingOptions['store'],
    directory: {} as HousekeepingOptions['directory'],
    emergencyAddresses: { reload: does('addresses') },
    sessions: { sweep: does('sessions') } as unknown as HousekeepingOptions['sessions'],
    secondFactors: { sweep: does('factors') },
    sipCredentials: {
      sweep: () => void done.push('credentials'),
    } as HousekeepingOptions['sipCredentials'],
    mailboxes: { sweep: does('messages') },
    attachments: { sweep: does('files') },
    pushes: { reload: does('subscriptions') },
    feed: { tick: () => {} } as HousekeepingOptions['feed'],
    clock: () => 0,
    logger: silentLogger,
  });
  for (let second = 1; second <= 60; second += 1) {
    assert.deepEqual(done, []);
    t.mock.timers.tick(1_000);
    // What one tick began is over before the next.
    await new Promise(setImmediate);
  }
  await stop();
  assert.deepEqual(done, [
    'credentials',
    'sessions',
    'subscriptions',
    'factors',
    'keys',
    'messages',
    'files',
  ]);
});
