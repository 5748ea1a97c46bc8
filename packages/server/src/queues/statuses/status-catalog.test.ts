import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgentStatusRow } from '../../store/schema.ts';
import { StatusCatalog } from './status-catalog.ts';

async function catalog() {
  const rows = new Map<string, AgentStatusRow>();
  const repository = {
    all: () => Promise.resolve([...rows.values()]),
    put: (row: AgentStatusRow) => {
      rows.set(row.id, { ...row });
      return Promise.resolve();
    },
  };
  return { rows, load: () => StatusCatalog.load(repository, () => 7) };
}

const draft = (name: string) => ({ name, isPaid: true });

test('those of the office come last, by name, and of other offices there are none', async () => {
  const { load } = await catalog();
  const statuses = await load();
  await statuses.add('office', draft('Training'));
  await statuses.add('office', draft('Inventory'));
  await statuses.add('other', draft('Secret'));
  const names = (await load()).all('office').map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ['Online', 'Offline', 'Lunch']);
  assert.deepEqual(names.slice(-2), ['Inventory', 'Training']);
  assert.equal(names.length, 9);
});

test('a name is taken once in an office, also by two at once; its own it may keep', async () => {
  const statuses = await (await catalog()).load();
  const [one, two] = await Promise.all([
    statuses.add('office', draft('Training')),
    statuses.add('office', draft('training')),
  ]);
  assert.ok(typeof one === 'object');
  assert.equal(two, 'exists');
  assert.equal(await statuses.add('office', draft('ONLINE')), 'exists');
  assert.equal(typeof (await statuses.add('other', draft('Training'))), 'object');
  const kept = await statuses.change('office', one.id, { name: 'TRAINING', isPaid: false });
  assert.deepEqual(kept, { ...one, name: 'TRAINING', isPaid: false });
});

test('one that is removed is known to the log alone, and its name is free', async () => {
  const { load } = await catalog();
  const statuses = await load();
  const told: string[] = [];
  statuses.onChange((tenantId, { op }) => told.push(`${tenantId} ${op}`));
  const added = await statuses.add('office', draft('Training'));
  assert.ok(typeof added === 'object');
  await statuses.remove('office', added.id);
  assert.deepEqual(told, ['office upsert', 'office remove']);
  const again = await load();
  assert.equal(again.find('office', added.id), undefined);
  assert.equal(again.ever('office').at(-1)?.name, 'Training');
  assert.equal(await again.remove('office', added.id), 'unknown');
  assert.equal(await again.change('other', added.id, draft('Mine')), 'unknown');
  assert.equal(typeof (await again.add('office', draft('Training'))), 'object');
});
