import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openStoreOfUsers } from '../../../../test/support/store-of-users.ts';
import { USERS } from '../../../../test/support/phone-system.ts';
import type { Store } from '../store/store.ts';
import { SecondFactors } from './second-factors.ts';

const ALICE = USERS.alice.userId;
/** `12345678901234567890`, the key of the examples of RFC 6238. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const HOUR = 60 * 60_000;

let now: number;
let store: Store;
let factors: SecondFactors;
let changes: string[];

beforeEach(async () => {
  now = 59_000;
  store = await openStoreOfUsers();
  factors = new SecondFactors(store, () => now);
  changes = [];
  factors.onChange((userId) => changes.push(userId));
});
afterEach(() => store.close());

async function setUp(): Promise<readonly string[]> {
  await store.secondFactors.begin(ALICE, KEY, now);
  const codes = await factors.confirm(ALICE, '287082');
  assert.ok(codes);
  return codes;
}

describe('codes', () => {
  for (const [seconds, code] of [
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    test(`are those of RFC 6238: ${code} at ${seconds} s`, async () => {
      await setUp();
      now = seconds * 1_000;
      assert.equal(await factors.check(ALICE, code), 'right');
      assert.equal(await factors.check(ALICE, code), 'wrong');
    });
  }

  test('that are no six digits are wrong', async () => {
    await setUp();
    now = 1_111_111_109_000;
    for (const code of ['81804', '0081804', '08180x', '-', "' or 1=1"]) {
      assert.equal(await factors.check(ALICE, code), 'wrong', code);
    }
  });

  test('are not asked for where there is no second factor, or it waits for its first one', async () => {
    assert.equal(await factors.check(ALICE, undefined), 'right');
    await store.secondFactors.begin(ALICE, KEY, now);
    assert.equal(await factors.check(ALICE, undefined), 'right');
    await setUp();
    assert.equal(await factors.check(ALICE, undefined), 'needed');
    assert.equal(await factors.check(ALICE, ' '), 'needed');
  });

  test('of which two are shown at once are right for one', async () => {
    await setUp();
    now = 1_111_111_109_000;
    const both = [factors.check(ALICE, '081804'), factors.check(ALICE, '081804')];
    assert.deepEqual((await Promise.all(both)).sort(), ['right', 'wrong']);
  });
});

test('each change of it is told', async () => {
  const [code = ''] = await setUp();
  assert.equal(changes.length, 1);
  await factors.check(ALICE, code);
  assert.equal(changes.length, 2);
  assert.equal(await store.secondFactors.recoveryCodesLeft(ALICE), 9);
  await factors.renewRecoveryCodes(ALICE);
  await factors.remove(ALICE);
  assert.deepEqual(changes, [ALICE, ALICE, ALICE, ALICE]);
  assert.equal(await store.secondFactors.recoveryCodesLeft(ALICE), 0);
});

test('one begun while another is confirmed does not take its place', async () => {
  await setUp();
  assert.equal(await factors.begin(ALICE, 'alice'), null);
  assert.equal((await store.secondFactors.of(ALICE))?.secret, KEY);
});

test('no recovery codes are in the store as they are', async () => {
  const [code = ''] = await setUp();
  assert.equal(await store.secondFactors.takeRecoveryCode(ALICE, code), false);
});

test('sweeping forgets those that nobody confirmed for an hour, and no others', async () => {
  await store.secondFactors.begin(USERS.bob.userId, KEY, now);
  await setUp();
  now += HOUR;
  await factors.sweep();
  assert.ok(await store.secondFactors.of(USERS.bob.userId));
  now += 1;
  await factors.sweep();
  assert.equal(await store.secondFactors.of(USERS.bob.userId), undefined);
  assert.ok(await store.secondFactors.of(ALICE));
});
