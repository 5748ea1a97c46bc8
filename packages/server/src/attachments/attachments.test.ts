import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { pngFile } from '../../../../test/support/picture-file.ts';
import { silentLogger } from '../logger.ts';
import { MESSAGE_LIMITS } from '../messages/message-limits.ts';
import { openStore, type Store } from '../store/store.ts';
import { CHUNK_BYTES, type UploadEntry } from './attachment.ts';
import { AttachmentFiles, type AppendFile } from './attachment-files.ts';
import { Attachments, type AttachmentsOptions, type PutRefusal } from './attachments.ts';
import type { ScanResult } from './virus-scan.ts';

const DAY = 24 * 60 * 60 * 1_000;
const TEXT = Buffer.from('These are the words of a document.');

let folder: string;
let store: Store;
let attachments: Attachments;
let now: number;
let seen: Set<string>;
let clientIds = 0;
let messages = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-attachments-'));
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
  now = 1_790_000_000_000;
  seen = new Set();
  attachments = made();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function made(options: Partial<AttachmentsOptions> = {}, append?: AppendFile): Attachments {
  return new Attachments({
    ...{ store, limits: MESSAGE_LIMITS, scan: null, clock: () => now, logger: silentLogger },
    files: new AttachmentFiles(folder, append),
    maySee: (userId, messageId) => Promise.resolve(seen.has(`${userId} ${messageId}`)),
    ...options,
  });
}

function draft(bytes: Uint8Array | number, name = 'notes.txt') {
  clientIds += 1;
  const size = typeof bytes === 'number' ? bytes : bytes.length;
  return { clientId: `client-${clientIds}`, name, type: 'text/plain', size };
}

async function begun(bytes: Uint8Array | number, name?: string): Promise<UploadEntry> {
  const upload = await attachments.begin('zoe', draft(bytes, name));
  assert.ok(typeof upload !== 'string', JSON.stringify(upload));
  return upload;
}

async function sent(bytes: Uint8Array, name?: string): Promise<UploadEntry | PutRefusal> {
  return attachments.put('zoe', (await begun(bytes, name)).id, 0, bytes);
}

async function complete(bytes: Uint8Array = TEXT, name?: string): Promise<string> {
  const upload = await sent(bytes, name);
  assert.ok(typeof upload !== 'string' && upload.attachment, JSON.stringify(upload));
  return upload.id;
}

/** A message that is in the store. */
async function message(id: string): Promise<string> {
  if (!(await store.conversations.find('talk'))) {
    await store.conversations.add(
      {
        ...{ id: 'talk', tenant_id: 'acme', kind: 'direct', place: 'direct:yan:zoe', name: '' },
        ...{ own_number: null, party_number: null, last_seq: 0, created_by: 'zoe' },
        ...{ created_at: now, updated_at: now },
      },
      [],
    );
  }
  messages += 1;
  await store.messages.add({
    ...{ id, conversation_id: 'talk', seq: messages, client_id: id, kind: 'text', user_id: 'zoe' },
    ...{ author_name: 'Zoe', author_number: '100', text: '', search: '', reply_to: null },
    ...{ event: null, video_ended: null, carrier_id: null, carrier_status: null },
    ...{ carrier_reason: null, created_at: now, edited_at: null, deleted_at: null },
  });
  return id;
}

const claimed = (messageId: string, attachmentIds: readonly string[], userId: string | null) =>
  store.transaction((repositories) =>
    attachments.claim(repositories, { userId, attachmentIds, messageId }),
  );

describe('an upload', () => {
  test('comes in pieces, which may come again, and is a file at the end', async () => {
    const { id, received, chunkBytes, attachment } = await begun(TEXT);
    assert.deepEqual([received, chunkBytes, attachment], [0, CHUNK_BYTES, null]);
    const put = async (from: number, to: number) => {
      const upload = await attachments.put('zoe', id, from, TEXT.subarray(from, to));
      assert.ok(typeof upload !== 'string', JSON.stringify(upload));
      return upload.received;
    };
    assert.equal(await put(0, 10), 10);
    assert.equal(await put(0, 10), 10);
    assert.equal(await put(5, 20), 20);
    assert.equal(await put(3, 7), 20);
    assert.equal(await attachments.put('zoe', id, 21, TEXT.subarray(21)), 'upload-gap');
    assert.equal(await put(20, TEXT.length), TEXT.length);
    const entry = { id, name: 'notes.txt', type: 'text/plain', size: TEXT.length, image: null };
    const done = { id, received: TEXT.length, chunkBytes, attachment: entry };
    assert.deepEqual(await attachments.put('zoe', id, 20, TEXT.subarray(20)), done);
    assert.deepEqual(await attachments.upload('zoe', id), done);
    const file = await attachments.file(id);
    assert.deepEqual(await readFile(file!.path), TEXT);
    assert.deepEqual(await readdir(folder), [id]);
  });

  test('goes on after a server that died, at what is on the disk', async () => {
    const wanted = draft(TEXT);
    const upload = await attachments.begin('zoe', wanted);
    assert.ok(typeof upload !== 'string');
    await attachments.put('zoe', upload.id, 0, TEXT.subarray(0, 10));
    // Written, and not told.
    await appendFile(join(folder, `${upload.id}.part`), TEXT.subarray(10, 15));
    attachments = made();
    const again = await attachments.begin('zoe', wanted);
    assert.deepEqual(again, { ...upload, received: 15 });
    await attachments.put('zoe', upload.id, 10, TEXT.subarray(10));
    assert.deepEqual(await readFile((await attachments.file(upload.id))!.path), TEXT);
  });

  test('that was all here when the server died is looked at by who asks about it', async () => {
    const wanted = draft(TEXT);
    const upload = await attachments.begin('zoe', wanted);
    assert.ok(typeof upload !== 'string');
    await writeFile(join(folder, `${upload.id}.part`), TEXT);
    const found = await made().begin('zoe', wanted);
    assert.equal(typeof found !== 'string' && found.attachment?.type, 'text/plain');
    // And where the last thing that it did was to keep it.
    await store.attachments.removeUnsent(upload.id);
    const moved = await begun(TEXT);
    await writeFile(join(folder, moved.id), TEXT);
    const asked = await attachments.upload('zoe', moved.id);
    assert.ok(typeof asked !== 'string' && asked?.attachment);
  });

  test('is one for one client id of one user', async () => {
    const wanted = draft(TEXT);
    const uploads = await Promise.all([
      attachments.begin('zoe', wanted),
      attachments.begin('zoe', wanted),
      attachments.begin('yan', wanted),
    ]);
    const [first, again, other] = uploads.map((upload) => (upload as UploadEntry).id);
    assert.equal(first, again);
    assert.notEqual(first, other);
    assert.equal(await attachments.upload('yan', first!), null);
    assert.equal(await attachments.put('yan', first!, 0, TEXT), 'not-found');
    await attachments.cancel('yan', first!);
    assert.ok(await attachments.upload('zoe', first!));
  });

  test('is refused before its first byte where it is empty, too large or of a sort that is run', async () => {
    const { fileBytes } = MESSAGE_LIMITS;
    for (const [size, name, expected] of [
      [0, 'a.txt', 'attachment-empty'],
      [fileBytes + 1, 'a.txt', 'attachment-too-large'],
      [10, 'Invoice.PDF.exe', 'attachment-blocked'],
      [10, 'photo\u202Egnp.scr ', 'attachment-blocked'],
    ] as const) {
      assert.equal(await attachments.begin('zoe', draft(size, name)), expected);
    }
    assert.ok(await begun(fileBytes));
  });

  test('has no more bytes than was said', async () => {
    const { id } = await begun(10);
    assert.equal(await attachments.put('zoe', id, 0, TEXT), 'too-long');
    const upload = await attachments.upload('zoe', id);
    assert.equal(typeof upload !== 'string' && upload?.received, 0);
  });

  test('leaves nothing where its bytes are refused', async () => {
    for (const [bytes, name, expected] of [
      [Buffer.from('MZ and more'), 'photo.jpg', 'attachment-blocked'],
      [
        pngFile({ width: 60_000, height: 60_000, pixels: false }),
        'bomb.png',
        'attachment-too-many-pixels',
      ],
    ] as const) {
      assert.equal(await sent(bytes, name), expected);
    }
    assert.deepEqual(await readdir(folder), []);
    assert.deepEqual(await store.attachments.ids(), new Set());
  });

  test('that is cancelled leaves nothing', async () => {
    const { id } = await begun(TEXT);
    await attachments.put('zoe', id, 0, TEXT.subarray(0, 3));
    await attachments.cancel('zoe', id);
    await attachments.cancel('zoe', id);
    assert.deepEqual(await readdir(folder), []);
    assert.equal(await attachments.upload('zoe', id), null);
  });

  test('of a user who has 200 MB here that were not sent is refused', async () => {
    for (let at = 0; at < 8; at += 1) await begun(25_000_000);
    assert.equal(await attachments.begin('zoe', draft(1)), 'too-much-unsent');
    assert.notEqual(await attachments.begin('yan', draft(1)), 'too-much-unsent');
  });

  test('of a user who has a thousand here that were not sent is refused', async () => {
    for (let at = 0; at < 1_000; at += 1) await begun(1);
    assert.equal(await attachments.begin('zoe', draft(1)), 'too-much-unsent');
  });

  test('loses nothing where the disk is full', async () => {
    let isFull = false;
    const files = new AttachmentFiles(folder);
    attachments = made({ files });
    const { id } = await begun(TEXT);
    await attachments.put('zoe', id, 0, TEXT.subarray(0, 10));
    attachments = made({}, async (path, bytes) => {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      await appendFile(path, bytes);
    });
    isFull = true;
    await assert.rejects(attachments.put('zoe', id, 10, TEXT.subarray(10)), { code: 'ENOSPC' });
    const upload = await attachments.upload('zoe', id);
    assert.equal(typeof upload !== 'string' && upload?.received, 10);
    isFull = false;
    await attachments.put('zoe', id, 10, TEXT.subarray(10));
    assert.ok(await attachments.file(id));
  });
});

describe('a virus scanner', () => {
  let result: ScanResult;
  let scanned: string[];
  beforeEach(() => {
    scanned = [];
    const scan = (path: string) => {
      scanned.push(path);
      return Promise.resolve(result);
    };
    attachments = made({ scan });
  });

  test('that says no is believed, and the file is gone', async () => {
    result = 'infected';
    assert.equal(await sent(TEXT), 'attachment-infected');
    assert.equal(scanned.length, 1);
    assert.deepEqual(await readdir(folder), []);
  });

  test('that cannot say keeps the file waiting, for as often as it is asked', async () => {
    result = 'not-checked';
    const { id } = await begun(TEXT);
    assert.equal(await attachments.put('zoe', id, 0, TEXT), 'attachment-not-checked');
    assert.equal(await attachments.put('zoe', id, 30, TEXT.subarray(30)), 'attachment-not-checked');
    assert.equal(await attachments.file(id), null);
    result = 'clean';
    const last = await attachments.put('zoe', id, TEXT.length, new Uint8Array());
    assert.ok(typeof last !== 'string' && last.attachment);
    assert.equal(scanned.length, 3);
  });
});

describe('a message', () => {
  test('takes complete files of its author, in its order', async () => {
    const [first, second] = [await complete(TEXT, 'a.txt'), await complete(TEXT, 'b.txt')];
    await message('one');
    const entries = await claimed('one', [second, first], 'zoe');
    assert.deepEqual(
      (entries as { name: string }[]).map(({ name }) => name),
      ['b.txt', 'a.txt'],
    );
    await message('two');
    assert.deepEqual(await attachments.of(['one', 'two']), new Map([['one', entries]]));
  });

  test('takes none of others, none twice, none that is incomplete or taken', async () => {
    const mine = await complete();
    const { id: coming } = await begun(TEXT);
    await message('one');
    assert.equal(await claimed('one', [mine], 'yan'), 'unknown');
    assert.equal(await claimed('one', [mine], null), 'unknown');
    assert.equal(await claimed('one', [mine, mine], 'zoe'), 'unknown');
    assert.equal(await claimed('one', [mine, coming], 'zoe'), 'unknown');
    assert.equal(await claimed('one', ['none'], 'zoe'), 'unknown');
    assert.deepEqual(await claimed('one', [], 'zoe'), []);
    assert.equal(((await claimed('one', [mine], 'zoe')) as unknown[]).length, 1);
    await message('two');
    assert.equal(await claimed('two', [mine], 'zoe'), 'unknown');
  });

  test('takes as many files and bytes as the limits say', async () => {
    const limits = { ...MESSAGE_LIMITS, files: 2, messageBytes: 2 * TEXT.length - 1 };
    attachments = made({ limits });
    const ids = [await complete(), await complete(), await complete()];
    await message('one');
    assert.equal(await claimed('one', ids, 'zoe'), 'too-many');
    assert.equal(await claimed('one', ids.slice(1), 'zoe'), 'too-large');
  });

  test('that is deleted loses its files', async () => {
    const [mine, other] = [await complete(), await complete()];
    await message('one');
    await claimed('one', [mine], 'zoe');
    await attachments.drop('one');
    assert.equal(await attachments.file(mine), null);
    assert.deepEqual(await readdir(folder), [other]);
  });

  test('keeps its files, whatever becomes of their upload', async () => {
    const mine = await complete();
    await message('one');
    await claimed('one', [mine], 'zoe');
    await attachments.cancel('zoe', mine);
    now += 8 * DAY;
    await attachments.sweep();
    assert.ok(await attachments.file(mine));
  });

  test('shows its files to those who may see it, and before it is sent to their author', async () => {
    const mine = await complete();
    assert.ok(await attachments.visibleFile('zoe', mine));
    assert.equal(await attachments.visibleFile('yan', mine), null);
    await message('one');
    await claimed('one', [mine], 'zoe');
    assert.equal(await attachments.visibleFile('yan', mine), null);
    assert.equal(await attachments.visibleFile('zoe', mine), null);
    seen.add('yan one');
    const file = await attachments.visibleFile('yan', mine);
    assert.deepEqual(await readFile(file!.path), TEXT);
  });
});

describe('a file from outside', () => {
  const outside = { userId: null };

  test('is looked at as any other', async () => {
    const png = pngFile({ width: 4, height: 3 });
    const entry = await attachments.addReceived('', 'text/html', png, outside);
    assert.ok(typeof entry !== 'string');
    assert.deepEqual(entry, {
      ...{ id: entry.id, name: 'file', type: 'image/png', size: png.length },
      image: { width: 4, height: 3 },
    });
    await message('one');
    assert.deepEqual(await claimed('one', [entry.id], null), [entry]);
    const elf = Buffer.from('7f454c46', 'hex');
    assert.equal(await attachments.addReceived('a', '', elf, outside), 'attachment-blocked');
    const none = new Uint8Array();
    assert.equal(await attachments.addReceived('a', '', none, outside), 'attachment-empty');
    assert.deepEqual(await readdir(folder), [entry.id]);
  });

  test('that could not be checked is not kept', async () => {
    attachments = made({ scan: () => Promise.resolve('not-checked') });
    const refused = await attachments.addReceived('a.txt', '', TEXT, outside);
    assert.equal(refused, 'attachment-not-checked');
    assert.deepEqual(await readdir(folder), []);
  });
});

test('what was not sent within seven days goes, and files that belong to nothing', async () => {
  const { id: coming } = await begun(TEXT);
  await attachments.put('zoe', coming, 0, TEXT.subarray(0, 3));
  const waiting = await complete();
  await writeFile(join(folder, 'stray'), 'x');
  await writeFile(join(folder, 'stray-too.part'), 'x');
  await attachments.sweep();
  assert.deepEqual(new Set(await readdir(folder)), new Set([`${coming}.part`, waiting]));
  now += 7 * DAY;
  const fresh = await complete();
  await attachments.sweep();
  assert.equal((await readdir(folder)).length, 3);
  now += 1;
  await attachments.sweep();
  assert.deepEqual(await readdir(folder), [fresh]);
  assert.deepEqual(await store.attachments.ids(), new Set([fresh]));
});
