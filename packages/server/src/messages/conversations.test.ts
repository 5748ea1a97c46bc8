import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import { readConversationCursor } from './conversations.ts';
import { MessageFault } from './message-fault.ts';

let office: ChattingOffice;

beforeEach(async () => {
  office = await ChattingOffice.open();
});
afterEach(() => office[Symbol.asyncDispose]());

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

const notFound = (error: unknown) => error instanceof MessageFault && error.kind === 'not-found';

const wrong = (fields: Record<string, string>) => (error: unknown) => {
  assert.ok(error instanceof MessageFault);
  assert.deepEqual(error.details.fields, fields);
  return true;
};

test('two people have one chat, whoever begins it', async () => {
  const chats = await Promise.all([office.begin('alice', 'bob'), office.begin('bob', 'alice')]);
  assert.equal(chats[0].id, chats[1].id);
  assert.equal(chats[0].kind, 'direct');
  const twice = await office.begin('alice', 'bob', 'bob', 'alice');
  assert.equal(twice.id, chats[0].id);
});

test('several people are a group, a new one for each client id', async () => {
  const draft = {
    clientId: 'team',
    recipients: ['bob', 'carol'].map((userId) => ({ kind: 'user', userId }) as const),
    ...{ name: ' The\nteam ', ownNumber: null },
  };
  const alice = office.person('alice');
  const begun = await Promise.all([
    office.services.beginning.begin(alice, draft),
    office.services.beginning.begin(alice, draft),
  ]);
  assert.equal(begun[0].id, begun[1].id);
  assert.deepEqual([begun[0].kind, begun[0].name], ['group', 'The team']);
  const other = await office.services.beginning.begin(alice, { ...draft, clientId: 'other' });
  assert.notEqual(other.id, begun[0].id);
});

test('nobody chats with themselves, with strangers or with nobody', async () => {
  for (const [others, fault] of [
    [['alice'], 'oneself'],
    [['visitor'], 'unknown'],
    [['bob', 'visitor'], 'unknown'],
    [['nobody'], 'unknown'],
  ] as const) {
    await assert.rejects(office.begin('alice', ...others), wrong({ recipients: fault }));
  }
  const alone = { clientId: 'x', name: '', ownNumber: null };
  const alice = office.person('alice');
  const everyone = Array.from(
    { length: 100 },
    (_, at) => ({ kind: 'user', userId: `${at}` }) as const,
  );
  for (const [recipients, fault] of [
    [[], 'no-recipient'],
    [
      [
        { kind: 'number', number: '1' },
        { kind: 'user', userId: 'bob' },
      ],
      'number-alone',
    ],
    [everyone, 'too-many'],
  ] as const) {
    const begun = office.services.beginning.begin(alice, { ...alone, recipients });
    await assert.rejects(begun, wrong({ recipients: fault }));
  }
});

test('others hear of a chat with its first message', async () => {
  for (const others of [['bob'], ['bob', 'carol']]) {
    const { id } = await office.begin('alice', ...others);
    assert.ok(idsOf(await office.listed('alice')).includes(id));
    assert.ok(!idsOf(await office.listed('bob')).includes(id));
    await office.services.typing.tell('alice', id);
    assert.deepEqual(
      office.told.filter(({ to }) => to !== 'alice'),
      [],
    );
    await office.post('alice', id, 'hello');
    assert.ok(idsOf(await office.listed('bob')).includes(id));
    assert.ok(office.told.some((one) => one.to === 'bob' && 'conversation' in one));
    office.told.length = 0;
  }
});

test('conversations are listed newest first, by pages', async () => {
  const [bob, carol, dan] = [
    await office.begin('alice', 'bob'),
    await office.begin('alice', 'carol'),
    await office.begin('alice', 'dan'),
  ];
  for (const { id } of [carol, dan, bob]) await office.post('alice', id, 'hello');
  const { conversations } = office.services;
  const first = await conversations.page('alice', { limit: 2, after: null });
  assert.deepEqual(idsOf(first.items), [bob.id, dan.id]);
  const after = readConversationCursor(first.next!);
  const rest = await conversations.page('alice', { limit: 2, after });
  assert.deepEqual([idsOf(rest.items), rest.next], [[carol.id], null]);
});

test('what others wrote is unread until it is read, and stays read', async () => {
  const { id } = await office.begin('alice', 'bob');
  for (const text of ['one', 'two', 'three']) await office.post('bob', id, text);
  assert.equal((await office.one('alice', id)).unread, 3);
  assert.equal((await office.one('bob', id)).unread, 0);
  const { ownPart } = office.services;
  await ownPart.change('alice', id, { readSeq: 2 });
  await ownPart.change('alice', id, { readSeq: 1 });
  assert.equal((await office.one('alice', id)).unread, 1);
  await ownPart.change('alice', id, { readSeq: 1_000 });
  await office.post('bob', id, 'four');
  assert.equal((await office.one('alice', id)).unread, 1);
  const [bob] = (await office.one('bob', id)).members.filter(({ userId }) => userId === 'alice');
  assert.equal(bob?.readSeq, 3);
});

test('what is marked unread is so until it is read, and muting is for oneself', async () => {
  const { id } = await office.begin('alice', 'bob');
  await office.post('bob', id, 'one');
  const { ownPart } = office.services;
  await ownPart.change('alice', id, { readSeq: 1, markedUnread: true, muted: true });
  const marked = await office.one('alice', id);
  assert.deepEqual([marked.unread, marked.isMarkedUnread, marked.isMuted], [0, true, true]);
  await ownPart.change('alice', id, { readSeq: 1 });
  const read = await office.one('alice', id);
  assert.deepEqual([read.isMarkedUnread, read.isMuted], [false, true]);
  const bobs = await office.one('bob', id);
  assert.deepEqual([bobs.isMarkedUnread, bobs.isMuted], [false, false]);
});

test('a chat that was deleted comes back with a new message, without the old ones', async () => {
  const { id } = await office.begin('alice', 'bob');
  await office.post('bob', id, 'one');
  const two = await office.post('alice', id, 'two');
  await office.services.ownPart.remove(office.person('alice'), id);
  assert.deepEqual(await office.listed('alice'), []);
  assert.deepEqual(await office.seen('alice', id), []);
  assert.deepEqual(await office.services.messagePages.search('alice', 'two'), []);
  assert.equal(await office.services.conversations.maySee('alice', two.id), false);
  assert.deepEqual(await office.seen('bob', id), ['1 one', '2 two']);
  await office.post('bob', id, 'three', { replyTo: two.id });
  const [back] = await office.listed('alice');
  assert.deepEqual([back?.id, back?.unread, back?.lastSeq], [id, 1, 3]);
  assert.deepEqual(await office.seen('alice', id), ['3 three']);
  await office.services.ownPart.remove(office.person('alice'), id);
  // Who begins it again has it back as well.
  const begun = await office.begin('alice', 'bob');
  assert.deepEqual([begun.id, begun.lastMessage, begun.lastSeq], [id, null, 0]);
  assert.deepEqual(idsOf(await office.listed('alice')), [id]);
});

test('strangers see nothing of a conversation', async () => {
  const { id } = await office.begin('alice', 'bob');
  const { id: messageId } = await office.post('alice', id, 'hello');
  const { conversations, messagePages, ownPart, typing } = office.services;
  for (const stranger of ['carol', 'visitor', 'nobody']) {
    const span = { from: 0, to: Infinity };
    await assert.rejects(conversations.one(stranger, id), notFound);
    await assert.rejects(messagePages.page(stranger, id, { limit: 1, before: null }), notFound);
    await assert.rejects(messagePages.count(stranger, id, span), notFound);
    await assert.rejects(ownPart.change(stranger, id, { muted: true }), notFound);
    await assert.rejects(typing.tell(stranger, id), notFound);
    assert.equal(await conversations.maySee(stranger, messageId), false);
    assert.deepEqual(await messagePages.search(stranger, 'hello'), []);
  }
  assert.equal(await conversations.maySee('bob', messageId), true);
});

test('who is called otherwise is so in every chat, which is told', async () => {
  await using renamed = await ChattingOffice.open();
  const { id } = await renamed.begin('alice', 'bob');
  await renamed.post('bob', id, 'hello');
  renamed.told.length = 0;
  const rows = await renamed.store.users.all();
  renamed.store.users.all = async () =>
    rows.map((row) => (row.id === 'bob' ? { ...row, name: 'Robert' } : row));
  const told = new Promise<void>((resolve) =>
    renamed.services.messageNews.onConversation((to) => to === 'alice' && resolve()),
  );
  await renamed.directory.reload();
  await told;
  const { members, lastMessage } = await renamed.one('alice', id);
  assert.ok(members.some(({ name }) => name === 'Robert'));
  assert.equal(lastMessage?.from.name, 'Robert');
});
