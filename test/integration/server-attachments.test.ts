import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { pngFile } from '../support/picture-file.ts';
import { PrivateDisk } from '../support/private-disk.ts';
import { ServerClient, type Answer, type SignedIn } from '../support/server-client.ts';
import { ServerProcess } from '../support/server-process.ts';
import { TestServer } from '../support/test-server.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

/** Files of messages over REST: how they come, what is refused, who gets them and how. */

type Upload = components['schemas']['Upload'];

const CHUNK = 262_144;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = '<!doctype html><script>alert(document.cookie)</script>';

/** Sends files as a browser does. */
class Sender {
  readonly #client: ServerClient;
  readonly #who: SignedIn;

  constructor(client: ServerClient, who: SignedIn) {
    this.#client = client;
    this.#who = who;
  }

  request(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.#client.request(method, path, { token: this.#who.token, body });
  }

  begin(size: number, name = 'file.bin', clientId: string = randomUUID()): Promise<Answer> {
    return this.request('POST', '/api/uploads', { clientId, name, type: 'image/png', size });
  }

  put(id: string, from: number, bytes: Uint8Array): Promise<Answer> {
    return putBytes(this.#client.url, this.#who, `${id}/bytes?from=${from}`, bytes);
  }

  /** The answer to the last request that was needed. */
  async send(file: Uint8Array | string, name?: string): Promise<Answer> {
    const bytes = Buffer.from(file);
    const begun = await this.begin(bytes.length, name);
    if (begun.status !== 200) return begun;
    const { id } = uploadIn(begun);
    let answer = begun;
    for (let from = 0; from < bytes.length; from += CHUNK) {
      answer = await this.put(id, from, bytes.subarray(from, from + CHUNK));
      if (answer.status !== 200) return answer;
    }
    return answer;
  }

  content(id: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#client.url}/api/attachments/${id}/content`, {
      headers: { Authorization: `Bearer ${this.#who.token}`, ...headers },
    });
  }
}

async function putBytes(
  url: string,
  { token }: SignedIn,
  path: string,
  bytes: Uint8Array,
): Promise<Answer> {
  const response = await fetch(`${url}/api/uploads/${path}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
    body: bytes as BodyInit,
  });
  const text = await response.text();
  return {
    ...{ status: response.status, headers: response.headers, text },
    body: JSON.parse(text) as Answer['body'],
  };
}

const uploadIn = ({ text }: Answer): Upload => JSON.parse(text) as Upload;

describe('Files', () => {
  let server: TestServer;
  let alice: Sender;
  let bob: Sender;
  before(async () => {
    server = await TestServer.start();
    const { client } = server;
    alice = new Sender(client, await client.signIn('alice'));
    bob = new Sender(client, await client.signIn('bob'));
  });
  after(() => server[Symbol.asyncDispose]());

  test('come in pieces of any order but with a gap, and can be had in parts', async () => {
    const bytes = Buffer.alloc(CHUNK * 2 + 1_000, 'abcdefghij');
    const clientId = randomUUID();
    const begun = await alice.begin(bytes.length, 'Bericht „März“ 🎷.txt', clientId);
    const { id, chunkBytes } = uploadIn(begun);
    assert.equal(chunkBytes, CHUNK);
    assert.equal(uploadIn(await alice.put(id, 0, bytes.subarray(0, CHUNK))).received, CHUNK);
    const gap = await alice.put(id, CHUNK + 1, bytes.subarray(CHUNK + 1, CHUNK + 2));
    assert.deepEqual([gap.status, gap.body.code], [409, 'request/invalid']);
    assert.equal((await alice.put(id, 0, bytes.subarray(0, CHUNK + 1))).status, 413);
    await alice.put(id, CHUNK, bytes.subarray(CHUNK, CHUNK * 2));
    assert.equal(uploadIn(await alice.request('GET', `/api/uploads/${id}`)).received, CHUNK * 2);
    const { attachment } = uploadIn(await alice.put(id, CHUNK * 2, bytes.subarray(CHUNK * 2)));
    const name = 'Bericht „März“ 🎷.txt';
    assert.deepEqual(attachment, { id, name, type: 'text/plain', size: bytes.length, image: null });
    const again = uploadIn(await alice.begin(bytes.length, name, clientId));
    assert.deepEqual(again.attachment, attachment);

    const whole = await alice.content(id);
    assert.equal(whole.status, 200);
    assert.deepEqual(Buffer.from(await whole.arrayBuffer()), bytes);
    assert.equal(
      whole.headers.get('Content-Disposition'),
      `attachment; filename="Bericht _M_rz_ _.txt"; filename*=UTF-8''Bericht%20%E2%80%9EM%C3%A4rz%E2%80%9C%20%F0%9F%8E%B7.txt`,
    );
    const part = await alice.content(id, { Range: 'bytes=10-19' });
    assert.equal(part.status, 206);
    assert.equal(await part.text(), 'abcdefghij');
    assert.equal(part.headers.get('Content-Range'), `bytes 10-19/${bytes.length}`);
    const beyond = await alice.content(id, { Range: `bytes=${bytes.length}-` });
    assert.equal(beyond.status, 416);
    const known = await alice.content(id, { 'If-None-Match': whole.headers.get('ETag')! });
    assert.equal(known.status, 304);
  });

  test('are for their sender alone until they are sent', async () => {
    const { id } = uploadIn(await alice.send('words'));
    for (const answer of [
      await bob.content(id),
      await bob.request('GET', `/api/uploads/${id}`),
      await bob.put(id, 0, Buffer.from('words')),
    ]) {
      assert.equal(answer.status, 404);
    }
    assert.equal((await bob.request('DELETE', `/api/uploads/${id}`)).status, 204);
    assert.equal((await alice.content(id)).status, 200);
    assert.equal((await alice.request('DELETE', `/api/uploads/${id}`)).status, 204);
    assert.equal((await alice.content(id)).status, 404);
    const path = '/api/uploads';
    assert.equal((await server.client.request('GET', `${path}/x`)).status, 401);
    assert.equal((await fetch(`${server.url}/api/attachments/${id}/content`)).status, 401);
  });

  test('are for those in the conversation once they are sent, and for nobody once that is deleted', async () => {
    const carol = new Sender(server.client, await server.client.signIn('carol'));
    const { token } = await server.client.signIn('alice');
    const { userId } = await server.client.signIn('bob');
    const ask = async (method: string, path: string, body?: unknown) => {
      const answer = await server.client.request(method, path, { token, body });
      assert.ok(answer.status < 300, answer.text);
      return answer.text === '' ? null : (JSON.parse(answer.text) as { id: string });
    };
    const clientId = randomUUID();
    const recipients = [{ kind: 'user', userId }];
    const conversation = await ask('POST', '/api/conversations', {
      ...{ clientId, recipients, name: '', ownNumber: null },
    });
    const { id } = uploadIn(await alice.send('words', 'notes.txt'));
    const path = `/api/conversations/${conversation!.id}/messages`;
    const draft = { clientId, kind: 'text', text: '', replyTo: null };
    const message = await ask('POST', path, { ...draft, attachmentIds: [id] });
    assert.equal((await ask('POST', path, { ...draft, attachmentIds: [id] }))!.id, message!.id);
    const again = { ...draft, clientId: randomUUID(), attachmentIds: [id] };
    const taken = await server.client.request('POST', path, { token, body: again });
    assert.deepEqual([taken.status, taken.body.fields], [422, { attachmentIds: 'unknown' }]);
    assert.equal(await (await bob.content(id)).text(), 'words');
    assert.equal((await alice.content(id)).status, 200);
    assert.equal((await carol.content(id)).status, 404);
    assert.equal((await alice.request('DELETE', `/api/uploads/${id}`)).status, 204);
    assert.equal((await bob.content(id)).status, 200);
    await ask('DELETE', `/api/messages/${message!.id}`);
    assert.equal((await bob.content(id)).status, 404);
    assert.ok(!(await readdir(join(server.dataFolder, 'attachments'))).includes(id));
  });

  test('are refused before their first byte by size and by ending', async () => {
    for (const [size, name, status, code] of [
      [0, 'a.txt', 422, 'attachment/empty'],
      [25_000_001, 'a.txt', 413, 'attachment/too-large'],
      [9, 'a.exe', 422, 'attachment/blocked'],
    ] as const) {
      const answer = await alice.begin(size, name);
      assert.deepEqual([answer.status, answer.body.code], [status, code], name);
    }
    const beyond = uploadIn(await alice.begin(3));
    const answer = await alice.put(beyond.id, 0, Buffer.from('words'));
    assert.deepEqual([answer.status, answer.body.code], [422, 'request/invalid']);
  });

  test('are refused by what they are, and nothing is left of them', async () => {
    const folder = join(server.dataFolder, 'attachments');
    const before = await readdir(folder);
    for (const [bytes, name, code] of [
      [Buffer.from('MZ\x90\0'), 'holiday.jpg', 'attachment/blocked'],
      [
        pngFile({ width: 60_000, height: 60_000, pixels: false }),
        'bomb.png',
        'attachment/too-many-pixels',
      ],
    ] as const) {
      const answer = await alice.send(bytes, name);
      assert.deepEqual([answer.status, answer.body.code], [422, code], name);
    }
    assert.deepEqual(await readdir(folder), before);
  });

  test('that say that they are pictures are downloads, which can do nothing in a browser', async () => {
    for (const [bytes, name] of [
      [SVG, 'picture.svg'],
      [`<?xml version="1.0"?>${SVG}`, 'picture.png'],
      [HTML, 'picture.png'],
    ] as const) {
      const { attachment } = uploadIn(await alice.send(bytes, name));
      assert.equal(attachment?.image, null, name);
      const { headers } = await alice.content(attachment.id);
      assert.equal(headers.get('Content-Type'), 'application/octet-stream');
      assert.match(headers.get('Content-Disposition')!, /^attachment; /);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.match(headers.get('Content-Security-Policy')!, /^sandbox; default-src 'none'/);
    }
  });

  test('that are pictures come as such, however they are called', async () => {
    const { attachment } = uploadIn(await alice.send(pngFile({ width: 8, height: 6 }), 'x.html'));
    assert.deepEqual([attachment?.type, attachment?.image], ['image/png', { width: 8, height: 6 }]);
    const { headers } = await alice.content(attachment.id);
    assert.equal(headers.get('Content-Type'), 'image/png');
    assert.equal(headers.get('Content-Disposition'), 'attachment; filename="x.html"');
  });

  test('that were not sent are gone after seven days', async () => {
    const { id } = uploadIn(await bob.send('words'));
    server.ahead = 8 * 24 * 60 * 60 * 1_000;
    await server.stop();
    await server.start();
    assert.ok(!(await readdir(join(server.dataFolder, 'attachments'))).includes(id));
  });
});

test('a file goes on where it was when the server is killed', async () => {
  const bytes = Buffer.alloc(CHUNK * 3, 'words ');
  const server = await ServerProcess.start();
  try {
    const client = new ServerClient(server.url);
    const sender = async () => new Sender(client, await client.signIn('alice'));
    let alice = await sender();
    const clientId = randomUUID();
    const { id } = uploadIn(await alice.begin(bytes.length, 'long.txt', clientId));
    await alice.put(id, 0, bytes.subarray(0, CHUNK));
    await server.kill();
    await server.start();
    alice = await sender();
    const again = uploadIn(await alice.begin(bytes.length, 'long.txt', clientId));
    assert.deepEqual([again.id, again.received], [id, CHUNK]);
    await alice.put(id, CHUNK, bytes.subarray(CHUNK, CHUNK * 2));
    const last = await alice.put(id, CHUNK * 2, bytes.subarray(CHUNK * 2));
    assert.equal(uploadIn(last).attachment?.size, bytes.length);
    await server.kill();
    await server.start();
    const content = await (await sender()).content(id);
    assert.deepEqual(Buffer.from(await content.arrayBuffer()), bytes);
  } finally {
    await server.close();
  }
});

test('a virus scanner is asked about each file; without its word none is let through', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hubline scanner-'));
  const scanner = join(folder, 'scan');
  const write = async () => {
    await writeFile(scanner, '#!/bin/sh\ngrep -q EICAR "$2" && exit 1 || exit 0\n');
    await chmod(scanner, 0o700);
  };
  await write();
  const args = ['--scan-command', `"${scanner}" --quiet {file}`];
  const server = await ServerProcess.start({ args });
  try {
    const client = new ServerClient(server.url);
    const alice = new Sender(client, await client.signIn('alice'));
    assert.equal((await alice.send('words')).status, 200);
    const infected = await alice.send('EICAR');
    assert.deepEqual([infected.status, infected.body.code], [422, 'attachment/infected']);
    await rm(scanner);
    const { id } = uploadIn(await alice.begin(5));
    const put = () => alice.put(id, 0, Buffer.from('words'));
    const unknown = await put();
    assert.deepEqual([unknown.status, unknown.body.code], [503, 'attachment/not-checked']);
    assert.equal((await alice.content(id)).status, 404);
    await write();
    const { attachment } = uploadIn(await put());
    assert.equal(attachment?.id, id);
    const kept = await readdir(join(server.dataFolder, 'attachments'));
    assert.equal(kept.length, 2);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});

test('a disk without room costs nothing of what is there', async () => {
  await using disk = await PrivateDisk.make(8);
  const { through, path } = disk;
  const server = await ServerProcess.start({ through, env: { HUBLINE_DATA: path } });
  try {
    const client = new ServerClient(server.url);
    const alice = new Sender(client, await client.signIn('alice'));
    const bytes = Buffer.alloc(CHUNK * 2, 'words ');
    const { id } = uploadIn(await alice.begin(bytes.length));
    await alice.put(id, 0, bytes.subarray(0, CHUNK));
    await disk.fill();
    const full = await alice.put(id, CHUNK, bytes.subarray(CHUNK));
    assert.deepEqual([full.status, full.body.code], [507, 'server/full']);
    await disk.free();
    assert.equal(uploadIn(await alice.request('GET', `/api/uploads/${id}`)).received, CHUNK);
    assert.ok(uploadIn(await alice.put(id, CHUNK, bytes.subarray(CHUNK))).attachment);
  } finally {
    await server.close();
  }
});
