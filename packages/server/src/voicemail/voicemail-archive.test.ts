import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { opusTone } from '../../../../test/support/opus-tone.ts';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { openStoreOfUsers } from '../../../../test/support/store-of-users.ts';
import { until } from '../../../../test/support/until.ts';
import { silentLogger } from '../logger.ts';
import { opusTicks, type OpusFrame } from '../media/ogg.ts';
import { silence, writeOpusPacket } from '../media/opus-packet.ts';
import type { Identity } from '../sip/identity.ts';
import type { VoicemailRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { VoicemailArchive, type Draft, type VoicemailArchiveOptions } from './voicemail-archive.ts';

const BOB = 'id-bob';
const ALICE: Identity = {
  ...{ name: 'Alice', number: '1001', domain: 'acme.test', userId: 'id-alice' },
};
const WHOLE = { milliseconds: 2_000, loudMilliseconds: 2_000, peaks: [50, 60] };

let folder: string;
let store: Store;
let arrived: VoicemailRow[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-voicemails-'));
  store = await openStoreOfUsers();
  arrived = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function open(options: Partial<VoicemailArchiveOptions> = {}): VoicemailArchive {
  const archive = new VoicemailArchive({
    ...{ repository: store.voicemails, folder, clock: () => 5_000, logger: silentLogger },
    ...options,
  });
  archive.onArrived(async (row) => void arrived.push(row));
  return archive;
}

async function tone(seconds: number): Promise<OpusFrame[]> {
  const packets = await opusTone(440, { seconds });
  return packets.map((payload) => ({ payload, ticks: opusTicks(payload) }));
}

function nothing(count: number): OpusFrame[] {
  const { kind, frames } = silence(1);
  const payload = writeOpusPacket(kind, frames);
  return Array.from({ length: count }, () => ({ payload, ticks: 960 }));
}

/** A message in pages of 400 ms whose server died then. */
async function leftOpen(frames: readonly OpusFrame[]): Promise<string> {
  const { id, file } = await open().begin(BOB, ALICE);
  for (let from = 0; from < frames.length; from += 20) file.append(frames.slice(from, from + 20));
  await file.close();
  return id;
}

async function kept(draft: Promise<Draft>): Promise<Draft> {
  const { id, file } = await draft;
  file.append(nothing(100), { ends: true });
  await file.close();
  return { id, file };
}

const pathOf = (id: string): string => join(folder, `${id}.ogg`);

describe('A message', () => {
  test('is in the mailbox once it is closed, and only its owner may read the file', async () => {
    const archive = open();
    const { id } = await kept(archive.begin(BOB, ALICE));
    assert.equal(await store.voicemails.find(BOB, id), undefined);
    assert.equal(await archive.closed(id, WHOLE, { cut: false }), 'kept');
    const row = await store.voicemails.find(BOB, id);
    assert.deepEqual(
      { ...row },
      {
        ...{ id, user_id: BOB, folder: 'new', received_at: 5_000 },
        ...{ party_name: 'Alice', party_number: '1001', party_user_id: 'id-alice' },
        ...{ milliseconds: 2_000, cut: 0, peaks: '[50,60]', forwarded: null, deleted_at: null },
      },
    );
    assert.deepEqual(arrived, [row]);
    assert.equal((await stat(pathOf(id))).mode & 0o777, 0o600);
    assert.equal((await archive.framesOf(id)).length, 100);
  });

  test('of someone without a number has none', async () => {
    const { id } = await kept(open().begin(BOB, { ...ALICE, number: null, userId: null }));
    await open().closed(id, WHOLE, { cut: true });
    const row = await store.voicemails.find(BOB, id);
    assert.deepEqual([row?.party_number, row?.party_user_id, row?.cut], ['', null, 1]);
  });

  test('that is too short or silent is forgotten, with its file', async () => {
    for (const sound of [
      { ...WHOLE, milliseconds: 980 },
      { ...WHOLE, loudMilliseconds: 180 },
    ]) {
      const { id } = await kept(open().begin(BOB, ALICE));
      assert.equal(await open().closed(id, sound, { cut: false }), 'dropped');
    }
    assert.deepEqual([await store.voicemails.open(), await readdir(folder), arrived], [[], [], []]);
  });

  test('is not begun where there is no room, and nothing is left of it', async () => {
    const full = open({ freeBytes: async () => 2_000_000 });
    await assert.rejects(full.begin(BOB, ALICE), /room/);
    const unwritable = open({ openFile: () => Promise.reject(new Error('ENOSPC')) });
    await assert.rejects(unwritable.begin(BOB, ALICE), /ENOSPC/);
    assert.deepEqual([await store.voicemails.open(), await readdir(folder)], [[], []]);
  });

  test('that the store cannot take now is in the mailbox as soon as it can', async () => {
    const { voicemails } = store;
    let full = true;
    const archive = open({
      repository: {
        add: (row) => voicemails.add(row),
        remove: (id) => voicemails.remove(id),
        open: () => voicemails.open(),
        close: (id, end) =>
          full ? Promise.reject(new Error('SQLITE_FULL')) : voicemails.close(id, end),
      },
    });
    const { id } = await kept(archive.begin(BOB, ALICE));
    assert.equal(await archive.closed(id, WHOLE, { cut: true }), 'kept');
    assert.deepEqual(arrived, []);
    full = false;
    const row = await until('it is not there', () => arrived[0]);
    assert.deepEqual([row.id, row.milliseconds, row.cut], [id, 2_000, 1]);
    archive.close();
  });
});

describe('What a server left that died', () => {
  test('is in the mailbox, marked as cut, with what was whole of it', async () => {
    const id = await leftOpen(await tone(3));
    await truncate(pathOf(id), (await stat(pathOf(id))).size - 10);
    await open().recover();
    const row = await store.voicemails.find(BOB, id);
    assert.equal(row?.cut, 1);
    const seconds = row.milliseconds / 1000;
    assert.ok(seconds >= 2.4 && seconds < 3, `${seconds} s`);
    const sound = await RecordedSound.decode(await readFile(pathOf(id)), 1);
    assert.ok(Math.abs(sound.seconds - seconds) < 0.05, `${sound.seconds} s`);
    assert.ok(sound.secondsOf(440, 0, [440]) > seconds - 0.3);
    assert.ok(
      (JSON.parse(row.peaks) as number[]).some((peak) => peak > 20),
      row.peaks,
    );
    assert.deepEqual(arrived, [row]);
  });

  test('is forgotten where nobody spoke, and where there is no file', async () => {
    await leftOpen(nothing(150));
    await leftOpen([]);
    await leftOpen((await tone(1)).slice(0, 40));
    await rm(pathOf(await leftOpen(await tone(2))));
    await writeFile(pathOf(await leftOpen(await tone(2))), 'no sound at all');
    await open().recover();
    assert.deepEqual([await store.voicemails.open(), await readdir(folder), arrived], [[], [], []]);
  });

  test('leaves what was closed as it is', async () => {
    const { id } = await kept(open().begin(BOB, ALICE));
    await open().closed(id, WHOLE, { cut: false });
    const row = await store.voicemails.find(BOB, id);
    await open().recover();
    assert.deepEqual(await store.voicemails.find(BOB, id), row);
  });
});
