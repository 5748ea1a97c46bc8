import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import {
  BOB,
  CAROL,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  aMessage,
  createFakeHub,
  manyMessages,
  type FakeHub,
  type FakeHubOptions,
} from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import type { Message } from './message.ts';
import type { Messages, MessageThread, ThreadState } from './messages.ts';

interface Opened extends FakeHub {
  readonly messages: Messages;
  readonly thread: MessageThread;
}

async function opened(t: TestContext, options: FakeHubOptions = {}): Promise<Opened> {
  const fake = createFakeHub({ conversations: [CHAT_WITH_BOB, CHAT_OF_THREE], ...options });
  t.after(() => fake.hub.close());
  await fake.ready;
  const messages = await fake.hub.messages();
  return { ...fake, messages, thread: messages.open(CHAT_WITH_BOB.id) };
}

const isReady = ({ status, loading }: ThreadState): boolean =>
  status === 'ready' && loading === null;
const seqs = ({ state$ }: MessageThread): readonly (number | null)[] =>
  state$.value.messages.map(({ seq }) => seq);
const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
const draft = (text: string) => ({ text, files: [], replyTo: null });

test('a thread begins with the newest hundred, and grows by hundreds up to the beginning', async (t) => {
  const { thread, backend } = await opened(t, { messages: [manyMessages(250)] });
  await reached(thread.state$, isReady);
  assert.deepEqual(seqs(thread), range(151, 250));
  const [first] = thread.state$.value.messages;
  const fetching = thread.earlier();
  assert.equal(thread.state$.value.loading, 'earlier');
  await Promise.all([fetching, thread.earlier()]);
  assert.deepEqual(seqs(thread), range(51, 250));
  assert.equal(thread.state$.value.messages[100], first);
  await thread.earlier();
  assert.deepEqual(seqs(thread), range(1, 250));
  assert.equal(thread.state$.value.hasEarlier, false);
  const { length } = backend.chat.asked;
  await thread.earlier();
  assert.equal(backend.chat.asked.length, length);
});

test('new messages appear at the end, and changed ones in their place; the others stay the same objects', async (t) => {
  const { thread, backend } = await opened(t, { messages: [manyMessages(3, { people: [BOB] })] });
  await reached(thread.state$, isReady);
  const before = thread.state$.value.messages;
  backend.chat.receive(CHAT_WITH_BOB.id, { text: 'New' });
  backend.chat.receive(CHAT_OF_THREE.id, { text: 'Elsewhere' });
  backend.chat.change(before[1]!.id, { text: 'Edited', editedAt: new Date() });
  const after = thread.state$.value.messages;
  assert.deepEqual(
    after.map(({ text }) => text),
    [before[0]!.text, 'Edited', before[2]!.text, 'New'],
  );
  assert.equal(after[0], before[0]);
  assert.equal(after[2], before[2]);
});

test('what is told while messages are on their way is not lost, and not overwritten by older news', async (t) => {
  const { messages, backend, thread } = await opened(t, { messages: [manyMessages(3)] });
  await reached(thread.state$, isReady);
  const page = backend.chat.messages;
  t.mock.method(backend.chat, 'messages', async (...asked: Parameters<typeof page>) => {
    const old = await page(...asked);
    backend.chat.change(old.items[1]!.id, { text: 'Edited' });
    backend.chat.receive(CHAT_WITH_BOB.id, { text: 'New' });
    return old;
  });
  const other = messages.open(CHAT_WITH_BOB.id);
  await reached(other.state$, isReady);
  assert.deepEqual(
    other.state$.value.messages.slice(1).map(({ text }) => text),
    ['Edited', manyMessages(3).at(3).text, 'New'],
  );
});

test('after a gap in the connection what was missed is fetched, also changes of what was loaded', async (t) => {
  const { thread, backend } = await opened(t, { messages: [manyMessages(150)] });
  await reached(thread.state$, isReady);
  await thread.earlier();
  const kept = thread.state$.value.messages[75];
  const { id } = thread.state$.value.messages[10]!;
  backend.chat.miss(() => {
    for (let at = 0; at < 120; at += 1) backend.chat.receive(CHAT_WITH_BOB.id, { text: `${at}` });
    backend.chat.change(id, { isDeleted: true, text: '' });
  });
  await reached(thread.state$, ({ messages }) => messages[10]!.isDeleted);
  assert.deepEqual(seqs(thread), range(1, 270));
  assert.equal(thread.state$.value.messages[75], kept);
});

test('catching up is tried again until it succeeds', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const { thread, backend } = await opened(t, { messages: [manyMessages(3)] });
  await reached(thread.state$, isReady);
  backend.failNext('messagePage', new HubError('network/unreachable'));
  backend.chat.miss(() => void backend.chat.receive(CHAT_WITH_BOB.id));
  await turns();
  assert.deepEqual(seqs(thread), [1, 2, 3]);
  t.mock.timers.tick(1_000);
  await reached(thread.state$, ({ messages }) => messages.length === 4);
});

test('a message beyond the end brings those between with it', async (t) => {
  const { thread, backend } = await opened(t, { messages: [manyMessages(3)] });
  await reached(thread.state$, isReady);
  const { chat } = backend;
  chat.quietly(() => void chat.receive(CHAT_WITH_BOB.id, { text: 'Missed' }));
  chat.receive(CHAT_WITH_BOB.id, { text: 'Told' });
  await reached(thread.state$, ({ messages }) => messages.length === 5);
  assert.deepEqual(seqs(thread), range(1, 5));
});

test('a stretch in the middle can be shown, grows at both ends, and leads back to the end', async (t) => {
  const { thread, backend, messages } = await opened(t, { messages: [manyMessages(1_000)] });
  await reached(thread.state$, isReady);
  await thread.showAround(500);
  assert.deepEqual(seqs(thread), range(450, 549));
  assert.equal(thread.state$.value.hasLater, true);
  backend.chat.receive(CHAT_WITH_BOB.id);
  await messages.send(CHAT_WITH_BOB.id, draft('Mine'));
  await turns();
  assert.deepEqual(seqs(thread), range(450, 549));
  await thread.later();
  await thread.earlier();
  assert.deepEqual(seqs(thread), range(350, 649));
  await thread.showAround(600);
  assert.deepEqual(seqs(thread), range(350, 649));
  await thread.showEnd();
  assert.deepEqual(seqs(thread), range(903, 1_002));
  assert.equal(thread.state$.value.hasLater, false);
});

test('later ones lead to the end, where new messages appear again', async (t) => {
  const { thread, backend } = await opened(t, { messages: [manyMessages(210)] });
  await reached(thread.state$, isReady);
  await thread.showAround(80);
  await thread.later();
  assert.deepEqual(seqs(thread), range(30, 210));
  backend.chat.receive(CHAT_WITH_BOB.id);
  assert.deepEqual(seqs(thread), range(30, 211));
});

test('what failed is told, and can be tried again', async (t) => {
  const { backend, messages, thread } = await opened(t, { messages: [manyMessages(150)] });
  await reached(thread.state$, isReady);
  backend.failNext('messagePage', new HubError('network/unreachable'));
  await thread.earlier();
  assert.equal(thread.state$.value.status, 'ready');
  assert.equal(thread.state$.value.error?.code, 'network/unreachable');
  await thread.retry();
  assert.equal(thread.state$.value.error, null);
  assert.deepEqual(seqs(thread), range(1, 150));

  backend.failNext('messagePage', new HubError('request/not-found'));
  const other = messages.open(CHAT_WITH_BOB.id);
  const { error } = await reached(other.state$, ({ status }) => status === 'failed');
  assert.equal(error?.code, 'request/not-found');
  await other.retry();
  assert.equal(seqs(other).length, 100);
});

test('a thread that could not begin without a connection begins when it is back', async (t) => {
  const { backend, messages, thread } = await opened(t, { messages: [manyMessages(3)] });
  await reached(thread.state$, isReady);
  backend.goOffline();
  const other = messages.open(CHAT_WITH_BOB.id);
  await reached(other.state$, ({ status }) => status === 'failed');
  backend.goOnline();
  backend.chat.miss(() => {});
  await reached(other.state$, isReady);
  assert.deepEqual(seqs(other), [1, 2, 3]);
});

test('mine are read when everyone else has read as far', async (t) => {
  const mine = { from: { userId: 'user-alice', name: 'Alice', number: '1001' } };
  const { messages, backend } = await opened(t, {
    messages: [1, 2, 3].map((seq) => aMessage({ ...mine, seq, conversationId: CHAT_OF_THREE.id })),
  });
  const thread = messages.open(CHAT_OF_THREE.id);
  const statuses = (): readonly string[] =>
    thread.state$.value.messages.map(({ delivery }) => delivery.status);
  await reached(thread.state$, isReady);
  const last = thread.state$.value.messages[2];
  backend.chat.readBy(BOB.id, CHAT_OF_THREE.id, 3);
  assert.deepEqual(statuses(), ['sent', 'sent', 'sent']);
  backend.chat.readBy(CAROL.id, CHAT_OF_THREE.id, 2);
  assert.deepEqual(statuses(), ['read', 'read', 'sent']);
  assert.equal(thread.state$.value.messages[2], last);
});

test('who signs out sees nothing of it any more, and all of it on coming back', async (t) => {
  const { hub, thread } = await opened(t, { messages: [manyMessages(3)] });
  await reached(thread.state$, isReady);
  await hub.session.signOut();
  assert.deepEqual(thread.state$.value.messages, [] as readonly Message[]);
  assert.equal(thread.state$.value.status, 'loading');
  await hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
  await reached(thread.state$, isReady);
  assert.deepEqual(seqs(thread), [1, 2, 3]);
});

test('a hundred thousand messages cost no more than those that are shown', async (t) => {
  const many = manyMessages(100_000);
  const at = t.mock.fn(many.at);
  const { thread } = await opened(t, { messages: [{ ...many, at }] });
  await reached(thread.state$, isReady);
  assert.deepEqual(seqs(thread), range(99_901, 100_000));
  assert.ok(at.mock.callCount() <= 101, String(at.mock.callCount()));
});
