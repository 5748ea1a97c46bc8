import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Outbox } from './outbox.ts';

const FROM = { name: 'Hubline', address: 'hubline@example.com' };
const NOW = Date.UTC(2026, 10, 26, 19, 0, 0, 5);

async function outboxOf(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'hubline-outbox-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return { folder, outbox: new Outbox({ folder, from: FROM, clock: () => NOW }) };
}

async function only(folder: string): Promise<string> {
  const [name = '', ...others] = await readdir(folder);
  assert.equal(others.length, 0);
  return readFile(join(folder, name), 'utf8');
}

test('writes a message that mail programs open, for who runs the server alone', async (t) => {
  const { folder, outbox } = await outboxOf(t);
  await outbox.send({ to: 'ann@example.com', subject: 'Your code: 123 456', text: 'Hello\nAnn' });
  const [name = ''] = await readdir(folder);
  assert.match(name, /^20261126T190000005Z-[0-9a-f]{8}\.eml$/);
  assert.equal((await stat(join(folder, name))).mode & 0o777, 0o600);
  const [head = '', body = ''] = (await only(folder)).split('\r\n\r\n', 2);
  const headers = head.split('\r\n');
  assert.ok(headers.includes('From: Hubline <hubline@example.com>'), head);
  assert.ok(headers.includes('To: ann@example.com'), head);
  assert.ok(headers.includes('Subject: Your code: 123 456'), head);
  assert.ok(headers.includes('Date: Thu, 26 Nov 2026 19:00:00 +0000'), head);
  assert.ok(
    headers.some((line) => /^Message-ID: <.+@example\.com>$/.test(line)),
    head,
  );
  assert.equal(body.trimEnd(), 'Hello\r\nAnn');
});

test('nothing of a subject becomes a header', async (t) => {
  const { folder, outbox } = await outboxOf(t);
  const subject = 'Hi\r\nBcc: eve@example.com\nX-A: 1\rX-B: 2\u2028X-C: 3';
  await outbox.send({ to: 'ann@example.com', subject, text: 'Hello' });
  const text = await only(folder);
  assert.doesNotMatch(text, /^(?:bcc|x-[abc]):/im);
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
});

test('mail goes to one address, whatever somebody calls an address', async (t) => {
  const { folder, outbox } = await outboxOf(t);
  const wrong = [
    ...['ann@example.com\r\nBcc: eve@example.com', 'ann@example.com, eve@example.com'],
    ...['Ann <ann@example.com>', 'ann', '@example.com', 'ann@', 'a b@example.com', ''],
    ...['ann@example.com;eve@example.com', '"a@b"@example.com', `${'a'.repeat(250)}@b.example`],
  ];
  for (const to of wrong) {
    await assert.rejects(outbox.send({ to, subject: 'Hi', text: 'Hello' }), /one address/, to);
  }
  assert.deepEqual(await readdir(folder), []);
});

test('letters of all languages come through', async (t) => {
  const { folder, outbox } = await outboxOf(t);
  await outbox.send({ to: 'ann@example.com', subject: 'Grüße', text: 'Zoë 日本' });
  const text = await only(folder);
  assert.match(text, /^Subject: =\?UTF-8\?/m);
  assert.match(text, /charset=utf-8/);
});

test('what cannot be written leaves nothing behind', async (t) => {
  const { folder, outbox } = await outboxOf(t);
  await rm(folder, { recursive: true });
  await assert.rejects(outbox.send({ to: 'ann@example.com', subject: 'Hi', text: 'Hello' }), {
    code: 'ENOENT',
  });
});
