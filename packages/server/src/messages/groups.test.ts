import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import type { Groups } from './groups.ts';
import { MessageFault } from './message-fault.ts';

let office: ChattingOffice;
let groups: Groups;
let id: string;

beforeEach(async () => {
  office = await ChattingOffice.open();
  groups = office.services.groups;
  ({ id } = await office.begin('alice', 'bob', 'carol'));
  await office.post('alice', id, 'hello');
  office.told.length = 0;
});
afterEach(() => office[Symbol.asyncDispose]());

const isFault = (kind: string) => (error: unknown) =>
  error instanceof MessageFault && error.kind === kind;
const membersOf = async (userId: string) =>
  (await office.one(userId, id)).members.map((member) => member.userId).sort();

test('what happens in a group is told between its messages, and is nothing to read', async () => {
  const [alice, bob] = [office.person('alice'), office.person('bob')];
  await groups.rename(alice, id, 'Crew');
  await groups.add(bob, id, ['dan', 'eve']);
  await groups.remove(alice, id, 'eve');
  await groups.remove(bob, id, 'bob');
  assert.deepEqual(await office.seen('carol', id), [
    ...['1 created', '2 hello', '3 renamed Crew', '4 added Dan, Eve', '5 removed Eve', '6 left'],
  ]);
  const { name, unread } = await office.one('carol', id);
  assert.deepEqual([name, unread], ['Crew', 1]);
});

test('a name that it has, people who are there and people who are not change nothing', async () => {
  const alice = office.person('alice');
  await groups.rename(alice, id, 'Crew');
  await groups.rename(alice, id, ' Crew ');
  await groups.add(alice, id, ['bob', 'alice']);
  await groups.remove(alice, id, 'dan');
  assert.deepEqual(await office.seen('carol', id), ['1 created', '2 hello', '3 renamed Crew']);
});

test('who is added sees what comes from then on', async () => {
  await groups.add(office.person('alice'), id, ['dan']);
  await office.post('bob', id, 'welcome');
  assert.deepEqual(await office.seen('dan', id), ['3 added Dan', '4 welcome']);
  const { unread, lastSeq } = await office.one('dan', id);
  assert.deepEqual([unread, lastSeq], [1, 4]);
  assert.ok(office.told.some((one) => one.to === 'dan' && 'conversation' in one));
  const { messagePages } = office.services;
  assert.deepEqual(await messagePages.search('dan', 'hello'), []);
  const around = await messagePages.page('dan', id, { limit: 10, around: 1 });
  assert.deepEqual([around.items.length, around.hasEarlier], [2, false]);
});

test('who is added reads nothing of what was before, where an answer quotes it', async () => {
  const secret = await office.post('alice', id, 'about Dan');
  await groups.add(office.person('alice'), id, ['dan']);
  const welcome = await office.post('alice', id, 'welcome');
  office.told.length = 0;
  const answer = await office.post('bob', id, 'I agree', { replyTo: secret.id });
  const hidden = { messageId: secret.id, seq: null, name: 'Alice', text: '' };
  const shown = { messageId: secret.id, seq: secret.seq, name: 'Alice', text: 'about Dan' };
  assert.deepEqual(answer.quote, shown);
  const { messagePages, messageChanges } = office.services;
  const toldTo = (who: string) =>
    office.told.flatMap((one) => {
      if (one.to !== who) return [];
      if ('message' in one) return [one.message.quote];
      const { conversation } = 'conversation' in one ? one : { conversation: null };
      return conversation?.op === 'upsert' ? [conversation.item.lastMessage?.quote] : [];
    });
  assert.deepEqual(toldTo('dan'), [hidden, hidden]);
  assert.deepEqual(toldTo('carol'), [shown, shown]);
  const quoteFor = async (who: string) =>
    (await messagePages.page(who, id, { limit: 1, before: null })).items[0]!.quote;
  assert.deepEqual([await quoteFor('dan'), await quoteFor('carol')], [hidden, shown]);
  assert.deepEqual((await messagePages.search('dan', 'I agree'))[0]?.quote, hidden);
  assert.deepEqual((await office.one('dan', id)).lastMessage?.quote, hidden);
  assert.deepEqual((await office.listed('dan'))[0]?.lastMessage?.quote, hidden);

  // Nor does it help to quote it oneself, once more with the same id, or that it is edited.
  const draft = { clientId: 'nosy', replyTo: secret.id };
  for (const round of ['first', 'again']) {
    assert.deepEqual((await office.post('dan', id, 'and?', draft)).quote, hidden, round);
  }
  office.told.length = 0;
  await messageChanges.edit('alice', secret.id, 'about Dan and his chair');
  assert.deepEqual(
    toldTo('dan').filter((quote) => quote && quote.text !== ''),
    [],
  );
  // What came since then they do read.
  const thanks = await office.post('dan', id, 'thanks', { replyTo: welcome.id });
  assert.equal(thanks.quote?.text, 'welcome');
});

test('who leaves keeps what was there, and hears nothing any more', async () => {
  await groups.remove(office.person('bob'), id, 'bob');
  const told = office.told.filter(({ to }) => to === 'bob');
  assert.ok(told.some((one) => 'message' in one && one.message.event?.kind === 'left'));
  office.told.length = 0;

  await groups.rename(office.person('alice'), id, 'Without Bob');
  await groups.add(office.person('alice'), id, ['dan']);
  await office.post('alice', id, 'he is gone');
  await office.services.ownPart.change('carol', id, { readSeq: 6 });
  assert.deepEqual(
    office.told.filter(({ to }) => to === 'bob'),
    [],
  );
  assert.deepEqual(await office.seen('bob', id), ['1 created', '2 hello', '3 left']);
  assert.deepEqual(await office.services.messagePages.search('bob', 'gone'), []);
  const [kept] = await office.listed('bob');
  assert.deepEqual(
    [kept?.closed, kept?.name, kept?.unread, kept?.lastSeq, kept?.lastMessage?.event?.kind],
    ['left', '', 1, 3, 'left'],
  );
  assert.deepEqual(await membersOf('bob'), ['alice', 'bob', 'carol']);
  assert.ok(kept!.members.every(({ readSeq }) => readSeq <= 3));
  assert.deepEqual(await membersOf('alice'), ['alice', 'carol', 'dan']);
});

test('who left does nothing there but delete it from their list', async () => {
  const bob = office.person('bob');
  await groups.remove(office.person('alice'), id, 'bob');
  for (const attempt of [
    () => groups.rename(bob, id, 'Mine'),
    () => groups.add(bob, id, ['bob']),
    () => groups.remove(bob, id, 'alice'),
    () => office.services.typing.tell('bob', id),
  ]) {
    await assert.rejects(attempt, isFault('closed-conversation'));
  }
  await office.services.ownPart.remove(bob, id);
  assert.deepEqual(await office.listed('bob'), []);
  await assert.rejects(office.one('bob', id), isFault('not-found'));
});

test('who deletes a group leaves it, and new messages do not bring it back', async () => {
  await office.services.ownPart.remove(office.person('bob'), id);
  assert.deepEqual(await office.seen('carol', id), ['1 created', '2 hello', '3 left']);
  await office.post('alice', id, 'more');
  assert.deepEqual(await office.listed('bob'), []);
  await assert.rejects(office.seen('bob', id), isFault('not-found'));
  await groups.add(office.person('alice'), id, ['bob']);
  await office.post('alice', id, 'welcome back');
  assert.deepEqual(await office.seen('bob', id), ['5 added Bob', '6 welcome back']);
});

test('strangers and people of others are kept out', async () => {
  for (const stranger of ['dan', 'visitor']) {
    const person = office.person(stranger);
    await assert.rejects(groups.rename(person, id, 'Ours'), isFault('not-found'));
    await assert.rejects(groups.add(person, id, [stranger]), isFault('not-found'));
    await assert.rejects(groups.remove(person, id, 'alice'), isFault('not-found'));
  }
  await assert.rejects(groups.add(office.person('alice'), id, ['visitor']), isFault('invalid'));
  assert.deepEqual(await membersOf('alice'), ['alice', 'bob', 'carol']);
});

test('a chat of two is no group', async () => {
  const chat = await office.begin('alice', 'bob');
  const alice = office.person('alice');
  await assert.rejects(groups.rename(alice, chat.id, 'Us'), isFault('forbidden'));
  await assert.rejects(groups.add(alice, chat.id, ['carol']), isFault('forbidden'));
  await assert.rejects(groups.remove(alice, chat.id, 'alice'), isFault('forbidden'));
});
