import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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
import { openNew, SoundFile, type OpenFile } from '../media/sound-file.ts';
import { PasswordHasher } from '../sessions/password-hasher.ts';
import type { VoicemailRow } from '../store/schema.ts';
import { openStore, type Store } from '../store/store.ts';
import { Mailboxes } from './mailboxes.ts';
import { VoicemailArchive } from './voicemail-archive.ts';
import type { MailboxState, Voicemail } from './voicemail.ts';

const [SPOKEN, COMMENT] = [440, 620];
const DAY = 24 * 60 * 60_000;
const EVERYONE = { tenants: ['acme', 'other'], users: ['zoe', 'yan', 'xia'], stranger: 'sam' };

let spokenFrames: readonly OpusFrame[];
let folder: string;
let store: Store;
let directory: Directory;
let archive: VoicemailArchive;
let mailboxes: Mailboxes;
let now: number;
let messages: [userId: string, change: Change<Voicemail>][];
let states: [userId: string, state: MailboxState][];

before(async () => {
  const packets = await opusTone(SPOKEN, { seconds: 2 });
  spokenFrames = packets.map((payload) => ({ payload, ticks: opusTicks(payload) }));
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-mailboxes-'));
  store = await openStore(':memory:');
  for (const id of EVERYONE.tenants) {
    const tenant = { id, name: id, domain: `${id}.example`, area_code: '', demo: 0 };
    await store.tenants.add({ ...tenant, created_at: 1 });
  }
  for (const [at, id] of [...EVERYONE.users, EVERYONE.stranger].entries()) {
    await store.users.add({
      ...{ id, tenant_id: id === EVERYONE.stranger ? 'other' : 'acme', username: id, name: id },
      ...{ extension: `100${at}`, scope: 'basic', password_hash: 'x', created_at: 1 },
    });
  }
  directory = await Directory.load(store);
  now = 1_790_000_000_000;
  const repository = store.voicemails;
  archive = new VoicemailArchive({ repository, folder, clock: () => now, logger: silentLogger });
  mailboxes = boxes();
  messages = [];
  states = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function boxes(openFile: OpenFile = openNew): Mailboxes {
  const made = new Mailboxes({
    ...{ store, directory, files: archive, hasher: new PasswordHasher(), openFile },
    ...{ clock: () => now, logger: silentLogger },
  });
  made.onMessage((userId, change) => messages.push([userId, change]));
  made.onState((userId, state) => states.push([userId, state]));
  return made;
}

/** A message of two seconds in the mailbox of zoe. */
async function arrives(id: string, more: Partial<VoicemailRow> = {}): Promise<void> {
  const row: VoicemailRow = {
    ...{ id, user_id: 'zoe', folder: 'new', party_name: 'Bob', party_number: '+14695550177' },
    ...{ party_user_id: null, received_at: now, milliseconds: 2_000, cut: 0, peaks: '[7,50]' },
    ...{ forwarded: null, deleted_at: null, ...more },
  };
  await SoundFile.write(archive.pathOf(id), spokenFrames);
  await store.voicemails.add(row);
  await mailboxes.arrived(row);
}

async function listed(userId: string, list: 'new' | 'saved'): Promise<Voicemail[]> {
  return (await mailboxes.page(userId, { folder: list, limit: 50, after: null })).items;
}

async function heard(userId: string, id: string): Promise<RecordedSound> {
  const sound = await mailboxes.sound(userId, id);
  assert.ok(sound);
  const file = await readFile(sound.path);
  assert.equal(file.length, sound.size);
  return RecordedSound.decode(file, 1);
}

const box = (fresh: number, saved: number, hasPin = false): MailboxState => ({
  ...{ id: 'mailbox', new: fresh, saved, hasPin },
});

describe('A mailbox', () => {
  test('lists what arrived, and tells it with how it stands', async () => {
    await arrives('one', { party_user_id: 'yan', cut: 1 });
    const item: Voicemail = {
      ...{ id: 'one', folder: 'new', from: { name: 'Bob', number: '+14695550177', userId: 'yan' } },
      ...{ receivedAt: new Date(now).toISOString(), seconds: 2, cut: true, peaks: [7, 50] },
      forwarded: null,
    };
    assert.deepEqual(await listed('zoe', 'new'), [item]);
    assert.deepEqual(await mailboxes.newest('zoe', 10), [item]);
    assert.deepEqual(messages, [['zoe', { op: 'upsert', item }]]);
    assert.deepEqual(states, [['zoe', box(1, 0)]]);
    assert.deepEqual(await listed('yan', 'new'), []);
  });

  test('has pages', async () => {
    for (const id of ['a', 'b', 'c']) await arrives(id);
    const query = { folder: 'new', limit: 2, after: null } as const;
    const first = await mailboxes.page('zoe', query);
    assert.equal(first.items.length, 2);
    assert.ok(first.next);
    const all = await mailboxes.page('zoe', { ...query, limit: 3 });
    assert.equal(all.next, null);
    assert.deepEqual(
      (await mailboxes.messages('zoe', 'new')).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
  });

  test('keeps what was listened to among the saved ones', async () => {
    await arrives('one');
    assert.equal(await mailboxes.move('zoe', 'one', 'saved'), true);
    assert.deepEqual([await listed('zoe', 'new'), (await listed('zoe', 'saved')).length], [[], 1]);
    assert.deepEqual(states.at(-1), ['zoe', box(0, 1)]);
    const told = messages.length;
    assert.equal(await mailboxes.move('zoe', 'one', 'saved'), true);
    assert.equal(messages.length, told);
    await mailboxes.move('zoe', 'one', 'new');
    await mailboxes.heard('zoe', 'one');
    assert.deepEqual(states.at(-1), ['zoe', box(0, 1)]);
  });

  test('gives back what was deleted, for a day', async () => {
    await arrives('one');
    await mailboxes.remove('zoe', 'one');
    assert.deepEqual(await listed('zoe', 'new'), []);
    assert.deepEqual(messages.at(-1), ['zoe', { op: 'remove', id: 'one' }]);
    assert.deepEqual(states.at(-1), ['zoe', box(0, 0)]);
    assert.equal(await mailboxes.sound('zoe', 'one'), null);
    await mailboxes.heard('zoe', 'one');
    assert.deepEqual(await listed('zoe', 'saved'), []);

    now += DAY - 1;
    await mailboxes.sweep();
    assert.equal(await mailboxes.move('zoe', 'one', 'new'), true);
    assert.deepEqual(states.at(-1), ['zoe', box(1, 0)]);
    assert.equal(messages.at(-1)?.[1].op, 'upsert');
    assert.ok((await heard('zoe', 'one')).seconds > 1.9);

    now += DAY;
    await mailboxes.sweep();
    assert.equal((await listed('zoe', 'new')).length, 1);
    await mailboxes.remove('zoe', 'one');
    const told = messages.length;
    await mailboxes.remove('zoe', 'one');
    assert.equal(messages.length, told);
    now += DAY + 1;
    await mailboxes.sweep();
    assert.equal(await mailboxes.move('zoe', 'one', 'new'), false);
    assert.deepEqual(await readdir(folder), []);
  });

  test('lets go of more than goes at once', async () => {
    for (let at = 0; at < 250; at += 1) {
      await store.voicemails.add({
        ...{ id: `gone-${at}`, user_id: 'zoe', folder: 'new', party_name: '', party_number: '' },
        ...{ party_user_id: null, received_at: 1, milliseconds: 1, cut: 0, peaks: '[]' },
        ...{ forwarded: null, deleted_at: now },
      });
    }
    now += DAY + 1;
    await mailboxes.sweep();
    assert.equal(await store.voicemails.find('zoe', 'gone-249'), undefined);
    assert.equal(await store.voicemails.find('zoe', 'gone-0'), undefined);
  });

  test('is its owner’s alone', async () => {
    await arrives('one');
    assert.equal(await mailboxes.sound('yan', 'one'), null);
    assert.equal(await mailboxes.framesOf('yan', 'one'), null);
    assert.equal(await mailboxes.move('yan', 'one', 'saved'), false);
    await mailboxes.remove('yan', 'one');
    const message = { to: ['xia'], comment: '', spoken: null };
    assert.equal(await mailboxes.forward('yan', 'one', message), 'no-message');
    assert.equal((await listed('zoe', 'new')).length, 1);
  });

  test('has the rest where one file is lost', async () => {
    await arrives('one');
    await arrives('two');
    await rm(archive.pathOf('one'));
    assert.equal(await mailboxes.sound('zoe', 'one'), null);
    assert.equal(await mailboxes.framesOf('zoe', 'one'), null);
    assert.equal((await mailboxes.framesOf('zoe', 'two'))?.length, 101);
    assert.equal((await listed('zoe', 'new')).length, 2);
  });

  test('says that it has a PIN, and is known by its extension', async () => {
    assert.equal(await mailboxes.changePin('zoe', '1000'), 'pin-easy');
    assert.deepEqual(states, []);
    assert.equal(await mailboxes.changePin('zoe', '4711'), null);
    assert.deepEqual(states, [['zoe', box(0, 0, true)]]);
    assert.equal(await mailboxes.checkPin('zoe', '4711'), 'right');
    assert.equal(mailboxes.userAt('acme', '1000')?.userId, 'zoe');
    assert.equal(mailboxes.userAt('other', '1000'), null);
  });
});

describe('A message that is forwarded', () => {
  const forward = (to: readonly string[], comment = '', spoken: Buffer | null = null) =>
    mailboxes.forward('zoe', 'one', { to, comment, spoken: spoken?.toString('base64') ?? null });

  beforeEach(() => arrives('one', { cut: 1 }));

  test('is a copy for each: deleting one leaves the others', async () => {
    now += 5_000;
    assert.equal(await forward(['yan', 'xia', 'yan'], 'Please call her.\nToday.'), 'done');
    const [copy, ...more] = await listed('yan', 'new');
    assert.deepEqual(more, []);
    assert.deepEqual(copy, {
      ...{ id: copy?.id, folder: 'new', from: { name: 'Bob', number: '+14695550177' } },
      ...{ receivedAt: new Date(now).toISOString(), seconds: 2, cut: true, peaks: [7, 50] },
      forwarded: {
        by: { userId: 'zoe', name: 'zoe', number: '1000' },
        comment: 'Please call her.\nToday.',
      },
    });
    assert.deepEqual(
      messages.slice(-2).map(([userId, { op }]) => [userId, op]),
      [
        ['yan', 'upsert'],
        ['xia', 'upsert'],
      ],
    );
    assert.deepEqual(states.slice(-2), [
      ['yan', box(1, 0)],
      ['xia', box(1, 0)],
    ]);
    await mailboxes.remove('zoe', 'one');
    await mailboxes.remove('xia', (await listed('xia', 'new'))[0]!.id);
    now += 2 * DAY;
    await mailboxes.sweep();
    assert.equal((await readdir(folder)).length, 1);
    const sound = await heard('yan', copy.id);
    assert.ok(sound.secondsOf(SPOKEN, 0, [SPOKEN, COMMENT]) > 1.8);
  });

  test('begins with what was spoken about it, and a pause', async () => {
    const spoken = await opusFile(COMMENT, { seconds: 1 });
    assert.equal(await forward(['yan'], '', spoken), 'done');
    const [copy] = await listed('yan', 'new');
    assert.ok(copy && Math.abs(copy.seconds - 3.3) < 0.1, `${copy?.seconds} s`);
    assert.equal(copy.peaks.length, 100);
    const sound = await heard('yan', copy.id);
    assert.ok(Math.abs(sound.seconds - copy.seconds) < 0.05, `${sound.seconds} s`);
    for (const [tone, seconds] of [
      [COMMENT, 1],
      [SPOKEN, 2],
    ] as const) {
      const lasts = sound.secondsOf(tone, 0, [SPOKEN, COMMENT]);
      assert.ok(Math.abs(lasts - seconds) <= 0.21, `${tone} Hz for ${lasts} s`);
    }
    const [samples] = sound.channels;
    const pause = samples!.subarray(8_000 + 800, 8_000 + 1_600);
    assert.ok(Math.max(...pause.map(Math.abs)) < 0.01);
  });

  for (const [name, to] of [
    ['oneself', ['zoe']],
    ['someone of another office', ['yan', 'sam']],
    ['nobody', ['who']],
  ] as const) {
    test(`is not for ${name}`, async () => {
      assert.deepEqual(await forward(to), { fields: { to: 'not-a-colleague' } });
      assert.deepEqual(await listed('yan', 'new'), []);
    });
  }

  test('is refused with a comment that cannot be heard', async () => {
    const refused = { fields: { spoken: 'unreadable' } };
    assert.deepEqual(await forward(['yan'], '', Buffer.from('no sound')), refused);
    const silent = { fields: { spoken: 'silent' } };
    assert.deepEqual(await forward(['yan'], '', await opusFile(0)), silent);
    const long = { fields: { spoken: 'too-long' } };
    assert.deepEqual(await forward(['yan'], '', await opusFile(COMMENT, { seconds: 122 })), long);
    assert.deepEqual(await listed('yan', 'new'), []);
  });

  test('may not be one that was deleted, or is lost', async () => {
    await mailboxes.remove('zoe', 'one');
    assert.equal(await forward(['yan']), 'no-message');
    await mailboxes.move('zoe', 'one', 'new');
    await rm(archive.pathOf('one'));
    assert.equal(await forward(['yan']), 'no-message');
    assert.deepEqual(await listed('yan', 'new'), []);
  });

  test('goes to nobody where the disk is full, and leaves nothing behind', async () => {
    let files = 0;
    const noRoom = () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' }));
    mailboxes = boxes(async (path) => {
      files += 1;
      const file = await openNew(path);
      // The first copy is written, and the head of the second.
      if (files === 1) return file;
      return { appendFile: noRoom, close: () => file.close() };
    });
    await assert.rejects(forward(['yan', 'xia']), { code: 'ENOSPC' });
    assert.deepEqual(await readdir(folder), ['one.ogg']);
    assert.deepEqual([await listed('yan', 'new'), await listed('xia', 'new')], [[], []]);
    assert.ok((await heard('zoe', 'one')).seconds > 1.9);
  });

  test('goes to nobody where the store fails', async () => {
    const broken = { ...store, transaction: () => Promise.reject(new Error('no')) };
    mailboxes = new Mailboxes({
      ...{ store: broken, directory, files: archive, hasher: new PasswordHasher() },
      ...{ clock: () => now, logger: silentLogger },
    });
    await assert.rejects(forward(['yan', 'xia']), /no/);
    assert.deepEqual(await readdir(folder), ['one.ogg']);
  });
});
