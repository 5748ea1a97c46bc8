import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import { MessageFault } from './message-fault.ts';

let office: ChattingOffice;

beforeEach(async () => {
  office = await ChattingOffice.open();
});
afterEach(() => office[Symbol.asyncDispose]());

const isFault = (kind: string, field?: string) => (error: unknown) =>
  error instanceof MessageFault &&
  error.kind === kind &&
  (field === undefined || error.details.fields?.[field] !== undefined);

test('messages have their places without a gap, also those of several at once', async () => {
  const { id } = await office.begin('alice', 'bob', 'carol');
  const posts = ['alice', 'bob', 'carol'].flatMap((userId) =>
    Array.from({ length: 9 }, (_, at) => office.post(userId, id, `${userId} ${at}`)),
  );
  const places = (await Promise.all(posts)).map(({ seq }) => seq).sort((a, b) => a - b);
  // The first place tells who made the group.
  assert.deepEqual(
    places,
    Array.from({ length: 27 }, (_, at) => at + 2),
  );
  const seen = await office.seen('bob', id);
  assert.equal(seen[0], '1 created');
  assert.deepEqual(
    seen.filter((line) => line.includes('carol')).map((line) => line.split(' ').at(-1)),
    ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
  );
});

test('a message with the same client id is kept once, and answered alike', async () => {
  const { id } = await office.begin('alice', 'bob');
  const once = { clientId: 'once' };
  const posts = Array.from({ length: 20 }, () => office.post('alice', id, 'hello', once));
  const [first, ...others] = await Promise.all(posts);
  for (const other of others) assert.deepEqual(other, first);
  assert.deepEqual(await office.seen('bob', id), ['1 hello']);
  assert.deepEqual(office.drainMessages(), ['alice: 1 hello', 'bob: 1 hello']);
  const later = await office.post('alice', id, 'said otherwise', once);
  assert.equal(later.text, 'hello');
  await assert.rejects(office.post('bob', id, 'mine', once), isFault('invalid', 'clientId'));
});

test('times never go back, whatever the clock does', async () => {
  await using strange = await ChattingOffice.open({
    clock: (
      (times) => () =>
        times.shift() ?? 5_000
    )([9_000, 9_000, 9_000]),
  });
  const { id } = await strange.begin('alice', 'bob');
  const first = await strange.post('alice', id, 'one');
  const second = await strange.post('alice', id, 'two');
  assert.ok(second.at >= first.at, `${first.at} ${second.at}`);
});

test('what is empty, too long, or answers what is not there is refused, and nothing is kept', async () => {
  const { id } = await office.begin('alice', 'bob');
  const other = await office.begin('alice', 'carol');
  const elsewhere = await office.post('alice', other.id, 'elsewhere');
  await assert.rejects(office.post('alice', id, ' \u200B\n'), isFault('invalid', 'text'));
  await assert.rejects(office.post('alice', id, 'x'.repeat(50_000)), isFault('message-too-long'));
  for (const replyTo of ['nothing', elsewhere.id]) {
    const answer = office.post('alice', id, 'yes', { replyTo });
    await assert.rejects(answer, isFault('invalid', 'replyTo'));
  }
  const files = office.post('alice', id, 'look', { attachmentIds: ['nothing'] });
  await assert.rejects(files, isFault('invalid', 'attachmentIds'));
  const many = office.post('alice', id, 'look', {
    attachmentIds: Array.from({ length: 11 }, (_, at) => `file-${at}`),
  });
  await assert.rejects(many, isFault('invalid', 'attachmentIds'));
  assert.deepEqual(await office.seen('alice', id), []);
  assert.equal((await office.post('alice', id, 'first')).seq, 1);
});

test('an answer quotes the beginning of what it answers', async () => {
  const { id } = await office.begin('alice', 'bob');
  const long = await office.post('alice', id, `${'👩‍👩‍👧‍👦'.repeat(50)} end`);
  const answer = await office.post('bob', id, 'yes', { replyTo: long.id });
  assert.equal(answer.quote?.messageId, long.id);
  assert.equal(answer.quote.seq, long.seq);
  assert.equal(answer.quote.name, 'Alice');
  assert.match(answer.quote.text, /^(?:👩‍👩‍👧‍👦)+…$/u);
});

test('strangers find no conversation, and who left cannot write', async () => {
  const { id } = await office.begin('alice', 'bob', 'carol');
  await office.post('alice', id, 'hello');
  for (const stranger of ['dan', 'visitor']) {
    await assert.rejects(office.post(stranger, id, 'let me in'), isFault('not-found'));
  }
  await office.services.groups.remove(office.person('bob'), id, 'bob');
  await assert.rejects(office.post('bob', id, 'still here'), isFault('closed-conversation'));
});

test('where the colleague is gone nobody can write, and what was written stays', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hubline-chat-'));
  await using lonely = await ChattingOffice.open({ dataFolder });
  const { id } = await lonely.begin('alice', 'bob');
  await lonely.post('bob', id, 'bye');
  const database = new DatabaseSync(join(dataFolder, 'hubline.db'));
  database.exec("pragma foreign_keys = on; delete from users where id = 'bob'");
  database.close();
  await lonely.directory.reload();
  await assert.rejects(lonely.post('alice', id, 'hello?'), isFault('closed-conversation'));
  const [conversation] = await lonely.listed('alice');
  assert.equal(conversation?.closed, 'alone');
  assert.equal(conversation.lastMessage?.from.name, 'Bob');
  await rm(dataFolder, { recursive: true });
});

test('who writes too fast is told to wait, but not for what is there already', async () => {
  await using still = await ChattingOffice.open({ clock: () => 1_000_000 });
  const { id } = await still.begin('alice', 'bob');
  for (let at = 0; at < 10; at += 1) {
    await still.post('alice', id, `${at}`, { clientId: `client-${at}` });
  }
  await assert.rejects(
    still.post('alice', id, 'one more'),
    (fault) => fault instanceof MessageFault && fault.details.retryAfter === 1,
  );
  assert.equal((await still.post('alice', id, '3', { clientId: 'client-3' })).text, '3');
  assert.equal((await still.post('bob', id, 'slowly')).seq, 11);
});

test('to write is to have read, and takes the mark away', async () => {
  const { id } = await office.begin('alice', 'bob');
  await office.post('bob', id, 'one');
  await office.services.ownPart.change('alice', id, { markedUnread: true });
  assert.equal((await office.one('alice', id)).unread, 1);
  await office.post('alice', id, 'two');
  const { unread, isMarkedUnread, members } = await office.one('alice', id);
  assert.deepEqual([unread, isMarkedUnread], [0, false]);
  assert.deepEqual(members.map(({ userId, readSeq }) => [userId, readSeq]).sort(), [
    ['alice', 2],
    ['bob', 1],
  ]);
});
