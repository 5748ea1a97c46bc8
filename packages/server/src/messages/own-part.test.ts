import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';

let office: ChattingOffice;
let now: number;
let id: string;

beforeEach(async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  now = 1_000_000;
  office = await ChattingOffice.open({ clock: () => now });
  ({ id } = await office.begin('alice', 'bob', 'carol'));
  for (const text of ['one', 'two', 'three', 'four']) await office.post('alice', id, text);
  office.told.length = 0;
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  mock.timers.reset();
});

const read = (userId: string, readSeq: number) =>
  office.services.ownPart.change(userId, id, { readSeq });

/** How far this one knows that the other read, each time that it was told. */
const toldTo = (userId: string, other: string) =>
  office.told.flatMap((one) =>
    one.to === userId && 'conversation' in one && one.conversation.op === 'upsert'
      ? one.conversation.item.members.filter((member) => member.userId === other)
      : [],
  );

async function told(count: number): Promise<number[]> {
  while (toldTo('alice', 'bob').length < count) await office.one('alice', id);
  return toldTo('alice', 'bob').map(({ readSeq }) => readSeq);
}

test('the others are told who read how far: the first at once, more of them together', async () => {
  await read('bob', 2);
  assert.deepEqual(await told(1), [2]);
  await read('bob', 3);
  await read('bob', 4);
  await read('carol', 4);
  assert.deepEqual(await told(1), [2]);
  mock.timers.tick(1_000);
  assert.deepEqual(await told(2), [2, 4]);
  assert.equal(toldTo('alice', 'carol').at(-1)?.readSeq, 4);
  mock.timers.tick(60_000);
  assert.deepEqual(await told(2), [2, 4]);
});

test('what is for oneself is told to nobody else', async () => {
  await office.services.ownPart.change('bob', id, { muted: true, markedUnread: true });
  await read('bob', 0);
  assert.deepEqual(new Set(office.told.map(({ to }) => to)), new Set(['bob']));
});

test('who writes is told to the others, once a second, until it is there', async () => {
  const { typing } = office.services;
  await typing.tell('bob', id);
  await typing.tell('bob', id);
  now += 1_000;
  await typing.tell('bob', id);
  const toldOf = (userId: string) =>
    office.told.flatMap((one) => (one.to === userId && 'typing' in one ? one.typing : []));
  const item = { id: `${id}:bob`, conversationId: id, userId: 'bob' };
  assert.deepEqual(toldOf('alice'), [
    { op: 'upsert', item: { ...item, until: new Date(1_006_000).toISOString() } },
    { op: 'upsert', item: { ...item, until: new Date(1_007_000).toISOString() } },
  ]);
  assert.deepEqual(toldOf('bob'), []);
  await office.post('bob', id, 'done');
  assert.deepEqual(toldOf('carol').at(-1), { op: 'remove', id: `${id}:bob` });
  await office.post('bob', id, 'and more');
  assert.equal(toldOf('carol').length, 3);
});
