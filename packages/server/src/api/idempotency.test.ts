import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Hono } from 'hono';
import { openStore, type Store } from '../store/store.ts';
import type { ApiEnv } from './api-env.ts';
import { idempotent } from './idempotency.ts';
import { Problem } from './problem.ts';

let store: Store;
let app: Hono<ApiEnv>;
/** What was carried out. */
let done: string[];
/** A request waits here, where a test wants it to. */
let gate: Promise<void>;

beforeEach(async () => {
  store = await openStore(':memory:');
  const tenant = { id: 'acme', name: 'acme', domain: 'acme.example', area_code: '', demo: 0 };
  await store.tenants.add({ ...tenant, created_at: 1 });
  for (const [id, extension] of [
    ['zoe', '100'],
    ['yan', '101'],
  ] as const) {
    await store.users.add({
      ...{ id, tenant_id: 'acme', username: id, name: id, extension, scope: 'basic' },
      ...{ password_hash: 'x', created_at: 1 },
    });
  }
  done = [];
  gate = Promise.resolve();
  app = new Hono<ApiEnv>();
  app.onError((error) => (error as Problem).toResponse());
  app.use(async (c, next) => {
    c.set('access', { userId: c.req.header('User') } as ApiEnv['Variables']['access']);
    await next();
  });
  app.use(idempotent(store.idempotencyKeys, () => 1));
  app.post('/things', async (c) => {
    await gate;
    const thing = await c.req.text();
    if (thing === 'bad') throw new Problem('invalid');
    done.push(thing);
    return c.json({ thing, number: done.length }, 201);
  });
  app.put('/things', (c) => {
    done.push('put');
    return c.body(null, 204);
  });
});
afterEach(() => store.close());

async function send(
  key: string | null,
  body: string,
  { user = 'zoe', method = 'POST' } = {},
): Promise<[status: number, body: string]> {
  const headers = { User: user, ...(key === null ? {} : { 'Idempotency-Key': key }) };
  const answer = await app.request('/things', { method, body, headers });
  return [answer.status, await answer.text()];
}

test('a request with a key is carried out once, and answered each time as it was then', async () => {
  const first = await send('key', 'one');
  assert.deepEqual(first, [201, '{"thing":"one","number":1}']);
  assert.deepEqual(await send('key', 'one'), first);
  assert.deepEqual(done, ['one']);
});

test('also when it comes again before it is answered', async () => {
  let open = (): void => {};
  gate = new Promise((resolve) => (open = resolve));
  const both = [send('key', 'one'), send('key', 'one')];
  open();
  const [first, second] = await Promise.all(both);
  assert.deepEqual(first, second);
  assert.deepEqual(done, ['one']);
});

test('an answer without content has none again', async () => {
  const first = await send('key', '', { method: 'PUT' });
  assert.deepEqual(first, [204, '']);
  assert.deepEqual(await send('key', '', { method: 'PUT' }), first);
  assert.deepEqual(done, ['put']);
});

test('without a key, with another one, and of another user it is carried out anew', async () => {
  await send(null, 'one');
  await send(null, 'one');
  await send('a', 'one');
  await send('b', 'one');
  await send('a', 'one', { user: 'yan' });
  assert.equal(done.length, 5);
});

test('a key that was used for another request is refused', async () => {
  await send('key', 'one');
  assert.equal((await send('key', 'two'))[0], 422);
  assert.equal((await send('key', '', { method: 'PUT' }))[0], 422);
  assert.deepEqual(done, ['one']);
});

test('what failed may be tried again', async () => {
  assert.equal((await send('key', 'bad'))[0], 422);
  assert.equal((await send('key', 'good'))[0], 201);
});

for (const key of [' ', 'x'.repeat(65), 'two words', 'é']) {
  test(`${JSON.stringify(key.slice(0, 12))} is no key`, async () => {
    assert.equal((await send(key, 'one'))[0], 422);
    assert.deepEqual(done, []);
  });
}

test('old keys are forgotten', async () => {
  await send('key', 'one');
  await store.idempotencyKeys.removeBefore(1);
  await send('key', 'one');
  assert.equal(done.length, 1);
  await store.idempotencyKeys.removeBefore(2);
  await send('key', 'one');
  assert.equal(done.length, 2);
});

test('what was done is answered so, also where there is no room to remember it', async () => {
  store.idempotencyKeys.add = () =>
    Promise.reject(Object.assign(new Error('database or disk is full'), { errcode: 13 }));
  assert.equal((await send('key', 'one'))[0], 201);
  assert.deepEqual(done, ['one']);
});
