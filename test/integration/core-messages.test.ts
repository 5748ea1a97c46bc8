import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { filter, firstValueFrom, timeout, type Observable } from 'rxjs';
import type { Hub, Message, Messages, MessageThread } from '@hubline/core';
import { hubOf, when } from '../support/hub-on-server.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Messages through the real server by hubs without a browser, also while it dies and comes back. */

const PATIENCE_MS = 30_000;
const TEN = Array.from({ length: 10 }, (_, at) => `Message ${at + 1}`);

interface Person {
  readonly hub: Hub;
  readonly messages: Messages;
}

async function person(t: TestContext, server: ServerProcess, username: string): Promise<Person> {
  const hub = await hubOf(t, server.url, username);
  return { hub, messages: await hub.messages() };
}

/** The first value, now or later, for which it is so. */
function told<T>(values$: Observable<T>, condition: (value: T) => boolean): Promise<T> {
  return firstValueFrom(values$.pipe(filter(condition), timeout(PATIENCE_MS)));
}

/** The chat of Alice with Bob, as she begins it. */
async function chatWithBob({ hub, messages }: Person): Promise<string> {
  const contacts = await told(hub.contacts.all$, (all) => all.some(({ name }) => isBob(name)));
  const { id: userId } = contacts.find(({ name }) => isBob(name))!;
  return (await messages.begin([{ kind: 'user', userId }])).id;
}

const isBob = (name: string): boolean => name.startsWith('Bob');
const draft = (text: string, files: readonly File[] = []) => ({ text, files, replyTo: null });
const texts = (messages: readonly Message[]): readonly string[] => messages.map(({ text }) => text);

/** All that a thread shows once so many are there, none of which waits. */
async function arrived(thread: MessageThread, count: number): Promise<readonly Message[]> {
  const state = await told(
    thread.state$,
    ({ messages }) => messages.length >= count && messages.every(({ seq }) => seq !== null),
  );
  return state.messages;
}

test('two people chat: each sees what the other writes, and how far it was read', async (t) => {
  await using server = await ServerProcess.start();
  const alice = await person(t, server, 'alice');
  const bob = await person(t, server, 'bob');
  const id = await chatWithBob(alice);
  const hers = alice.messages.open(id);
  await alice.messages.send(id, draft('Hello Bob 👋'));

  const [chat] = (await told(bob.messages.conversations$, (all) => all?.length === 1))!;
  assert.equal(chat?.id, id);
  await when(bob.messages.unread$, (unread) => unread === 1);
  const his = bob.messages.open(id);
  const [first] = await arrived(his, 1);
  assert.deepEqual(
    [first?.text, first?.isMine, first?.delivery.status],
    ['Hello Bob 👋', false, 'received'],
  );

  const writes = told(alice.messages.typing$(id), ([who]) => isBob(who?.name ?? ''));
  bob.messages.typing(id);
  await writes;
  bob.messages.markRead(id, first!.seq!);
  await told(hers.state$, ({ messages }) => messages[0]?.delivery.status === 'read');
  await when(bob.messages.unread$, (unread) => unread === 0);

  await bob.messages.react(first!, '👍', true);
  await told(hers.state$, ({ messages }) => messages[0]?.reactions[0]?.emoji === '👍');
  const [mine] = await arrived(hers, 1);
  await alice.messages.edit(mine!, 'Hello Robert');
  await told(his.state$, ({ messages }) => messages[0]?.text === 'Hello Robert');
  assert.deepEqual(texts(await bob.messages.search('robert')), ['Hello Robert']);
  await alice.messages.remove(mine!);
  await told(his.state$, ({ messages }) => messages[0]?.isDeleted === true);
});

test('a file arrives as it was sent, and what the limits forbid is refused at once', async (t) => {
  await using server = await ServerProcess.start();
  const alice = await person(t, server, 'alice');
  const bob = await person(t, server, 'bob');
  const id = await chatWithBob(alice);
  await when(alice.messages.settings$, (settings) => settings !== null);
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const parts = Array.from({ length: 12 }, () => bytes);
  await alice.messages.send(id, draft('', [new File(parts, 'noise.bin')]));
  await told(bob.messages.conversations$, (all) => all?.length === 1);
  const his = bob.messages.open(id);
  const [message] = await arrived(his, 1);
  const [attachment] = message!.attachments;
  assert.deepEqual([attachment?.name, attachment?.size], ['noise.bin', 720_000]);
  const file = await bob.messages.file(attachment!);
  assert.ok(Buffer.from(await file.arrayBuffer()).equals(Buffer.concat(parts)));
  const virus = new File([bytes], 'invoice.pdf.exe');
  await assert.rejects(alice.messages.send(id, draft('', [virus])), { code: 'attachment/blocked' });
  const long = draft('x'.repeat(10_001));
  await assert.rejects(alice.messages.send(id, long), { code: 'message/too-long' });
});

for (const end of ['kill', 'stop'] as const) {
  test(`what is written while the server is away arrives when it is back, each once and in order (${end})`, async (t) => {
    await using server = await ServerProcess.start();
    const alice = await person(t, server, 'alice');
    const bob = await person(t, server, 'bob');
    const id = await chatWithBob(alice);
    const hers = alice.messages.open(id);
    await alice.messages.send(id, draft('Before'));
    await arrived(hers, 1);
    await told(bob.messages.conversations$, (all) => all?.length === 1);
    const his = bob.messages.open(id);
    await arrived(his, 1);

    await server[end]();
    await when(alice.hub.session.connection$, ({ status }) => status === 'offline');
    for (const text of TEN) await alice.messages.send(id, draft(text));
    const { messages: waiting } = hers.state$.value;
    assert.deepEqual(texts(waiting), ['Before', ...TEN]);
    assert.ok(waiting.slice(1).every(({ delivery }) => delivery.status === 'waiting'));

    await server.start();
    for (const { hub } of [alice, bob]) hub.registration.retry();
    for (const thread of [hers, his]) {
      assert.deepEqual(texts(await arrived(thread, 11)), ['Before', ...TEN]);
    }
  });
}

test('the server dies in the middle of it: each arrives once, in order', async (t) => {
  await using server = await ServerProcess.start();
  const alice = await person(t, server, 'alice');
  const bob = await person(t, server, 'bob');
  const id = await chatWithBob(alice);
  const hers = alice.messages.open(id);
  await alice.messages.send(id, draft('Before'));
  await told(bob.messages.conversations$, (all) => all?.length === 1);
  const his = bob.messages.open(id);
  for (const text of TEN) await alice.messages.send(id, draft(text));
  await told(hers.state$, ({ messages }) => messages.filter(({ seq }) => seq !== null).length >= 4);
  await server.kill();
  assert.ok(hers.state$.value.messages.some(({ seq }) => seq === null));
  await server.start();
  for (const { hub } of [alice, bob]) hub.registration.retry();
  for (const thread of [hers, his]) {
    const all = await arrived(thread, 11);
    assert.deepEqual(texts(all), ['Before', ...TEN]);
    assert.deepEqual(
      all.map(({ seq }) => seq),
      all.map((_, at) => at + 1),
    );
  }
});
