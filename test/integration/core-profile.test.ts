import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hubOf, when } from '../support/hub-on-server.ts';
import { TestServer } from '../support/test-server.ts';

/** The profile of the core, kept by a real server. */

let server: TestServer;

before(async () => {
  server = await TestServer.start();
});
after(() => server[Symbol.asyncDispose]());

test('what is changed in one browser shows in the other one, and to nobody else', async (t) => {
  const [here, there, bob] = [
    await hubOf(t, server.url, 'alice'),
    await hubOf(t, server.url, 'alice'),
    await hubOf(t, server.url, 'bob'),
  ];
  const [mine, seen, another] = [await here.profile(), await there.profile(), await bob.profile()];
  const before = await when(seen.profile$, (profile) => profile !== null);
  await when(another.profile$, (profile) => profile !== null);
  const answering = {
    ...before!.answering,
    ringSeconds: 25,
    busy: { kind: 'number', number: '1002' } as const,
    noAnswer: { kind: 'voicemail' } as const,
  };
  const patch = { lastName: 'Cooper', timezone: 'America/Chicago', areaCode: '469', answering };
  await mine.update(patch);
  const after = await when(seen.profile$, (profile) => profile?.lastName === 'Cooper');
  assert.deepEqual(after, { ...before, ...patch });
  assert.notEqual(another.profile$.value?.lastName, 'Cooper');
});

test('what is refused says which field, and nothing of it is kept', async (t) => {
  const hub = await hubOf(t, server.url, 'carol');
  const profile = await hub.profile();
  const before = await when(profile.profile$, (mine) => mine !== null);
  const answering = {
    ...before!.answering,
    always: { kind: 'number', number: '1003' } as const,
  };
  await assert.rejects(profile.update({ lastName: 'Gone', timezone: 'Mars/North', answering }), {
    code: 'request/invalid',
    fields: { timezone: 'unknown', 'answering.always': 'own-extension' },
  });
  await assert.rejects(profile.update({ callerId: '+19995550100' }), {
    code: 'request/invalid',
    fields: { callerId: 'not-mine' },
  });
  assert.deepEqual(profile.profile$.value, before);
});

test('an e-mail address is confirmed with the code that was sent to it', async (t) => {
  const hub = await hubOf(t, server.url, 'dave');
  const profile = await hub.profile();
  const address = 'dave@home.example';
  const { emails } = await profile.addEmail(address);
  const { id, confirmed } = emails.find((email) => email.address === address)!;
  assert.equal(confirmed, false);
  await assert.rejects(profile.makePrimary(id), { code: 'email/not-confirmed' });
  const code = await codeSentTo(address);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await assert.rejects(profile.confirmEmail(id, wrong), { code: 'email/wrong-code' });
  await profile.confirmEmail(id, code);
  await profile.makePrimary(id);
  const now = await when(profile.profile$, (mine) => mine?.emails[0]?.address === address);
  assert.deepEqual(now?.emails[0], { id, address, primary: true, confirmed: true });
});

test('a picture is kept, and what is none is refused', async (t) => {
  const hub = await hubOf(t, server.url, 'bob');
  const profile = await hub.profile();
  await assert.rejects(profile.setAvatar(new Blob(['no picture'], { type: 'image/png' })), {
    code: 'avatar/unreadable',
  });
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await profile.setAvatar(new Blob([Buffer.from(png, 'base64')], { type: 'image/png' }));
  await when(profile.profile$, (mine) => typeof mine?.avatar === 'string');
  assert.ok((await profile.avatar()).size > 0);
  await profile.setAvatar(null);
  await when(profile.profile$, (mine) => mine?.avatar === null);
  await assert.rejects(profile.avatar(), { code: 'request/not-found' });
});

/** Six digits, out of the latest mail to it in the outbox of the server. */
async function codeSentTo(address: string): Promise<string> {
  const outbox = join(server.dataFolder, 'outbox');
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')));
  const mail = mails.findLast((text) => text.includes(address));
  const code = /^\D*(\d{6})\b/m.exec(mail?.split('\r\n\r\n').slice(1).join('\r\n\r\n') ?? '')?.[1];
  assert.ok(code, 'a code was sent');
  return code;
}
