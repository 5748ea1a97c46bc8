import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import type { AttachmentEntry, MessageEntry } from './message-entry.ts';
import type { MessageChanges } from './message-changes.ts';
import { MessageFault } from './message-fault.ts';
import type { MessageFiles } from './message-files.ts';

let files: Map<string, AttachmentEntry[]>;
let office: ChattingOffice;
let changes: MessageChanges;
let id: string;
let message: MessageEntry;

const file = { id: 'file', name: 'a.txt', type: 'text/plain', size: 1, image: null };
const fakeFiles: MessageFiles = {
  async claim(_repositories, { messageId, attachmentIds }) {
    const entries = attachmentIds.map((fileId) => ({ ...file, id: fileId }));
    files.set(messageId, entries);
    return entries;
  },
  of: async (ids) => new Map([...files].filter(([messageId]) => ids.includes(messageId))),
  drop: async (messageId) => void files.delete(messageId),
};

beforeEach(async () => {
  files = new Map();
  office = await ChattingOffice.open({ files: fakeFiles });
  changes = office.services.messageChanges;
  ({ id } = await office.begin('alice', 'bob', 'carol'));
  message = await office.post('alice', id, 'helo');
  office.told.length = 0;
});
afterEach(() => office[Symbol.asyncDispose]());

const isFault = (kind: string) => (error: unknown) =>
  error instanceof MessageFault && error.kind === kind;

async function again(messageId = message.id): Promise<MessageEntry> {
  const { items } = await office.services.messagePages.page('bob', id, { limit: 99, before: null });
  return items.find((one) => one.id === messageId)!;
}

test('what I wrote can be written anew, and everyone is told, with those who quote it', async () => {
  const answer = await office.post('bob', id, 'hi', { replyTo: message.id });
  office.told.length = 0;
  await changes.edit('alice', message.id, 'hello ');
  const told = office.told.flatMap((one) => ('message' in one ? one.message : []));
  assert.ok(told.some((one) => one.id === message.id && one.text === 'hello'));
  assert.ok(told.some((one) => one.id === answer.id && one.quote?.text === 'hello'));
  const { text, editedAt } = await again();
  assert.equal(text, 'hello');
  assert.ok(editedAt !== null);
  assert.equal((await office.services.messagePages.search('carol', 'hello')).length, 1);
  assert.equal((await office.services.messagePages.search('carol', 'helo')).length, 0);
});

test('the same text is no change, and none is refused but with files', async () => {
  await changes.edit('alice', message.id, 'helo');
  assert.equal((await again()).editedAt, null);
  await assert.rejects(changes.edit('alice', message.id, ' '), isFault('invalid'));
  await assert.rejects(
    changes.edit('alice', message.id, 'x'.repeat(10_001)),
    isFault('message-too-long'),
  );
  const picture = await office.post('alice', id, 'look', { attachmentIds: ['file'] });
  await changes.edit('alice', picture.id, '');
  assert.equal((await again(picture.id)).text, '');
});

test('what is deleted leaves nothing but its place', async () => {
  const picture = await office.post('alice', id, 'look', { attachmentIds: ['file'] });
  assert.equal(picture.attachments[0]?.id, 'file');
  const answer = await office.post('bob', id, 'nice', { replyTo: picture.id });
  await changes.react('bob', picture.id, '👍', true);
  assert.equal((await office.one('carol', id)).unread, 3);
  await changes.remove('alice', picture.id);
  await changes.remove('alice', picture.id);
  assert.equal(files.has(picture.id), false);
  const { text, isDeleted, attachments, reactions, seq } = await again(picture.id);
  assert.deepEqual([text, isDeleted, attachments, reactions, seq], ['', true, [], [], picture.seq]);
  assert.deepEqual((await again(answer.id)).quote?.text, '');
  assert.equal((await office.one('carol', id)).unread, 2);
  assert.deepEqual(await office.services.messagePages.search('carol', 'look'), []);
  assert.equal(await office.services.conversations.maySee('bob', picture.id), false);
  await assert.rejects(changes.edit('alice', picture.id, 'again'), isFault('forbidden'));
  await assert.rejects(changes.react('bob', picture.id, '👍', true), isFault('forbidden'));
  // It can be answered by someone who did not know.
  assert.equal((await office.post('carol', id, 'yes', { replyTo: picture.id })).quote?.text, '');
});

test('nobody changes what is not theirs, nor what happened', async () => {
  await office.services.groups.rename(office.person('alice'), id, 'Crew');
  const [event] = (await office.services.messagePages.page('alice', id, { limit: 1, before: null }))
    .items;
  for (const [userId, messageId, kind] of [
    ['bob', message.id, 'forbidden'],
    ['alice', event!.id, 'forbidden'],
    ['dan', message.id, 'not-found'],
    ['visitor', message.id, 'not-found'],
    ['alice', 'nothing', 'not-found'],
  ] as const) {
    await assert.rejects(changes.edit(userId, messageId, 'mine'), isFault(kind));
    await assert.rejects(changes.remove(userId, messageId), isFault(kind));
  }
  await office.services.groups.remove(office.person('alice'), id, 'alice');
  await assert.rejects(changes.edit('alice', message.id, 'late'), isFault('forbidden'));
  await assert.rejects(changes.remove('alice', message.id), isFault('forbidden'));
  await assert.rejects(changes.react('alice', message.id, '👍', true), isFault('forbidden'));
  assert.equal((await again()).text, 'helo');
});

test('everyone reacts, once with each emoji, and takes it back', async () => {
  await changes.react('bob', message.id, '👍', true);
  await changes.react('carol', message.id, '👍', true);
  await changes.react('bob', message.id, '❤', true);
  office.told.length = 0;
  await changes.react('bob', message.id, '👍', true);
  assert.deepEqual(office.told, []);
  assert.deepEqual((await again()).reactions, [
    { emoji: '👍', userIds: ['bob', 'carol'] },
    { emoji: '❤️', userIds: ['bob'] },
  ]);
  await changes.react('bob', message.id, '👍', false);
  await changes.react('alice', message.id, '👍', false);
  assert.deepEqual((await again()).reactions[0], { emoji: '👍', userIds: ['carol'] });
  assert.deepEqual(
    office.drainMessages(),
    ['alice', 'bob', 'carol'].map((userId) => `${userId}: 2 helo`),
  );
});

test('a reaction is an emoji, of at most 20 kinds, of someone who is there', async () => {
  for (const text of ['', 'x', '👍👍', '<b>']) {
    await assert.rejects(changes.react('bob', message.id, text, true), isFault('invalid'));
  }
  await assert.rejects(changes.react('dan', message.id, '👍', true), isFault('not-found'));
  for (let at = 0; at < 20; at += 1) {
    await changes.react('bob', message.id, String.fromCodePoint(0x1f600 + at), true);
  }
  await assert.rejects(changes.react('carol', message.id, '🚀', true), isFault('invalid'));
  await changes.react('carol', message.id, '\u{1F600}', true);
  assert.equal((await again()).reactions.length, 20);
});
