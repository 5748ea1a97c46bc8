import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  CUSTOMER,
  aConversation,
  aMessage,
  aText,
  authorOf,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import type { Messages, MessageThread, ThreadState } from './messages.ts';

type Chat = FakeHub & { messages: Messages };

async function chat(t: TestContext, options: FakeHubOptions = {}): Promise<Chat> {
  const fake = createFakeHub({
    conversations: [CHAT_WITH_BOB, CHAT_OF_THREE, CHAT_BY_SMS],
    ...options,
  });
  t.after(() => fake.hub.close());
  await fake.ready;
  return { ...fake, messages: await fake.hub.messages() };
}

const isReady = ({ status }: ThreadState): boolean => status === 'ready';
const isSent = ({ messages }: ThreadState): boolean =>
  messages.length > 0 && messages.every(({ seq }) => seq !== null);
const draft = (text: string, files: readonly File[] = []) => ({ text, files, replyTo: null });
const textsOf = ({ state$ }: MessageThread): readonly string[] =>
  state$.value.messages.map(({ text }) => text);
const file = (name: string, size = 10, type = 'image/png'): File =>
  new File([new Uint8Array(size)], name, { type });
const idsOf = (all: readonly Conversation[] | null): readonly string[] =>
  (all ?? []).map(({ id }) => id);

function conversation({ messages }: Chat, id = CHAT_WITH_BOB.id): Conversation {
  return messages.conversations$.value!.find((one) => one.id === id)!;
}

test('there is one list of chats and text messages, the newest first', async (t) => {
  const { messages, backend } = await chat(t, {
    messages: [aMessage({ seq: 1 }), aText({ seq: 1, at: new Date('2026-11-26T08:00:00Z') })],
  });
  const before = messages.conversations$.value!;
  assert.deepEqual(idsOf(before), [CHAT_BY_SMS.id, CHAT_WITH_BOB.id, CHAT_OF_THREE.id]);
  assert.equal(before[1]?.lastMessage?.text, 'Hello');
  backend.chat.receive(CHAT_OF_THREE.id, { text: 'Lunch?', at: new Date('2026-11-26T09:00:00Z') });
  const after = messages.conversations$.value!;
  assert.deepEqual(idsOf(after), [CHAT_OF_THREE.id, CHAT_BY_SMS.id, CHAT_WITH_BOB.id]);
  assert.equal(after[1], before[0]);
});

test('the list grows by what is older, once', async (t) => {
  const conversations = Array.from({ length: 450 }, (_, at) =>
    aConversation({ id: `chat-${at}`, updatedAt: new Date(Date.UTC(2026, 0, 1) - at * 60_000) }),
  );
  const { messages } = await chat(t, { conversations });
  assert.equal(messages.conversations$.value?.length, 200);
  assert.equal(messages.hasMore$.value, true);
  await Promise.all([messages.more(), messages.more()]);
  assert.equal(messages.conversations$.value?.length, 400);
  await messages.more();
  assert.equal(messages.hasMore$.value, false);
  assert.deepEqual(idsOf(messages.conversations$.value), idsOf(conversations as never));
});

test('unread messages are counted, those of muted conversations left out', async (t) => {
  const all = await chat(t);
  const { messages, backend } = all;
  backend.chat.receive(CHAT_WITH_BOB.id);
  backend.chat.receive(CHAT_OF_THREE.id);
  backend.chat.receive(CHAT_OF_THREE.id);
  assert.equal(messages.unread$.value, 3);
  await messages.mute(CHAT_OF_THREE.id, true);
  assert.equal(messages.unread$.value, 1);
  assert.equal(conversation(all, CHAT_OF_THREE.id).unread, 2);
});

test('what is read is so at once, is told soon and together, and again after a failure', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const all = await chat(t);
  const { messages, backend } = all;
  for (let at = 0; at < 3; at += 1) backend.chat.receive(CHAT_WITH_BOB.id);
  backend.failNext('markRead', new HubError('network/unreachable'));
  messages.markRead(CHAT_WITH_BOB.id, 2);
  assert.equal(conversation(all).unread, 1);
  messages.markRead(CHAT_WITH_BOB.id, 3);
  messages.markRead(CHAT_WITH_BOB.id, 1);
  assert.equal(conversation(all).unread, 0);
  t.mock.timers.tick(500);
  await turns();
  assert.equal(backend.chat.list.get(CHAT_WITH_BOB.id)?.unread, 3);
  t.mock.timers.tick(1_000);
  await turns();
  assert.equal(backend.chat.list.get(CHAT_WITH_BOB.id)?.unread, 0);
  assert.equal(backend.chat.asked.filter((asked) => asked === 'markRead').length, 2);
  backend.chat.receive(CHAT_WITH_BOB.id);
  assert.equal(conversation(all).unread, 1);
});

test('a conversation can be marked unread, until it is read', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const all = await chat(t, { messages: [aMessage()] });
  const { messages, backend } = all;
  messages.markRead(CHAT_WITH_BOB.id, 1);
  await messages.markUnread(CHAT_WITH_BOB.id);
  assert.deepEqual(backend.chat.asked.slice(-2), ['markRead', 'markUnread']);
  assert.equal(conversation(all).isMarkedUnread, true);
  assert.equal(messages.unread$.value, 1);
  messages.markRead(CHAT_WITH_BOB.id, 1);
  assert.equal(conversation(all).isMarkedUnread, false);
  t.mock.timers.tick(500);
  await turns();
  assert.equal(backend.chat.list.get(CHAT_WITH_BOB.id)?.isMarkedUnread, false);
  backend.chat.list.change(CHAT_WITH_BOB.id, { isMarkedUnread: true });
  assert.equal(conversation(all).isMarkedUnread, true);
});

test('each new message of others is told once; changes and mine are not', async (t) => {
  const { messages, backend } = await chat(t, { messages: [aMessage({ seq: 1 })] });
  const told: string[] = [];
  messages.incoming$.subscribe(({ text }) => told.push(text));
  const first = backend.chat.receive(CHAT_WITH_BOB.id, { text: 'New' });
  backend.chat.change(first.id, { text: 'Edited' });
  backend.chat.change(`${CHAT_WITH_BOB.id}/1`, { text: 'An old one' });
  backend.chat.receive(CHAT_WITH_BOB.id, { from: authorOf(ALICE), text: 'Mine' });
  backend.chat.receive(CHAT_OF_THREE.id, { kind: 'event', event: { kind: 'left' } });
  const number = { userId: null, name: '', number: ALICE.numbers[0]! };
  backend.chat.receive(CHAT_BY_SMS.id, { from: number, carrier: { status: 'sent' } });
  backend.chat.receive('chat-new', { text: 'From someone new' });
  assert.deepEqual(told, ['New', 'From someone new']);
  backend.chat.miss(() => {
    backend.chat.receive(CHAT_WITH_BOB.id, { text: 'Missed' });
    backend.chat.receive(CHAT_WITH_BOB.id, { text: 'Missed, too' });
  });
  assert.deepEqual(told, ['New', 'From someone new', 'Missed, too']);
});

test('what is written is in the thread at once, and stays there when the server has it', async (t) => {
  const { messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  const seen: string[] = [];
  thread.state$.subscribe(({ messages: all }) => seen.push(all.map(({ text }) => text).join(' ')));
  await messages.send(CHAT_WITH_BOB.id, draft('One'));
  await messages.send(CHAT_WITH_BOB.id, draft('Two'));
  await reached(thread.state$, (state) => state.messages.length === 2 && isSent(state));
  assert.deepEqual(textsOf(thread), ['One', 'Two']);
  assert.equal(backend.chat.sent.length, 2);
  // Never twice, never gone in between.
  const changes = seen.filter((state, at) => state !== seen[at - 1]);
  assert.deepEqual(changes, ['', 'One', 'One Two']);
});

test('what the server has is shown once, though it is told live before it is answered', async (t) => {
  const { messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  backend.chat.loseAnswer('send');
  const shown: number[] = [];
  thread.state$.subscribe((state) => shown.push(state.messages.length));
  await messages.send(CHAT_WITH_BOB.id, draft('One'));
  await reached(thread.state$, isSent);
  backend.goOffline();
  backend.goOnline();
  await turns();
  assert.equal(Math.max(...shown), 1);
});

test('a late answer does not undo what became of the message meanwhile', async (t) => {
  const { messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  const live = backend.chat.messages$.subscribe((change) => {
    if (change.op === 'upsert' && change.item.reactions.length === 0) {
      backend.chat.change(change.item.id, { reactions: [{ emoji: '👍', userIds: [BOB.id] }] });
    }
  });
  t.after(() => live.unsubscribe());
  await messages.send(CHAT_WITH_BOB.id, draft('One'));
  await reached(thread.state$, isSent);
  await turns();
  assert.equal(thread.state$.value.messages[0]?.reactions.length, 1);
});

test('one whose place has to be fetched first does not vanish meanwhile', async (t) => {
  const { messages, backend } = await chat(t, { messages: [aMessage({ seq: 1 })] });
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  const seen: string[] = [];
  thread.state$.subscribe(() => seen.push(textsOf(thread).join(' ')));
  backend.chat.quietly(() => void backend.chat.receive(CHAT_WITH_BOB.id, { text: 'Missed' }));
  await messages.send(CHAT_WITH_BOB.id, draft('Mine'));
  await reached(thread.state$, ({ messages: all }) => all.length === 3 && all[2]!.seq === 3);
  const changes = seen.filter((state, at) => state !== seen[at - 1]);
  assert.deepEqual(changes, ['Hello', 'Hello Mine', 'Hello Missed Mine']);
});

test('an answer quotes what it answers, also while it waits', async (t) => {
  const { messages, backend } = await chat(t, { messages: [aMessage({ text: 'Lunch?' })] });
  const thread = messages.open(CHAT_WITH_BOB.id);
  const [question] = (await reached(thread.state$, isReady)).messages;
  backend.goOffline();
  await messages.send(CHAT_WITH_BOB.id, { ...draft('Yes'), replyTo: question!.id });
  const quote = { messageId: question!.id, seq: 1, name: BOB.name, text: 'Lunch?' };
  assert.deepEqual(thread.state$.value.messages[1]?.quote, quote);
  backend.goOnline();
  await reached(thread.state$, isSent);
  assert.deepEqual(thread.state$.value.messages[1]?.quote, quote);
});

test('a file that waits can be looked at, and one that arrived is fetched once', async (t) => {
  const { messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  backend.goOffline();
  await messages.send(CHAT_WITH_BOB.id, draft('', [file('plan.png', 20)]));
  const [waiting] = thread.state$.value.messages;
  assert.equal(waiting?.attachments[0]?.name, 'plan.png');
  assert.equal((await messages.file(waiting.attachments[0])).size, 20);
  backend.goOnline();
  const [sent] = (await reached(thread.state$, isSent)).messages;
  const [attachment] = sent!.attachments;
  await Promise.all([messages.file(attachment!), messages.file(attachment!)]);
  await messages.file(attachment!);
  assert.equal(backend.chat.asked.filter((asked) => asked === 'file').length, 1);
  await messages.file(attachment!, { anew: true });
  assert.equal(backend.chat.asked.filter((asked) => asked === 'file').length, 2);
});

test('what the limits forbid is refused at once', async (t) => {
  const { messages, backend } = await chat(t, {
    conversations: [
      CHAT_WITH_BOB,
      CHAT_BY_SMS,
      aConversation({ id: 'chat-left', kind: 'group', closed: 'left' }),
    ],
  });
  const refused = async (code: string, text: string, files: readonly File[] = [], id?: string) => {
    const sending = messages.send(id ?? CHAT_WITH_BOB.id, draft(text, files));
    await assert.rejects(sending, { code }, code);
  };
  await refused('message/empty', ' \u200b\n');
  await refused('message/too-long', '👩‍👩‍👧‍👦'.repeat(10_001));
  await refused('message/closed', 'Hello', [], 'chat-left');
  await refused('attachment/empty', '', [file('a.png', 0)]);
  await refused('attachment/too-large', '', [file('a.png', 25_000_001)]);
  await refused(
    'attachment/too-many',
    '',
    Array.from({ length: 11 }, () => file('a.png')),
  );
  await refused('attachment/blocked', '', [file('invoice.pdf.EXE. ')]);
  await refused(
    'attachment/not-for-outside',
    '',
    [file('a.pdf', 9, 'application/pdf')],
    CHAT_BY_SMS.id,
  );
  await refused('attachment/too-large', '', [file('a.png', 5_000_001)], CHAT_BY_SMS.id);
  assert.deepEqual(backend.chat.sent, []);
  await messages.send(CHAT_WITH_BOB.id, draft('👩‍👩‍👧‍👦'.repeat(10_000)));
});

test('who signs out leaves what waits for the next time; nobody else sees it', async (t) => {
  const { hub, messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  backend.pause();
  await messages.send(CHAT_WITH_BOB.id, draft('Hello'));
  backend.failNext('send', new HubError('session/expired'));
  backend.endSession('ended-elsewhere');
  backend.answer();
  await hub.session.signIn({ username: 'bob', password: 'hubline-demo' });
  await reached(thread.state$, isReady);
  assert.deepEqual(textsOf(thread), []);
  await hub.session.signOut();
  await hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
  await reached(thread.state$, (state) => isReady(state) && isSent(state));
  assert.deepEqual(textsOf(thread), ['Hello']);
  assert.equal(backend.chat.sent.length, 1);
});

test('text messages go by the name that we have for the number, and tell what the carrier says', async (t) => {
  const contact = { id: 'c', source: 'external' as const, name: 'Edith Lane' };
  const all = await chat(t, {
    messages: [aText({ seq: 1, text: 'Hi' })],
    externalContacts: [{ ...contact, phones: [{ label: 'mobile', number: CUSTOMER.number }] }],
  });
  const { messages, backend } = all;
  const { party } = await reached(
    messages.conversations$,
    (list) => list?.some((one) => one.party?.name === 'Edith Lane') ?? false,
  ).then(() => conversation(all, CHAT_BY_SMS.id));
  assert.equal(party?.number, CUSTOMER.number);
  const thread = messages.open(CHAT_BY_SMS.id);
  const [first] = (await reached(thread.state$, isReady)).messages;
  assert.equal(first?.from.name, 'Edith Lane');
  await messages.send(CHAT_BY_SMS.id, draft('Hello'));
  await reached(thread.state$, isSent);
  const last = (): Message => thread.state$.value.messages.at(-1)!;
  assert.equal(last().delivery.status, 'sent');
  backend.chat.change(last().id, { carrier: { status: 'delivered' } });
  assert.equal(last().delivery.status, 'delivered');
  backend.chat.change(last().id, { carrier: { status: 'failed', reason: 'opted-out' } });
  assert.deepEqual(last().delivery, { status: 'failed', code: 'sms/opted-out' });
});

test('that I write is told each three seconds, and at once after something was sent', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { messages, backend } = await chat(t);
  const told = (): number => backend.chat.asked.filter((asked) => asked === 'typing').length;
  for (let at = 0; at < 7; at += 1) {
    messages.typing(CHAT_WITH_BOB.id);
    t.mock.timers.tick(1_000);
  }
  assert.equal(told(), 3);
  await messages.send(CHAT_WITH_BOB.id, draft('Hello'));
  messages.typing(CHAT_WITH_BOB.id);
  assert.equal(told(), 4);
});

test('who writes is told until they stop, or their message is there', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: Date.now() });
  const { messages, backend } = await chat(t);
  let names: readonly string[] = [];
  messages.typing$(CHAT_OF_THREE.id).subscribe((who) => (names = who.map(({ name }) => name)));
  backend.chat.type(CHAT_OF_THREE.id, BOB.id);
  backend.chat.type(CHAT_OF_THREE.id, CAROL.id);
  backend.chat.type(CHAT_OF_THREE.id, ALICE.id);
  backend.chat.type(CHAT_WITH_BOB.id, BOB.id);
  assert.deepEqual(names, [BOB.name, CAROL.name]);
  backend.chat.receive(CHAT_OF_THREE.id, { from: authorOf(BOB) });
  assert.deepEqual(names, [CAROL.name]);
  t.mock.timers.tick(6_100);
  assert.deepEqual(names, []);
  // A clock that is an hour behind says that it is over.
  backend.chat.type(CHAT_OF_THREE.id, BOB.id, new Date(Date.now() - 3_600_000));
  assert.deepEqual(names, [BOB.name]);
});

test('a chat is begun, renamed, grows, and is left; text messages go to what was typed', async (t) => {
  const all = await chat(t, { conversations: [] });
  const { messages, backend } = all;
  const group = await messages.begin(
    [BOB, CAROL].map(({ id }) => ({ kind: 'user', userId: id })),
    { name: 'Front desk' },
  );
  assert.deepEqual(idsOf(messages.conversations$.value), [group.id]);
  await messages.rename(group.id, 'Reception');
  await messages.addMembers(group.id, ['user-dave']);
  assert.equal(conversation(all, group.id).name, 'Reception');
  assert.equal(conversation(all, group.id).members.length, 4);
  await messages.removeMember(group.id, 'user-dave');
  await messages.leave(group.id);
  assert.equal(conversation(all, group.id).closed, 'left');
  await messages.removeConversation(group.id);
  assert.deepEqual(messages.conversations$.value, []);
  const text = await messages.begin([{ kind: 'number', number: '(415) 555-0123' }]);
  assert.equal(text.party?.number, CUSTOMER.number);
  await assert.rejects(messages.begin([{ kind: 'number', number: '12' }]), {
    code: 'sms/invalid-number',
  });
  assert.equal(backend.chat.list.items.length, 1);
});

test('mine can be edited, deleted and reacted to, and found', async (t) => {
  const { messages } = await chat(t, { messages: [aMessage({ from: authorOf(ALICE) })] });
  const thread = messages.open(CHAT_WITH_BOB.id);
  const first = async (): Promise<Message> => (await reached(thread.state$, isReady)).messages[0]!;
  await assert.rejects(messages.edit(await first(), ' '), { code: 'message/empty' });
  await messages.edit(await first(), 'Grüße');
  assert.equal((await first()).text, 'Grüße');
  assert.equal((await messages.search('GRUSSE'))[0]?.isMine, true);
  await messages.react(await first(), '👍', true);
  assert.deepEqual((await first()).reactions, [{ emoji: '👍', userIds: [ALICE.id] }]);
  await messages.react(await first(), '👍', false);
  assert.deepEqual((await first()).reactions, []);
  await messages.remove(await first());
  assert.equal((await first()).isDeleted, true);
});

test('a video call from a chat lets the other one know, and is for two', async (t) => {
  const { messages, backend, hub } = await chat(t);
  await messages.startVideo(CHAT_WITH_BOB.id);
  await turns();
  assert.equal(backend.chat.sent[0]?.kind, 'video');
  assert.equal(backend.chat.messagesOf(CHAT_WITH_BOB.id)[0]?.isVideoOn, true);
  const [call] = hub.calls.active$.value;
  assert.equal(call?.state$.value.party.number, BOB.extension);
  await assert.rejects(messages.startVideo(CHAT_OF_THREE.id), { code: 'request/invalid' });
});

test('who is invited takes the call that rings, or calls back', async (t) => {
  const { messages, backend, hub, phone } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  backend.chat.receive(CHAT_WITH_BOB.id, { kind: 'video', text: '', isVideoOn: true });
  const [invitation] = thread.state$.value.messages;
  phone.ring({ number: BOB.extension, name: BOB.name });
  const [ringing] = hub.calls.active$.value;
  assert.equal(await messages.joinVideo(invitation!), ringing);
  assert.equal(ringing?.state$.value.phase, 'connected');
  await ringing?.end();
  const back = await messages.joinVideo(invitation!);
  assert.deepEqual([back.direction, back.state$.value.party.number], ['out', BOB.extension]);
  assert.equal(backend.chat.sent.length, 0);
});

test('two who call each other at the same moment have one call', async (t) => {
  const { messages, backend, hub, phone } = await chat(t, { maxCalls: 2 });
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  const mine = await messages.startVideo(CHAT_WITH_BOB.id);
  await turns();
  backend.chat.receive(CHAT_WITH_BOB.id, { kind: 'video', text: '', isVideoOn: true });
  phone.ring({ number: BOB.extension, name: BOB.name });
  const joined = await messages.joinVideo(thread.state$.value.messages.at(-1)!);
  assert.equal(joined.state$.value.phase, 'connected');
  assert.equal(mine.state$.value.phase, 'ended');
  assert.deepEqual(hub.calls.active$.value, [joined]);
});

test('closing leaves no listener behind, and where there are no messages that is said', async (t) => {
  const { messages, backend, hub } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await reached(thread.state$, isReady);
  assert.equal(await hub.messages(), messages);
  await hub.close();
  assert.equal(backend.observed, false);

  const other = createFakeHub();
  t.after(() => other.hub.close());
  Object.assign(other.backend, { messages: undefined });
  await assert.rejects(other.hub.messages(), { code: 'request/forbidden' });
});
