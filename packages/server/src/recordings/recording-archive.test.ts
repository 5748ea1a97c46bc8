import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, truncate, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import type { FinishedPart, Subscriber } from '../calls/ports.ts';
import { CallHistory, type RecordListener } from '../history/call-history.ts';
import { silentLogger } from '../logger.ts';
import { openNew, type OpenFile } from '../media/sound-file.ts';
import { openStore, type Store } from '../store/store.ts';
import { RecordingArchive } from './recording-archive.ts';
import { Tape } from './tape.ts';

const ZOE: Subscriber = {
  ...{ userId: 'zoe', tenantId: 'acme', username: 'zoe', name: 'Zoe', extension: '100' },
  ...{ number: null, domain: 'acme.example' },
};
const PART: FinishedPart = {
  ...{ id: 'part', callId: 'call', user: ZOE, direction: 'out', disposition: 'answered' },
  ...{ party: { name: 'Bob', number: '200', userId: null } },
  ...{ startedAt: 1_000, answeredAt: 2_000, endedAt: 3_000 },
};

let folder: string;
let store: Store;
let history: CallHistory;
let told: string[];
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-archive-'));
  store = await openStore(':memory:');
  await store.tenants.add({
    ...{ id: 'acme', name: 'Acme', domain: 'acme.example', area_code: '', demo: 0, created_at: 1 },
  });
  for (const [id, extension] of [
    ['zoe', '100'],
    ['bob', '200'],
  ] as const) {
    await store.users.add({
      ...{ id, tenant_id: 'acme', username: id, name: id, extension, scope: 'basic' },
      ...{ password_hash: 'x', created_at: 1 },
    });
  }
  history = new CallHistory(store.callRecords, store.recordings, silentLogger);
  told = [];
  const listener: RecordListener = (userId, { id, recordings }) =>
    told.push(`${userId} ${id} ${recordings.length}`);
  history.onRecord(listener);
  now = 10_000;
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function archive(openFile: OpenFile = openNew): RecordingArchive {
  const clock = () => 5_000;
  return new RecordingArchive({
    ...{ repository: store.recordings, history, folder, clock, logger: silentLogger, openFile },
  });
}

/** A recording of two seconds whose server died then. */
async function leftOpen(part: FinishedPart = PART): Promise<string> {
  const { id, file } = await archive().begin(part);
  const tape = new Tape(file, ['left', 'right'], () => now);
  now += 1_000;
  tape.write();
  now += 1_000;
  await tape.finish();
  return id;
}

async function records(userId = 'zoe') {
  return (await history.page(userId, { limit: 10 })).items;
}

const pathOf = (id: string): string => join(folder, `${id}.ogg`);

test('a recording is found by whose it is, once it is closed', async () => {
  const id = await leftOpen();
  assert.equal(await archive().find('zoe', id), null);
  await archive().closed(id, 2_000);
  const { size } = await stat(pathOf(id));
  assert.deepEqual(await archive().find('zoe', id), {
    ...{ id, path: pathOf(id), size, startedAt: 5_000 },
  });
  assert.equal(await archive().find('bob', id), null);
  assert.equal(await archive().find('zoe', `../${id}`), null);
});

test('only its owner may read the file', async () => {
  assert.equal((await stat(pathOf(await leftOpen()))).mode & 0o777, 0o600);
});

test('it is with its record, whichever of the two is written first', async () => {
  const first = await leftOpen();
  await archive().closed(first, 2_000);
  history.partFinished(PART);
  await history.flush();
  const second = await leftOpen();
  await archive().closed(second, 1_234);
  assert.deepEqual(told, ['zoe part 1', 'zoe part 2']);
  const [record] = await records();
  assert.deepEqual(
    record?.recordings.map(({ id, seconds }) => [id, seconds]).sort(),
    [
      [first, 2],
      [second, 1.234],
    ].sort(),
  );
});

test('what a server left open is closed, with the record that it owed', async () => {
  const id = await leftOpen();
  await truncate(pathOf(id), (await stat(pathOf(id))).size - 10);
  await archive().recover();
  const [record] = await records();
  assert.deepEqual(
    [record?.id, record?.party.name, record?.disposition, record?.answeredAt],
    ['part', 'Bob', 'answered', new Date(2_000).toISOString()],
  );
  assert.ok(Date.parse(record?.endedAt ?? '') > Date.parse('2020-01-01'), record?.endedAt);
  assert.deepEqual(
    record?.recordings.map((one) => one.id),
    [id],
  );
  const file = await archive().find('zoe', id);
  const { seconds } = await RecordedSound.decode(await readFile(file!.path));
  assert.ok(Math.abs(seconds - record.recordings[0]!.seconds) < 0.05, `${seconds} s`);
});

test('a call has one record, whatever was recorded of it before the server died', async () => {
  const first = await leftOpen();
  await archive().closed(first, 2_000);
  await leftOpen();
  await archive().recover();
  await archive().recover();
  assert.deepEqual(
    (await records()).map(({ id, recordings }) => [id, recordings.length]),
    [['part', 2]],
  );
});

test('a record that was written stays as it is', async () => {
  history.partFinished(PART);
  await history.flush();
  await leftOpen();
  await archive().recover();
  const [record, ...more] = await records();
  assert.deepEqual(more, []);
  assert.equal(record?.endedAt, new Date(PART.endedAt).toISOString());
  assert.equal(record?.recordings.length, 1);
});

test('a recording without sound is forgotten, and so is one without its file', async () => {
  await truncate(pathOf(await leftOpen()), 20);
  await rm(pathOf(await leftOpen()));
  await archive().recover();
  const [record] = await records();
  assert.deepEqual(record?.recordings, []);
  assert.deepEqual(await readdir(folder), []);
  assert.deepEqual(await store.recordings.open(), []);
});

test('one that is lost on disk is not there, and the rest of history is', async () => {
  const id = await leftOpen();
  await archive().closed(id, 2_000);
  await rm(pathOf(id));
  assert.equal(await archive().find('zoe', id), null);
});

test('where no file can be made, nothing is left of it', async () => {
  const full = archive(() => Promise.reject(new Error('ENOSPC')));
  await assert.rejects(full.begin(PART), /ENOSPC/);
  assert.deepEqual(await store.recordings.open(), []);
});
