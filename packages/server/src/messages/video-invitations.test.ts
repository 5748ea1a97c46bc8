import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { ChattingOffice } from '../../../../test/support/chatting-office.ts';
import type { LiveCall, LiveCallListener } from '../calls/live-calls.ts';
import { MessageFault } from './message-fault.ts';

let office: ChattingOffice;
let calls: Map<string, string>;
let onLiveCalls: LiveCallListener;
let id: string;

beforeEach(async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  office = await ChattingOffice.open();
  calls = new Map();
  office.services.videoInvitations.follow({
    liveCalls: (userId) => {
      const other = calls.get(userId);
      return other === undefined ? [] : [{ party: { userId: other } } as LiveCall];
    },
    onLiveCalls: (listener) => (onLiveCalls = listener),
  });
  ({ id } = await office.begin('alice', 'bob'));
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  mock.timers.reset();
});

function invite(by = 'alice') {
  return office.post(by, id, '', { kind: 'video' });
}

function talk(userId: string, other: string | null): void {
  if (other === null) calls.delete(userId);
  else calls.set(userId, other);
  onLiveCalls(userId, { op: 'remove', id: 'call' });
}

/** What ends an invitation takes its turn in the conversation. */
function inTurn(): Promise<void> {
  return office.services.ownPart.change('alice', id, {});
}

/** Whether the last message can be joined, as everyone was told last. */
async function isOn(): Promise<boolean | undefined> {
  await inTurn();
  const [last] = office.told.flatMap((one) => ('message' in one ? one.message : [])).reverse();
  assert.equal((await office.one('bob', id)).lastMessage?.isVideoOn, last?.isVideoOn);
  return last?.isVideoOn;
}

test('an invitation can be joined as long as the two are in a call', async () => {
  const message = await invite();
  assert.deepEqual([message.kind, message.isVideoOn, message.text], ['video', true, '']);
  assert.equal((await office.one('bob', id)).unread, 1);
  talk('alice', 'bob');
  talk('bob', 'alice');
  mock.timers.tick(600_000);
  assert.equal(await isOn(), true);
  talk('alice', null);
  assert.equal(await isOn(), true);
  talk('bob', null);
  assert.equal(await isOn(), false);
});

test('it is over after a minute without a call, and a call with another is none', async () => {
  await invite();
  talk('alice', 'carol');
  talk('alice', null);
  mock.timers.tick(59_999);
  assert.equal(await isOn(), true);
  mock.timers.tick(1);
  assert.equal(await isOn(), false);
});

test('a call that was there is the call that is meant', async () => {
  talk('bob', 'alice');
  await invite();
  mock.timers.tick(600_000);
  assert.equal(await isOn(), true);
  talk('bob', null);
  assert.equal(await isOn(), false);
});

test('a new invitation ends the one before', async () => {
  const first = await invite();
  const second = await invite('bob');
  await inTurn();
  const { items } = await office.services.messagePages.page('alice', id, {
    limit: 9,
    before: null,
  });
  assert.deepEqual(
    items.map((message) => [message.id, message.isVideoOn]),
    [
      [first.id, false],
      [second.id, true],
    ],
  );
});

test('one that is deleted cannot be joined', async () => {
  const { id: messageId } = await invite();
  await office.services.messageChanges.remove('alice', messageId);
  assert.equal(await isOn(), false);
});

test('there is none in a group', async () => {
  const group = await office.begin('alice', 'bob', 'carol');
  const post = office.post('alice', group.id, '', { kind: 'video' });
  await assert.rejects(post, (fault) => fault instanceof MessageFault && fault.kind === 'invalid');
});

test('those of before the start are over', async () => {
  await invite();
  await office.services.videoInvitations.endAll();
  const { lastMessage } = await office.one('bob', id);
  assert.equal(lastMessage?.isVideoOn, false);
});
