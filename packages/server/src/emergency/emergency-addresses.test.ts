import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { Directory } from '../directory/directory.ts';
import { openStore, type Store } from '../store/store.ts';
import { EmergencyAddresses } from './emergency-addresses.ts';
import type { AddressDraft } from './emergency-entry.ts';

const HOME: AddressDraft = {
  ...{ name: 'Home', callerName: 'Zoe Zimmer', line1: '7 Elm St', line2: '', country: 'US' },
  ...{ state: 'TX', city: 'Frisco', zip: '75034', location: 'Back door' },
};
const OFFICE = { ...HOME, name: 'Office', line1: '100 Main St' };

let folder: string;
let store: Store;
let directory: Directory;
let book: EmergencyAddresses;
let told: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-emergency-'));
  store = await openStore(folder);
  const tenant = { id: 'acme', name: 'acme', domain: 'acme.example', area_code: '', demo: 0 };
  await store.tenants.add({ ...tenant, created_at: 1, emergency_extension: '100' });
  await store.users.add({
    ...{ id: 'zoe', tenant_id: 'acme', username: 'zoe', name: 'Zoe Zimmer', extension: '100' },
    ...{ scope: 'basic', password_hash: 'x', created_at: 1, emergency_caller_id: '+14695550101' },
  });
  for (const number of ['+14695550100', '+14695550101']) {
    await store.numbers.add({ number, tenant_id: 'acme', user_id: 'zoe', queue_id: null });
  }
  directory = await Directory.load(store);
  book = await opened(store);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function opened(on: Store): Promise<EmergencyAddresses> {
  const addresses = await EmergencyAddresses.load({ store: on, directory, clock: () => 1 });
  told = [];
  addresses.onAddress((userId, change) =>
    told.push(`${userId} ${change.op} ${change.op === 'upsert' ? change.item.line1 : ''}`.trim()),
  );
  addresses.onState(({ id, selectedId }) => told.push(`${id} uses ${selectedId ? 'one' : 'none'}`));
  return addresses;
}

test('what goes along with a call is known without the database', async () => {
  assert.equal(book.addressOf('zoe'), null);
  await book.add('zoe', HOME, 'loopback');
  const office = await book.add('zoe', OFFICE, 'loopback');
  await store.close();
  assert.deepEqual(book.addressOf('zoe'), OFFICE);
  assert.equal(book.callerIdOf('zoe'), '+14695550101');
  assert.deepEqual(book.state('zoe'), {
    ...{ id: 'zoe', selectedId: office.id, callerId: '+14695550101', reachable: true },
  });
  await assert.rejects(book.add('zoe', { ...HOME, name: 'Third' }, 'loopback'));
  assert.deepEqual(book.addressOf('zoe'), OFFICE);
  store = await openStore(folder);
});

test('after the next start it is the same', async () => {
  await book.add('zoe', HOME, 'loopback');
  assert.deepEqual((await opened(store)).addressOf('zoe'), HOME);
});

test('what another program wrote is taken over and told', async () => {
  const home = await book.add('zoe', HOME, 'loopback');
  book.state('zoe');
  told = [];
  const other = await openStore(folder);
  const elsewhere = await EmergencyAddresses.load({ store: other, directory, clock: () => 2 });
  await elsewhere.change('zoe', home.id, 1, { ...HOME, line1: '8 Elm St' });
  await book.reload();
  assert.equal(book.addressOf('zoe')?.line1, '8 Elm St');
  await elsewhere.remove('zoe', home.id);
  await book.reload();
  await other.close();
  assert.equal(book.addressOf('zoe'), null);
  assert.deepEqual(told, ['zoe upsert 8 Elm St', 'zoe remove', 'zoe uses none']);
});

test('what another program wrote meanwhile is not overwritten', async () => {
  const home = await book.add('zoe', HOME, 'loopback');
  const other = await openStore(folder);
  const elsewhere = await EmergencyAddresses.load({ store: other, directory, clock: () => 2 });
  await elsewhere.change('zoe', home.id, 1, { ...HOME, line1: '8 Elm St' });
  await other.close();
  const late = book.change('zoe', home.id, 1, { ...HOME, line1: '9 Elm St' });
  await assert.rejects(late, { name: 'AddressFault', kind: 'changed' });
  await book.reload();
  assert.equal(book.addressOf('zoe')?.line1, '8 Elm St');
});
