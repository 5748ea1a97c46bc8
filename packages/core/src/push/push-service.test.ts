import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { BOB, FakePushPlace, PASSWORD, createFakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { PushState, PushWishes, QuietHours } from './push.ts';

const WISHES: PushWishes = { kinds: ['calls', 'messages'], preview: false };
const NIGHT: QuietHours = {
  ...{ days: [1, 7], from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' },
};

async function open(t: TestContext, options: Parameters<typeof createFakeHub>[0] = {}) {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  const push = await fake.hub.push();
  await turns();
  return { ...fake, push };
}

test('a browser is told nothing until someone wants it, and then what they want', async (t) => {
  const { push, backend, pushPlace } = await open(t);
  assert.deepEqual(push.state$.value, { status: 'off', wishes: null, quietHours: null });
  await push.subscribe(WISHES);
  assert.deepEqual(push.state$.value, { status: 'on', wishes: WISHES, quietHours: null });
  const { endpoint } = (await pushPlace.current())!;
  assert.deepEqual(backend.pushes.subscription, { endpoint, ...WISHES });
  await push.unsubscribe();
  const { status } = push.state$.value as PushState;
  assert.equal(status, 'off');
  assert.equal(backend.pushes.subscription, null);
  assert.equal(await pushPlace.current(), null);
});

test('where the browser refuses, or the server, it stays off and says why', async (t) => {
  const { push, backend, pushPlace } = await open(t);
  pushPlace.refuses = true;
  await assert.rejects(push.subscribe(WISHES), { code: 'network/unreachable' });
  pushPlace.refuses = false;
  backend.pushes.failure = new HubError('server/failed');
  await assert.rejects(push.subscribe(WISHES), { code: 'server/failed' });
  assert.equal(push.state$.value.status, 'off');
});

test('a browser without Web Push says so, and quiet hours can be set all the same', async (t) => {
  const pushPlace = new FakePushPlace();
  pushPlace.supported = false;
  const { push, backend } = await open(t, { pushPlace, push: { quietHours: NIGHT } });
  assert.deepEqual(push.state$.value, { status: 'unsupported', wishes: null, quietHours: NIGHT });
  await push.setQuietHours(null);
  assert.equal(push.state$.value.quietHours, null);
  assert.equal(backend.pushes.quietHours, null);
});

test('the next session of the same person in this browser goes on with it, and no other', async (t) => {
  const { push, backend, hub } = await open(t);
  await push.subscribe(WISHES);
  const again = async (username: string): Promise<void> => {
    await hub.session.signOut();
    assert.equal(push.state$.value.status, 'loading');
    backend.pushes.subscription = null;
    await hub.session.signIn({ username, password: PASSWORD });
    await turns();
  };
  await again('alice');
  assert.deepEqual(push.state$.value.wishes, WISHES);
  assert.notEqual(backend.pushes.subscription, null);
  await again(BOB.username);
  assert.equal(push.state$.value.status, 'off');
  assert.equal(backend.pushes.subscription, null);
});

test('where the browser has another address by now, the server learns it', async (t) => {
  const pushPlace = new FakePushPlace('https://push.example.com/new');
  const subscription = { endpoint: 'https://push.example.com/old', ...WISHES };
  const { push, backend } = await open(t, { pushPlace, push: { subscription } });
  assert.equal(backend.pushes.subscription?.endpoint, 'https://push.example.com/new');
  assert.equal(push.state$.value.status, 'on');
});
