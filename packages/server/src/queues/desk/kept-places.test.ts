import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { DialogId } from '../../calls/live-calls.ts';
import type { Subscriber } from '../../calls/ports.ts';
import { Directory } from '../../directory/directory.ts';
import { silentLogger } from '../../logger.ts';
import { openStore, type Store } from '../../store/store.ts';
import { KeptPlaces, type Wait, type WaitingRoom } from './kept-places.ts';

/** A room whose callers come and go as the test says. */
class Room implements WaitingRoom {
  current: readonly Wait[] = [];
  readonly resumed: [visitId: string, username: string][] = [];
  readonly lostVisits: string[] = [];
  readonly #listeners: (() => void)[] = [];

  waits(): readonly Wait[] {
    return this.current;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  resumeCallback({ visitId }: Wait, { username }: Subscriber): void {
    this.resumed.push([visitId, username]);
  }

  lost({ visitId }: Wait): void {
    this.lostVisits.push(visitId);
  }

  becomes(...waits: readonly Wait[]): void {
    this.current = waits;
    for (const listener of this.#listeners) listener();
  }
}

const dialog = (name: string): DialogId => ({
  callId: name,
  serverTag: `${name}-server`,
  phoneTag: `${name}-phone`,
});
const wait = (visitId: string, userId: string, since: number): Wait => ({
  ...{ visitId, queueId: 'sales', userId, since },
  dialog: dialog(visitId),
});

let folder: string;
let store: Store;
let directory: Directory;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-places-'));
  store = await openStore(folder);
  await store.tenants.add({
    ...{ id: 'office', name: 'Office', domain: 'office.example', area_code: '', demo: 0 },
    created_at: 0,
  });
  for (const [username, extension] of [
    ['alice', '1001'],
    ['bob', '1002'],
  ] as const) {
    await store.users.add({
      ...{ id: username, tenant_id: 'office', username, name: username, extension },
      ...{ scope: 'basic', password_hash: '', created_at: 0 },
    });
  }
  await store.queues.add(
    { id: 'sales', tenant_id: 'office', name: 'Sales', extension: '2001' },
    [],
  );
  directory = await Directory.load(store);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** What a server does when it starts. */
async function start(): Promise<{ room: Room; places: KeptPlaces }> {
  const room = new Room();
  const places = await KeptPlaces.load({
    room,
    repository: store.waitingCallers,
    queue: (queueId) => directory.queue(queueId),
    person: (userId) => directory.person(userId),
    logger: silentLogger,
  });
  return { room, places };
}

const person = (userId: string): Subscriber => directory.person(userId)!;

describe('The places in a queue', () => {
  test('are kept over a restart, for those who had them and their phones', async () => {
    const first = await start();
    first.places.open();
    first.room.becomes(wait('one', 'alice', 10), wait('two', 'bob', 20));
    await first.places.close();

    const { places, room } = await start();
    assert.equal(places.find(person('alice'), dialog('one')), null);
    places.open();
    assert.equal(places.find(person('bob'), dialog('one')), null);
    assert.equal(places.find(person('alice'), dialog('two')), null);
    assert.equal(places.find(person('alice'), { ...dialog('one'), phoneTag: 'x' }), null);
    const place = places.find(person('alice'), dialog('one'))!;
    assert.deepEqual([place.visitId, place.since], ['one', 10]);
    assert.deepEqual(place.queue, {
      ...{ kind: 'queue', id: 'sales', name: 'Sales', extension: '2001', number: '2001' },
    });
    place.take();
    room.becomes(wait('one', 'alice', 10));
    assert.equal(places.find(person('alice'), dialog('one')), null);
    await places.close();
    // Who is not back yet has the place still, when the server starts once more.
    assert.deepEqual(
      (await store.waitingCallers.all()).map((row) => row.visit_id),
      ['one', 'two'],
    );
  });

  test('are as they were last: of another phone, or given up', async () => {
    const first = await start();
    first.places.open();
    const one = wait('one', 'alice', 10);
    first.room.becomes(one, wait('two', 'bob', 20));
    first.room.becomes({ ...one, dialog: dialog('other') });
    await first.places.close();
    // The end of the server ends all calls.
    first.room.becomes();

    const { places } = await start();
    places.open();
    assert.equal(places.find(person('alice'), dialog('one')), null);
    assert.equal(places.find(person('bob'), dialog('two')), null);
    assert.equal(places.find(person('alice'), dialog('other'))!.since, 10);
    await places.close();
  });

  test('of those who are called back need no phone', async () => {
    const first = await start();
    first.places.open();
    first.room.becomes({ ...wait('one', 'alice', 10), dialog: null }, wait('two', 'bob', 20));
    await first.places.close();

    const { places, room } = await start();
    places.open();
    assert.deepEqual(room.resumed, [['one', 'alice']]);
    assert.deepEqual(room.lostVisits, []);
    await places.close();
  });

  test('are lost after two minutes', async (context) => {
    const first = await start();
    first.places.open();
    first.room.becomes(wait('one', 'alice', 10), wait('two', 'bob', 20));
    await first.places.close();

    context.mock.timers.enable({ apis: ['setTimeout'] });
    const { places, room } = await start();
    places.open();
    places.find(person('bob'), dialog('two'))!.take();
    room.becomes(wait('two', 'bob', 20));
    context.mock.timers.tick(119_999);
    assert.ok(places.find(person('alice'), dialog('one')));
    context.mock.timers.tick(1);
    assert.deepEqual(room.lostVisits, ['one']);
    assert.equal(places.find(person('alice'), dialog('one')), null);
    await places.close();
    assert.deepEqual(
      (await store.waitingCallers.all()).map((row) => row.visit_id),
      ['two'],
    );
  });
});
