import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { opusFile } from '../../../../test/support/opus-file.ts';
import { opusTone } from '../../../../test/support/opus-tone.ts';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { Directory } from '../directory/directory.ts';
import type { Change } from '../events/change.ts';
import { silentLogger } from '../logger.ts';
import { opusTicks, type OpusFrame } from '../media/ogg.ts';
import { openNew, type OpenFile } from '../media/sound-file.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';
import { Greetings } from './greetings.ts';

const [SYSTEM, MINE] = [440, 620];
const TONES = [SYSTEM, MINE];

let system: readonly OpusFrame[];
let mine: Buffer;
let folder: string;
let store: Store;
let directory: Directory;
let greetings: Greetings;
let told: [userId: string, change: Change<Greeting>][];
let logged: string[];
let now: number;

before(async () => {
  const packets = await opusTone(SYSTEM, { seconds: 1 });
  system = packets.map((payload) => ({ payload, ticks: opusTicks(payload) }));
  mine = await opusFile(MINE, { seconds: 2 });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-greetings-'));
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
  directory = await Directory.load(store);
  now = 1_790_000_000_000;
  told = [];
  logged = [];
  greetings = made();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function made(openFile: OpenFile = openNew): Greetings {
  const one = new Greetings({
    ...{ store, directory, folder, openFile, clock: () => now },
    logger: { ...silentLogger, error: (message) => logged.push(message) },
    systemGreeting: (extension) => [...system, ...system.slice(0, Number(extension) % 10)],
  });
  one.onChange((userId, change) => told.push([userId, change]));
  return one;
}

const draft = (name: string, more: Partial<GreetingDraft> = {}): GreetingDraft => ({
  ...{ name, source: 'recorded', sound: mine.toString('base64'), isDefault: false, ...more },
});

async function added(name: string, isDefault = false, userId = 'zoe'): Promise<Greeting> {
  const greeting = await greetings.add(userId, draft(name, { isDefault }));
  assert.ok(!('fields' in greeting), JSON.stringify(greeting));
  now += 1_000;
  return greeting;
}

async function defaultOf(userId = 'zoe'): Promise<string[]> {
  return (await greetings.all(userId)).filter((one) => one.isDefault).map(({ id }) => id);
}

/** Which tone callers of zoe hear. */
async function heard(): Promise<number> {
  const frames = await greetings.framesFor(directory.person('zoe')!);
  return frames[1]!.payload.equals(system[1]!.payload) ? SYSTEM : MINE;
}

const news = () =>
  told.splice(0).map(([userId, change]) => {
    assert.equal(userId, 'zoe');
    if (change.op !== 'upsert') return change;
    return { id: change.item.id, isDefault: change.item.isDefault };
  });

describe('Greetings', () => {
  test('begin with the one of the system, which callers hear', async () => {
    const [first, ...more] = await greetings.all('zoe');
    assert.deepEqual(more, []);
    assert.deepEqual(first, {
      ...{ id: 'system', name: '', source: 'system', isDefault: true, createdAt: null },
      seconds: first?.seconds,
    });
    assert.ok(Math.abs(first.seconds - 1) < 0.03);
    assert.equal(await heard(), SYSTEM);
    const sound = await greetings.sound('zoe', 'system');
    assert.ok(sound && 'bytes' in sound);
    const played = await RecordedSound.decode(sound.bytes, 1);
    assert.ok(Math.abs(played.seconds - first.seconds) < 0.02);
    const other = await greetings.sound('yan', 'system');
    assert.notEqual(other?.id, sound.id);
    assert.equal((await greetings.sound('zoe', 'system'))?.id, sound.id);
  });

  test('can be added, and play in a file of our own that only its owner may read', async () => {
    const first = await added('On holiday');
    const second = await greetings.add('zoe', draft('At lunch', { source: 'uploaded' }));
    assert.deepEqual(first, {
      ...{ id: first.id, name: 'On holiday', source: 'recorded', isDefault: false },
      ...{ seconds: first.seconds, createdAt: new Date(now - 1_000).toISOString() },
    });
    assert.ok(Math.abs(first.seconds - 2) < 0.05);
    assert.deepEqual((await greetings.all('zoe')).slice(1), [first, second]);
    assert.deepEqual(told, [
      ['zoe', { op: 'upsert', item: first }],
      ['zoe', { op: 'upsert', item: second }],
    ]);
    assert.equal(await heard(), SYSTEM);
    const sound = await greetings.sound('zoe', first.id);
    assert.ok(sound && 'path' in sound);
    assert.equal((await stat(sound.path)).mode & 0o777, 0o600);
    const file = await readFile(sound.path);
    assert.notDeepEqual(file, mine);
    const played = await RecordedSound.decode(file, 1);
    assert.ok(played.secondsOf(MINE, 0, TONES) > 1.8);
  });

  test('have one that callers hear: the new one where that is wanted, or the one that is chosen', async () => {
    const first = await added('First', true);
    assert.deepEqual(news(), [
      { id: first.id, isDefault: true },
      { id: 'system', isDefault: false },
    ]);
    assert.equal(await heard(), MINE);
    const second = await added('Second', true);
    assert.deepEqual(await defaultOf(), [second.id]);
    news();
    assert.equal(await greetings.setDefault('zoe', first.id), true);
    assert.deepEqual(news(), [
      { id: first.id, isDefault: true },
      { id: second.id, isDefault: false },
    ]);
    assert.equal(await greetings.setDefault('zoe', 'system'), true);
    assert.deepEqual([await defaultOf(), await heard()], [['system'], SYSTEM]);
    assert.equal(await greetings.setDefault('zoe', 'nothing'), false);
    assert.deepEqual(await defaultOf(), ['system']);
  });

  test('fall back to the one of the system when the default one is removed', async () => {
    const { id } = await added('Mine', true);
    news();
    await greetings.remove('zoe', id);
    assert.deepEqual(news(), [
      { op: 'remove', id },
      { id: 'system', isDefault: true },
    ]);
    assert.deepEqual([await defaultOf(), await heard()], [['system'], SYSTEM]);
    assert.equal(await store.greetings.defaultOf('zoe'), null);
    assert.deepEqual(await readdir(folder), []);
    await greetings.remove('zoe', id);
    await greetings.remove('zoe', 'system');
    assert.deepEqual(news(), []);
    assert.equal((await greetings.all('zoe')).length, 1);
  });

  test('can be named anew', async () => {
    const { id } = await added('Mine', true);
    assert.equal(await greetings.rename('zoe', id, 'Better'), true);
    const [, item] = await greetings.all('zoe');
    assert.deepEqual([item?.name, item?.isDefault], ['Better', true]);
    assert.deepEqual(told.at(-1), ['zoe', { op: 'upsert', item }]);
    assert.equal(await greetings.rename('zoe', 'system', 'Mine'), false);
  });

  test('are their owner’s alone', async () => {
    const { id } = await added('Mine', true);
    news();
    assert.equal(await greetings.sound('yan', id), null);
    assert.equal(await greetings.rename('yan', id, 'Yours'), false);
    assert.equal(await greetings.setDefault('yan', id), false);
    await greetings.remove('yan', id);
    assert.deepEqual([await defaultOf('yan'), await defaultOf()], [['system'], [id]]);
    assert.deepEqual(news(), []);
  });

  test('are at most twenty, also when many are added at once', async () => {
    const twenty = Array.from({ length: 22 }, (_, at) => greetings.add('zoe', draft(`No. ${at}`)));
    const answers = await Promise.all(twenty);
    assert.equal(answers.filter((one) => 'id' in one).length, 20);
    assert.deepEqual(answers.at(-1), { fields: { name: 'too-many' } });
    assert.equal((await greetings.all('zoe')).length, 21);
    assert.ok('id' in (await greetings.add('yan', draft('Mine'))));
  });

  test('are refused where they cannot be played, and nothing is left of them', async () => {
    for (const [fault, file] of [
      ['unreadable', Buffer.from('no sound')],
      ['silent', await opusFile(0)],
      ['too-long', await opusFile(MINE, { seconds: 182 })],
      ['too-large', Buffer.alloc(2 * 1024 * 1024 + 1)],
    ] as const) {
      const sound = file.toString('base64');
      const refused = { fields: { sound: fault } };
      assert.deepEqual(await greetings.add('zoe', draft('Mine', { sound })), refused);
    }
    assert.equal((await greetings.all('zoe')).length, 1);
    assert.deepEqual([told, await readdir(folder)], [[], []]);
  });

  test('leave nothing behind where the disk is full', async () => {
    for (const [room, what] of [
      [0, 'the head'],
      [1, 'the sound'],
    ] as const) {
      const full = made(async (path) => {
        const file = await openNew(path);
        let written = 0;
        return {
          appendFile: async (bytes) => {
            if (written++ < room) return file.appendFile(bytes);
            throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
          },
          close: () => file.close(),
        };
      });
      await assert.rejects(full.add('zoe', draft('Mine', { isDefault: true })), { code: 'ENOSPC' });
      assert.deepEqual(await readdir(folder), [], what);
    }
    const { transaction } = store;
    store.transaction = (work) =>
      transaction(async (repositories) => {
        await work(repositories);
        throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      });
    await assert.rejects(made().add('zoe', draft('Mine', { isDefault: true })), /full/);
    assert.deepEqual(await readdir(folder), []);
    assert.deepEqual([await defaultOf(), told], [['system'], []]);
  });

  test('give way to the one of the system where their file is lost or damaged', async () => {
    const { id } = await added('Mine', true);
    const path = join(folder, `${id}.ogg`);
    await truncate(path, (await stat(path)).size - 10);
    assert.equal(await heard(), SYSTEM);
    await rm(path);
    assert.equal(await heard(), SYSTEM);
    assert.deepEqual(logged, ['A greeting cannot be played', 'A greeting cannot be played']);
    assert.equal(await greetings.sound('zoe', id), null);
  });
});
