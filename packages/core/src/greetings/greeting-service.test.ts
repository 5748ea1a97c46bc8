import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHub } from '../hub.ts';
import { createFakeHub, FakeBackend, FakePhone, type FakeHubOptions } from '../testing/index.ts';
import type { Greeting } from './greeting.ts';

function greeting(minute: number, change: Partial<Greeting> = {}): Greeting {
  return {
    ...{ id: `greeting-at-${minute}`, name: `Greeting ${minute}`, source: 'recorded' as const },
    ...{ isDefault: false, seconds: 3, createdAt: new Date(Date.UTC(2030, 0, 1, 0, minute)) },
    ...change,
  };
}

interface Test {
  after(undo: () => Promise<void>): void;
}

async function office(t: Test, options: FakeHubOptions = {}) {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  const names = () => fake.hub.greetings.all$.value.map(({ name }) => name);
  const chosen = () => fake.hub.greetings.all$.value.filter(({ isDefault }) => isDefault);
  return { ...fake, names, chosen };
}

test('the system greeting comes first, then the oldest', async (t) => {
  const { names, backend } = await office(t, { greetings: [greeting(3), greeting(1)] });
  assert.deepEqual(names(), ['', 'Greeting 1', 'Greeting 3']);
  backend.greetings.all.upsert(greeting(2));
  assert.deepEqual(names(), ['', 'Greeting 1', 'Greeting 2', 'Greeting 3']);
});

test('callers hear what was chosen, and the system greeting where that is removed', async (t) => {
  const { hub, chosen } = await office(t);
  const sound = new Blob(['x']);
  assert.equal(chosen()[0]?.id, 'system');
  const added = await hub.greetings.add({
    ...{ name: 'Away', source: 'recorded', sound, isDefault: true },
  });
  assert.deepEqual(chosen(), [added]);
  assert.equal(await hub.greetings.sound(added.id), sound);
  await hub.greetings.setDefault('system');
  assert.equal(chosen()[0]?.id, 'system');
  await hub.greetings.setDefault(added.id);
  await hub.greetings.remove(added.id);
  assert.deepEqual(
    chosen().map(({ id }) => id),
    ['system'],
  );
});

test('a greeting is renamed where it is', async (t) => {
  const { hub, names } = await office(t, { greetings: [greeting(1), greeting(2)] });
  await hub.greetings.rename('greeting-at-1', 'Away');
  assert.deepEqual(names(), ['', 'Away', 'Greeting 2']);
});

test('the greetings of one user are not shown to the next', async (t) => {
  const { hub, backend, names } = await office(t, { greetings: [greeting(1)] });
  await hub.session.signOut();
  assert.deepEqual(names(), []);
  assert.equal(backend.greetings.all.observed, false);
});

test('a backend without greetings has none, and says so', async (t) => {
  const { capabilities$, connection$, authenticator } = new FakeBackend();
  const backend = { kind: 'bare', capabilities$, connection$, authenticator };
  const hub = createHub({
    backend: { ...backend, probe: () => {}, close: async () => {} },
    phone: new FakePhone(),
  });
  t.after(() => hub.close());
  assert.deepEqual(hub.greetings.all$.value, []);
  await assert.rejects(hub.greetings.setDefault('system'), { code: 'request/forbidden' });
});
