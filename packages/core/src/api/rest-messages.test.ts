import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageSource } from '../messages/message-source.ts';
import type { Change } from '../reactive/change.ts';
import { signedInBackend } from '../testing/backend-on-fake-server.ts';
import { json, type FakeHublineServer } from '../testing/fake-hubline-server.ts';
import type { FakeSocket } from '../testing/fake-socket.ts';

const AT = '2030-01-01T00:10:00.000Z';
const done = (): Response => new Response(null, { status: 204 });

const message = {
  ...{ id: 'm 1', clientId: 'c', conversationId: 'chat', seq: 1, kind: 'text', text: 'Hello' },
  ...{ from: { userId: 'bob', name: 'Bob', number: '1002' }, at: AT, editedAt: null },
  ...{ isDeleted: false, quote: null, reactions: [{ emoji: '👍', userIds: ['alice'] }] },
  attachments: [
    ...[{ id: 'f', name: 'a.png', type: 'image/png', size: 9, image: { width: 1, height: 2 } }],
    ...[{ id: 'g', name: 'a.pdf', type: 'application/pdf', size: 9, image: null }],
  ],
  ...{ event: null, isVideoOn: false, carrier: null },
};
const conversation = {
  ...{ id: 'chat', kind: 'direct', name: '', unread: 1, isMarkedUnread: false, isMuted: false },
  members: [{ userId: 'bob', name: 'Bob', extension: '1002', readSeq: 1 }],
  ...{ party: null, ownNumber: null, lastMessage: message, lastSeq: 1, updatedAt: AT },
  closed: null,
};
const upload = { id: 'u 1', received: 0, chunkBytes: 4, attachment: null };

type Test = Parameters<typeof signedInBackend>[0];

async function messages(
  t: Test,
): Promise<{ source: MessageSource; server: FakeHublineServer; socket: FakeSocket }> {
  const { backend, server, socket } = await signedInBackend(t);
  return { source: await backend.messages!(), server, socket };
}

function tell(socket: FakeSocket, topic: string, change: object): void {
  socket.sayRaw(JSON.stringify({ type: 'change', seq: 1, topic, change }));
}

/** What was asked after the sign-in. */
function asked({ requests }: FakeHublineServer): readonly (readonly unknown[])[] {
  return requests
    .filter(({ path }) => !path.startsWith('session') && !path.startsWith('contacts'))
    .map(({ method, path, body }) => [method, path, body]);
}

test('conversations that came before anyone asked are there; of messages, nothing is kept', async (t) => {
  const { backend, socket } = await signedInBackend(t);
  socket.say({ type: 'welcome', epoch: 'e', seq: 1, replayed: false });
  tell(socket, 'conversations', {
    op: 'reset',
    items: [conversation, { id: 'of a later server' }],
  });
  tell(socket, 'messages', { op: 'reset', items: [] });
  tell(socket, 'messages', { op: 'upsert', item: message });
  const source = await backend.messages!();
  const told: Change<{ readonly id: string }>[] = [];
  source.conversations$.subscribe((change) => told.push(change));
  source.messages$.subscribe((change) => told.push(change));
  const at = new Date(AT);
  const read = { ...message, at };
  const listed = { ...conversation, lastMessage: read, updatedAt: at };
  assert.deepEqual(told, [
    { op: 'reset', items: [listed] },
    { op: 'reset', items: [] },
  ]);
  const event = { ...message, kind: 'event', event: { kind: 'added', names: ['Carol'] } };
  const carrier = { status: 'failed', reason: 'opted-out' };
  tell(socket, 'messages', { op: 'upsert', item: { ...event, carrier } });
  tell(socket, 'messages', { op: 'upsert', item: { id: 'of a later server' } });
  tell(socket, 'messages', { op: 'reset', items: [] });
  assert.deepEqual(told.slice(2), [
    { op: 'upsert', item: { ...event, at, carrier } },
    { op: 'reset', items: [] },
  ]);
});

test('what is asked for is asked at its place', async (t) => {
  const { source, server } = await messages(t);
  const page = { items: [message], hasEarlier: true, hasLater: false };
  server.answerNext('conversations?', () => json({ items: [conversation], next: 'n' }));
  assert.equal((await source.conversations('a b')).next, 'n');
  for (let at = 0; at < 4; at += 1) server.answerNext('conversations/', () => json(page));
  await source.messages('c/1', { before: null, limit: 100 });
  await source.messages('c/1', { before: 0, limit: 100 });
  await source.messages('c/1', { around: 7, limit: 100 });
  const span = { from: new Date(AT), to: new Date(AT) };
  const { items } = await source.messages('c/1', { after: 3, limit: 100, ...span });
  assert.equal(items[0]?.attachments[0]?.image?.height, 2);
  server.answerNext('conversations/', () => json({ messages: 3, files: 1 }));
  assert.deepEqual(await source.count('c/1', span), { messages: 3, files: 1 });
  server.answerNext('messages?', () => json({ items: [message] }));
  assert.equal((await source.search('a&b')).length, 1);
  const iso = 'from=2030-01-01T00%3A10%3A00.000Z&to=2030-01-01T00%3A10%3A00.000Z';
  assert.deepEqual(
    asked(server).map(([, path]) => path),
    [
      'conversations?limit=200&cursor=a+b',
      'conversations/c%2F1/messages?limit=100',
      'conversations/c%2F1/messages?before=0&limit=100',
      'conversations/c%2F1/messages?around=7&limit=100',
      `conversations/c%2F1/messages?after=3&limit=100&${iso}`,
      `conversations/c%2F1/count?${iso}`,
      'messages?search=a%26b',
    ],
  );
});

test('a long text is looked for by its beginning: the server refuses more', async (t) => {
  const { source, server } = await messages(t);
  server.answerNext('messages?', () => json({ items: [] }));
  await source.search('word '.repeat(1_000));
  assert.deepEqual(
    asked(server).map(([, path]) => new URLSearchParams(String(path).split('?')[1]).get('search')),
    ['word '.repeat(40)],
  );
});

test('what is done is done at its place', async (t) => {
  const { source, server } = await messages(t);
  const draft = {
    clientId: 'c',
    kind: 'text',
    text: 'Hello',
    replyTo: null,
    attachmentIds: [],
  } as const;
  server.answerNext('conversations/', () => json(message));
  assert.equal((await source.send('chat', draft)).at.getTime(), Date.parse(AT));
  const acts: readonly (readonly [() => Promise<void>, ...unknown[]])[] = [
    [() => source.edit('m 1', 'New'), 'PUT', 'messages/m%201', { text: 'New' }],
    [() => source.remove('m 1'), 'DELETE', 'messages/m%201', undefined],
    [
      () => source.react('m 1', '👍', true),
      'PUT',
      'messages/m%201/reactions/%F0%9F%91%8D',
      undefined,
    ],
    [
      () => source.react('m 1', '👍', false),
      'DELETE',
      'messages/m%201/reactions/%F0%9F%91%8D',
      undefined,
    ],
    [() => source.typing('chat'), 'POST', 'conversations/chat/typing', undefined],
    [() => source.markRead('chat', 3), 'PUT', 'conversations/chat/mine', { readSeq: 3 }],
    [() => source.markUnread('chat'), 'PUT', 'conversations/chat/mine', { markedUnread: true }],
    [() => source.mute('chat', false), 'PUT', 'conversations/chat/mine', { muted: false }],
    [() => source.rename('chat', 'All'), 'PUT', 'conversations/chat', { name: 'All' }],
    [
      () => source.addMembers('chat', ['u']),
      'POST',
      'conversations/chat/members',
      { userIds: ['u'] },
    ],
    [() => source.removeMember('chat', 'u'), 'DELETE', 'conversations/chat/members/u', undefined],
    [() => source.removeConversation('chat'), 'DELETE', 'conversations/chat', undefined],
    [() => source.cancelUpload('u 1'), 'DELETE', 'uploads/u%201', undefined],
  ];
  for (const [act, , path] of acts) {
    server.answerNext(path as string, done);
    await act();
  }
  assert.deepEqual(asked(server), [
    ['POST', 'conversations/chat/messages', draft],
    ...acts.map(([, ...expected]) => expected),
  ]);
});

test('files go up as they are, and come down whole', async (t) => {
  const { source, server } = await messages(t);
  const file = { clientId: 'c', name: 'a.txt', type: 'text/plain', size: 4 };
  server.answerNext('uploads', () => json(upload));
  assert.deepEqual(await source.beginUpload(file), upload);
  server.answerNext('uploads/', () => json({ ...upload, received: 4 }));
  assert.equal((await source.put('u 1', 0, new Blob(['1234']))).received, 4);
  server.answerNext('attachments/', () => new Response('1234'));
  assert.equal(await (await source.file('f 1')).text(), '1234');
  assert.deepEqual(
    asked(server).map(([method, path]) => [method, path]),
    [
      ['POST', 'uploads'],
      ['PUT', 'uploads/u%201/bytes?from=0'],
      ['GET', 'attachments/f%201/content'],
    ],
  );
});

const refusals = [
  [422, { code: 'request/invalid', fields: { text: 'empty' } }, 'message/empty'],
  [422, { code: 'request/invalid', fields: { attachmentIds: 'unknown' } }, 'attachment/lost'],
  [422, { code: 'request/invalid', fields: { attachmentIds: 'too-many' } }, 'attachment/too-many'],
  [422, { code: 'message/too-long' }, 'message/too-long'],
  [409, { code: 'message/closed' }, 'message/closed'],
  [507, { code: 'server/full' }, 'server/full'],
  [422, { code: 'request/invalid', fields: { replyTo: 'unknown' } }, 'request/invalid'],
] as const;

for (const [status, problem, code] of refusals) {
  test(`what is refused with ${JSON.stringify(problem)} is ${code}`, async (t) => {
    const { source, server } = await messages(t);
    server.answerNext('conversations/', () => Response.json(problem, { status }));
    const draft = {
      clientId: 'c',
      kind: 'text',
      text: '',
      replyTo: null,
      attachmentIds: [],
    } as const;
    await assert.rejects(source.send('chat', draft), { code });
  });
}

test('a download that is not wanted any more ends with the reason for that', async (t) => {
  const { source, server } = await messages(t);
  const wanted = new AbortController();
  server.answerNext('attachments/', () => {
    wanted.abort(new TypeError('enough'));
    throw new TypeError('aborted');
  });
  await assert.rejects(source.file('f', wanted.signal), { message: 'enough' });
});
