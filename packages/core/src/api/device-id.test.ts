import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scope } from '../reactive/scope.ts';
import { deviceId } from './device-id.ts';
import { webStorage, type KeyValueStore } from '../storage/web-storage.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** As a duplicated tab gets it. */
function copyOf(storage: KeyValueStore): KeyValueStore {
  const copy = webStorage().tab;
  const device = storage.get('hubline.device');
  if (device !== null) copy.set('hubline.device', device);
  return copy;
}

test('is a UUID, another one for each tab', async () => {
  const scope = new Scope();
  const [one, two] = await Promise.all([
    deviceId(scope, webStorage().tab),
    deviceId(scope, webStorage().tab),
  ]);
  scope.abort();
  assert.match(one, UUID);
  assert.match(two, UUID);
  assert.notEqual(one, two);
});

test('is the same after a reload', async () => {
  const { tab } = webStorage();
  const before = new Scope();
  const device = await deviceId(before, tab);
  before.abort();
  const after = new Scope();
  assert.equal(await deviceId(after, tab), device);
  after.abort();
});

test('waits for the page before to let go', async () => {
  const { tab } = webStorage();
  const before = new Scope();
  const device = await deviceId(before, tab);
  const after = new Scope();
  const again = deviceId(after, tab);
  before.abort();
  assert.equal(await again, device);
  after.abort();
});

test('is another one in a duplicated tab, which keeps its own from then on', async () => {
  const { tab } = webStorage();
  const scope = new Scope();
  const device = await deviceId(scope, tab);
  const duplicate = copyOf(tab);
  const its = new Scope();
  const other = await deviceId(its, duplicate);
  assert.notEqual(other, device);
  assert.equal(tab.get('hubline.device'), device);
  its.abort();
  assert.equal(await deviceId(scope, duplicate), other);
  scope.abort();
});

test('is kept where there are no locks', async () => {
  const { tab } = webStorage();
  const scope = new Scope();
  const device = await deviceId(scope, tab, null);
  assert.equal(await deviceId(scope, tab, null), device);
  scope.abort();
});
