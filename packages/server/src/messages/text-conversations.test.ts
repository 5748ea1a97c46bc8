import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ChattingOffice, OWN_NUMBERS } from '../../../../test/support/chatting-office.ts';
import type { ClosedReason } from './conversation-entry.ts';
import { MessageFault } from './message-fault.ts';
import { NO_FILES } from './message-files.ts';
import type {
  AutomaticText,
  OutgoingText,
  ReceivedText,
  TextMessages,
  TextState,
} from './ports.ts';

const PARTY = '+12125550123';

/** A carrier that keeps what it is given. */
class FakeTexts implements TextMessages {
  readonly sent: OutgoingText[] = [];
  reason: ClosedReason | null = null;
  received: (text: ReceivedText) => Promise<void> = async () => {};
  answered: (text: AutomaticText) => Promise<void> = async () => {};
  changed: (messageId: string, state: TextState) => Promise<void> = async () => {};
  readonly #onClosed: ((tenantId: string) => void)[] = [];

  numbersOf(userId: string) {
    const number = OWN_NUMBERS[userId as keyof typeof OWN_NUMBERS];
    return number === undefined ? [] : [{ number, closed: null }];
  }

  closed() {
    return this.reason;
  }

  numberFor(_userId: string, typed: string) {
    return /^\+\d+$/.test(typed) ? typed : null;
  }

  async send(text: OutgoingText) {
    this.sent.push(text);
  }

  onReceived(listener: FakeTexts['received']) {
    this.received = listener;
  }

  onAutomatic(listener: FakeTexts['answered']) {
    this.answered = listener;
  }

  onState(listener: FakeTexts['changed']) {
    this.changed = listener;
  }

  onClosedChange(listener: (tenantId: string) => void) {
    this.#onClosed.push(listener);
  }

  close(reason: ClosedReason | null) {
    this.reason = reason;
    for (const listener of this.#onClosed) listener('office');
  }
}

let texts: FakeTexts;
let office: ChattingOffice;

beforeEach(async () => {
  texts = new FakeTexts();
  office = await ChattingOffice.open({ texts });
});
afterEach(() => office[Symbol.asyncDispose]());

const isFault = (kind: string, fields?: Record<string, string>) => (error: unknown) => {
  assert.ok(error instanceof MessageFault);
  assert.equal(error.kind, kind);
  if (fields) assert.deepEqual(error.details.fields, fields);
  return true;
};

function write(userId: string, number: string, ownNumber: string | null = null) {
  const recipients = [{ kind: 'number', number } as const];
  const draft = { clientId: 'x', recipients, name: '', ownNumber };
  return office.services.beginning.begin(office.person(userId), draft);
}

const receive = (text: string, more: Partial<ReceivedText> = {}) =>
  texts.received({
    ...{ carrierId: text, ownNumber: OWN_NUMBERS.alice, partyNumber: PARTY, text },
    ...{ attachmentIds: [], at: Date.UTC(2026, 8, 2) },
    ...more,
  });

test('there is one conversation between two numbers, and what is written there goes out', async () => {
  const { id, kind, ownNumber, party } = await write('alice', PARTY);
  assert.deepEqual(
    [kind, ownNumber, party],
    ['sms', OWN_NUMBERS.alice, { number: PARTY, name: '' }],
  );
  assert.equal((await write('alice', PARTY, OWN_NUMBERS.alice)).id, id);
  const { id: messageId, carrier } = await office.post('alice', id, 'hello');
  assert.deepEqual(carrier, { status: 'queued' });
  const ends = { ownNumber: OWN_NUMBERS.alice, partyNumber: PARTY };
  assert.deepEqual(texts.sent, [{ messageId, ...ends, text: 'hello', attachments: [] }]);
  await office.post('alice', id, 'again', { clientId: 'twice' });
  await office.post('alice', id, 'again', { clientId: 'twice' });
  assert.equal(texts.sent.length, 2);
});

test('who has no number, takes that of another, or writes to none is told', async () => {
  await assert.rejects(write('carol', PARTY), isFault('invalid', { ownNumber: 'no-number' }));
  const borrowed = write('alice', PARTY, OWN_NUMBERS.bob);
  await assert.rejects(borrowed, isFault('invalid', { ownNumber: 'not-mine' }));
  await assert.rejects(write('alice', 'nonsense'), isFault('invalid-sms-number'));
  await assert.rejects(write('alice', OWN_NUMBERS.alice), isFault('invalid-sms-number'));
});

test('what comes in makes a conversation of whose number it is, once', async () => {
  await Promise.all([receive('hi\u202E'), receive('hi\u202E')]);
  const [conversation] = await office.listed('alice');
  assert.deepEqual(
    [conversation?.kind, conversation?.unread, conversation?.lastMessage?.text],
    ['sms', 1, 'hi'],
  );
  assert.deepEqual(conversation?.lastMessage?.from, { userId: null, name: '', number: PARTY });
  assert.equal(conversation?.lastMessage?.carrier, null);
  assert.deepEqual(office.drainMessages(), ['alice: 1 hi']);
  const ends = { ownNumber: OWN_NUMBERS.alice, partyNumber: PARTY };
  assert.equal(await office.store.sms.hasReceived({ ...ends, carrierId: 'hi\u202E' }), true);
  assert.equal((await write('alice', PARTY)).id, conversation?.id);
  for (const other of ['bob', 'carol']) assert.deepEqual(await office.listed(other), []);
  await receive('for nobody', { ownNumber: '+19995550100' });
  assert.equal((await office.listed('alice')).length, 1);
});

test('what becomes of a text is told, and goes forward alone', async () => {
  const { id } = await write('alice', PARTY);
  const { id: messageId } = await office.post('alice', id, 'hello');
  const carrier = async () => (await office.one('alice', id)).lastMessage?.carrier;
  await texts.changed(messageId, { status: 'delivered', carrierId: 'SM1' });
  await texts.changed(messageId, { status: 'sent', carrierId: 'SM1' });
  assert.deepEqual(await carrier(), { status: 'delivered' });
  const { id: second } = await office.post('alice', id, 'hello?');
  await texts.changed(second, { status: 'failed', carrierId: null, reason: 'blocked' });
  assert.deepEqual(await carrier(), { status: 'failed', reason: 'blocked' });
  await texts.changed('nothing', { status: 'sent', carrierId: null });
});

test('a number that answers by itself does so once, and nobody has that to read', async () => {
  await receive('STOP');
  const ends = { ownNumber: OWN_NUMBERS.alice, partyNumber: PARTY };
  const answer = { ...ends, clientId: 'auto:STOP', text: 'You are out.', at: Date.now() };
  await Promise.all([texts.answered(answer), texts.answered(answer)]);
  const [conversation] = await office.listed('alice');
  assert.equal(conversation?.unread, 1);
  assert.deepEqual(conversation.lastMessage?.from, {
    ...{ userId: null, name: '', number: OWN_NUMBERS.alice },
  });
  assert.deepEqual(conversation.lastMessage?.carrier, { status: 'queued' });
  assert.deepEqual(
    texts.sent.map(({ text }) => text),
    ['You are out.'],
  );
});

test('where it is closed nothing goes out, and it is told when that changes', async () => {
  const { id } = await write('alice', PARTY);
  await office.post('alice', id, 'hello');
  const told = new Promise<ClosedReason | null>((resolve) =>
    office.services.messageNews.onConversation((_to, change) => {
      if (change.op === 'upsert') resolve(change.item.closed);
    }),
  );
  texts.close('opted-out');
  assert.equal(await told, 'opted-out');
  await assert.rejects(office.post('alice', id, 'hello?'), isFault('closed-conversation'));
  assert.equal(texts.sent.length, 1);
});

test('files that phones outside do not take are refused, with the message', async () => {
  const file = { id: 'f', name: 'a', size: 10, image: null };
  const files = new Map(
    Object.entries({
      picture: { ...file, type: 'image/png' },
      page: { ...file, type: 'text/html' },
      large: { ...file, type: 'image/png', size: 5_000_001 },
    }),
  );
  await using other = await ChattingOffice.open({
    texts,
    files: {
      ...NO_FILES,
      claim: async (_repositories, { attachmentIds }) => attachmentIds.map((id) => files.get(id)!),
    },
  });
  const draft = { clientId: 'x', name: '', ownNumber: null };
  const recipients = [{ kind: 'number', number: PARTY } as const];
  const { id } = await other.services.beginning.begin(other.person('alice'), {
    ...draft,
    recipients,
  });
  for (const wrong of ['page', 'large']) {
    const post = other.post('alice', id, '', { attachmentIds: [wrong] });
    await assert.rejects(post, isFault('attachment-not-for-outside'));
  }
  assert.equal((await other.post('alice', id, '', { attachmentIds: ['picture'] })).seq, 1);
  const [sent] = texts.sent;
  assert.equal(sent?.attachments[0]?.type, 'image/png');
});

test('what went out stays as it is', async () => {
  const { id } = await write('alice', PARTY);
  const { id: messageId } = await office.post('alice', id, 'hello');
  const { messageChanges } = office.services;
  await assert.rejects(messageChanges.edit('alice', messageId, 'hi'), isFault('forbidden'));
  await assert.rejects(messageChanges.remove('alice', messageId), isFault('forbidden'));
  await assert.rejects(messageChanges.react('alice', messageId, '👍', true), isFault('forbidden'));
});

test('a number that goes to a colleague leaves what was written with whose it was', async () => {
  await receive('for alice');
  const [before] = await office.listed('alice');
  office.store.numbers.byNumber = async (number) => ({
    ...{ number, tenant_id: 'office', user_id: 'carol', queue_id: null },
  });
  await receive('for carol');
  assert.deepEqual(await office.seen('alice', before!.id), ['1 for alice']);
  assert.equal((await office.one('alice', before!.id)).closed, 'left');
  assert.deepEqual(await office.seen('carol', before!.id), ['2 for carol']);
});
