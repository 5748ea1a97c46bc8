import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import { MailboxPins } from './mailbox-pins.ts';

const MINUTE = 60_000;

/** The hashes, as the store keeps them. */
let hashes: Map<string, string>;
let now: number;
let pins: MailboxPins;

beforeEach(() => {
  hashes = new Map();
  now = 1_000_000;
  pins = new MailboxPins(
    {
      pinHash: (userId) => Promise.resolve(hashes.get(userId) ?? null),
      setPinHash: async (userId, hash) => void hashes.set(userId, hash),
    },
    new PasswordHasher(),
    () => now,
  );
});

describe('The PIN of a mailbox', () => {
  test('opens it once it was chosen, and no other does', async () => {
    assert.equal(await pins.check('bob', '4711'), 'none');
    assert.equal(await pins.change('bob', '4711', '1002'), null);
    assert.equal(await pins.check('bob', '4711'), 'right');
    assert.equal(await pins.check('bob', '4712'), 'wrong');
    assert.equal(await pins.check('alice', '4711'), 'none');
  });

  test('is kept as a hash', async () => {
    await pins.change('bob', '4711', '1002');
    assert.match(hashes.get('bob') ?? '', /^\$argon2id\$/);
  });

  test('stays as it is where the new one is not good', async () => {
    await pins.change('bob', '4711', '1002');
    assert.equal(await pins.change('bob', '1234', '1002'), 'pin-easy');
    assert.equal(await pins.change('bob', '1002', '1002'), 'pin-easy');
    assert.equal(await pins.change('bob', '47', '1002'), 'pin-length');
    assert.equal(await pins.check('bob', '4711'), 'right');
  });

  test('is not looked at for a while after five wrong ones, also when they come at once', async () => {
    await pins.change('bob', '4711', '1002');
    await pins.change('carol', '4711', '1003');
    const tries = Array.from({ length: 7 }, () => pins.check('bob', '9999'));
    assert.deepEqual(await Promise.all(tries), [
      ...Array.from({ length: 5 }, () => 'wrong'),
      ...['locked', 'locked'],
    ]);
    assert.equal(await pins.check('bob', '4711'), 'locked');
    assert.equal(await pins.check('carol', '4711'), 'right');
    now += MINUTE;
    assert.equal(await pins.check('bob', '9999'), 'wrong');
    now += MINUTE;
    assert.equal(await pins.check('bob', '4711'), 'locked');
    now += MINUTE;
    assert.equal(await pins.check('bob', '4711'), 'right');
    assert.equal(await pins.check('bob', '9999'), 'wrong');
    assert.equal(await pins.check('bob', '4711'), 'right');
  });

  test('that is chosen anew opens a mailbox that was locked', async () => {
    await pins.change('bob', '4711', '1002');
    for (let time = 0; time < 5; time += 1) await pins.check('bob', '9999');
    await pins.change('bob', '0815', '1002');
    assert.equal(await pins.check('bob', '0815'), 'right');
  });
});
