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
