import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { filter, firstValueFrom } from 'rxjs';
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
  memberOf,
  type FakeHub,
  type FakeHubOptions,
} from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
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

/** What a thread shows once `so` holds for it. */
async function shown(
  thread: MessageThread,
  so: (state: ThreadState) => boolean = ({ status }) => status === 'ready',
): Promise<readonly Message[]> {
  return (await reached(thread.state$, so)).messages;
}

const isSent = ({ messages }: ThreadState): boolean =>
  messages.length > 0 && messages.every(({ seq }) => seq !== null);
const draft = (text: string, files: readonly File[] = []) => ({ text, files, replyTo: null });
const textsOf = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ text }) => text);
const code = (wanted: string) => (error: unknown) =>
  error instanceof HubError && error.code === wanted;

test('there is one list of chats and text messages, the newest first', async (t) => {
  const { messages } = await chat(t, {
    messages: [aMessage({ seq: 1 }), aText({ seq: 1, at: new Date('2026-11-26T08:00:00Z') })],
  });
  const all = messages.conversations$.value ?? [];
  assert.deepEqual(
    all.map(({ id }) => id),
    [CHAT_BY_SMS.id, CHAT_WITH_BOB.id, CHAT_OF_THREE.id],
  );
  assert.equal(all[1]?.lastMessage?.text, 'Hello');
});

test('what is written is in the thread at once, and stays there when the server has it', async (t) => {
  const { messages, backend } = await chat(t);
  const thread = messages.open(CHAT_WITH_BOB.id);
  await shown(thread);
  const seen: string[] = [];
  thread.state$.subscribe(({ messages: all }) => {
    seen.push(all.map(({ text, delivery }) => `${text}:${delivery.status}`).join(' '));
  });
  await messages.send(CHAT_WITH_BOB.id, draft('One'));
  await messages.send(CHAT_WITH_BOB.id, draft('Two'));
  await shown(thread, (state) => state.messages.length === 2 && isSent(state));
  assert.deepEqual(textsOf(thread.state$.value.messages), ['One', 'Two']);
  assert.deepEqual(
    backend.chat.sent.map(({ text }) => text),
    ['One', 'Two'],
  );
  // Never twice, never gone in between.
  for (const state of seen.slice(1)) assert.ok(/^One:\w+( Two:\w+)?$/.test(state), state);
});
