import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { locksAhead } from './locks-ahead.ts';

mock.timers.enable({ apis: ['setTimeout'] });

const NAME = 'hubline.tabs.office alice';
const now = Promise.resolve();

/** Node has the locks of browsers, shared by all who ask in this process. */
function name(t: TestContext): string {
  return `${NAME} ${t.name}`;
}

const heldNow = async (wanted: string): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some((lock) => lock.name === wanted);

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate);
}

test('the lock is held before anyone asks, and is given to the first who does', async (t) => {
  const locks = locksAhead(navigator.locks, name(t), now);
  await until(() => heldNow(name(t)));
  const end = Promise.withResolvers<void>();
  const led = locks.request(name(t), { ifAvailable: true }, async (lock) => {
    assert.equal(lock?.name, name(t));
    await end.promise;
    return 'led';
  });
  const other = await locks.request(name(t), { ifAvailable: true }, (lock) => lock);
  assert.equal(other, null);
  end.resolve();
  assert.equal(await led, 'led');
  await until(async () => !(await heldNow(name(t))));
});

test('whoever steals it from us is told to the one who uses it', async (t) => {
  const locks = locksAhead(navigator.locks, name(t), now);
  await until(() => heldNow(name(t)));
  const led = locks.request(name(t), { ifAvailable: true }, () => new Promise(() => {}));
  const lost = assert.rejects(led, { name: 'AbortError' });
  await navigator.locks.request(name(t), { steal: true }, () => lost);
});

test('what the callback throws is thrown, and the lock is free again', async (t) => {
  const locks = locksAhead(navigator.locks, name(t), now);
  await until(() => heldNow(name(t)));
  const led = locks.request(name(t), { ifAvailable: true }, () => {
    throw new Error('no');
  });
  await assert.rejects(led, { message: 'no' });
  await until(async () => !(await heldNow(name(t))));
});

test('where someone has it then, it is asked for anew', async (t) => {
  const end = Promise.withResolvers<void>();
  const other = navigator.locks.request(name(t), () => end.promise);
  const locks = locksAhead(navigator.locks, name(t), now);
  await new Promise(setImmediate);
  end.resolve();
  await other;
  const got = await locks.request(name(t), { ifAvailable: true }, (lock) => lock?.name);
  assert.equal(got, name(t));
});

test('one that nobody comes for is given back', async (t) => {
  locksAhead(navigator.locks, name(t), now);
  await until(() => heldNow(name(t)));
  mock.timers.tick(10_000);
  await until(async () => !(await heldNow(name(t))));
});

test('where it is not needed, it is left alone', async (t) => {
  const locks = locksAhead(navigator.locks, name(t), Promise.reject(new Error('led')));
  await new Promise(setImmediate);
  assert.equal(await heldNow(name(t)), false);
  assert.equal(await locks.request(name(t), (lock) => lock?.name), name(t));
});
