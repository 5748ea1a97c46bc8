import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { USERS } from '../../../../test/support/phone-system.ts';
import { openStoreOfUsers } from '../../../../test/support/store-of-users.ts';
import { Directory } from '../directory/directory.ts';
import { silentLogger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import { PasswordHasher } from './password-hasher.ts';
import { SecondFactors } from './second-factors.ts';
import { Sessions } from './sessions.ts';

const ALICE = USERS.alice.userId;
/** The key of the examples of RFC 6238, and its code at 59 seconds. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const CODE = '287082';
const VISIT = { address: '192.0.2.1', limitKey: '192.0.2.1', userAgent: 'a test' };
const PROVIDER = { ...VISIT, method: 'google', idToken: 'vouched', timezone: 'Europe/Vienna' };

/** Something else happens between the look at a password and what follows from it. */
class InterruptedHasher extends PasswordHasher {
  afterwards: () => Promise<void> = async () => {};

  override async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await super.verify(passwordHash, password);
    await this.afterwards();
    return right;
  }
}

let now: number;
let store: Store;
let hasher: InterruptedHasher;
let sessions: Sessions;

beforeEach(async () => {
  now = 59_000;
  store = await openStoreOfUsers();
  hasher = new InterruptedHasher();
  await store.users.setPasswordHash(ALICE, await hasher.hash('correct horse'));
  const clock = () => now;
  sessions = new Sessions({
    ...{ store, hasher, directory: await Directory.load(store) },
    secondFactors: new SecondFactors(store, clock),
    ...{ demo: true, clock, logger: silentLogger },
  });
});
afterEach(() => store.close());

async function setUpSecondFactor(): Promise<void> {
  await store.secondFactors.begin(ALICE, KEY, now);
  await store.secondFactors.confirm(ALICE, KEY, 0, now);
}

describe('someone whom a provider vouched for', () => {
  test('gets a session that remembers it', async () => {
    assert.equal((await sessions.openFor(ALICE, PROVIDER)).outcome, 'signed-in');
    const [session] = await sessions.of(ALICE);
    assert.deepEqual(
      [session?.method, session?.id_token, session?.timezone, session?.address],
      ['google', 'vouched', 'Europe/Vienna', '192.0.2.1'],
    );
  });

  test('is asked for the second factor too, and waits after five wrong codes', async () => {
    await setUpSecondFactor();
    assert.equal((await sessions.openFor(ALICE, PROVIDER)).outcome, 'code-needed');
    for (let time = 0; time < 5; time += 1) {
      const wrong = await sessions.openFor(ALICE, { ...PROVIDER, code: '000000' });
      assert.equal(wrong.outcome, 'wrong-code');
    }
    const right = () => sessions.openFor(ALICE, { ...PROVIDER, code: CODE });
    assert.equal((await right()).outcome, 'wait');
    now += 2_000;
    assert.equal((await right()).outcome, 'signed-in');
    assert.equal((await sessions.of(ALICE)).length, 1);
  });

  test('is nobody where there is no such account', async () => {
    assert.equal((await sessions.openFor('nobody', PROVIDER)).outcome, 'wrong');
    assert.equal(await sessions.maySignIn('nobody'), false);
    assert.equal(await sessions.maySignIn(ALICE), true);
  });
});

test('a password that is changed while it is looked at signs in no more', async () => {
  const next = await hasher.hash('violet tractor sings');
  hasher.afterwards = () =>
    sessions.endOthers(ALICE, 'none', ({ users }) => users.setPasswordHash(ALICE, next));
  assert.equal((await sessions.signIn('alice', 'correct horse', VISIT)).outcome, 'wrong');
  assert.deepEqual(await sessions.of(ALICE), []);
});

test('what a browser says of itself is kept to its first 500 characters', async () => {
  await sessions.signIn('alice', 'correct horse', { ...VISIT, userAgent: 'x'.repeat(9_000) });
  assert.equal((await sessions.of(ALICE))[0]?.user_agent.length, 500);
});

test('a session that is over is not told of', async () => {
  await sessions.signIn('alice', 'correct horse', VISIT);
  now += 31 * 24 * 60 * 60_000;
  assert.deepEqual(await sessions.of(ALICE), []);
});
