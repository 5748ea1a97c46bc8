import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openStoreOfUsers } from '../../../../test/support/store-of-users.ts';
import { USERS } from '../../../../test/support/phone-system.ts';
import { newMember } from '../messages/new-member.ts';
import { MOST_UNREAD } from './message-repository.ts';
import type { MessageRow } from './schema.ts';
import type { Store } from './store.ts';

/** More than are looked at in one go. */
const MESSAGES = 9_000;

let store: Store;
const [me, other] = [USERS.alice, USERS.bob];

before(async () => {
  store = await openStoreOfUsers();
  await store.transaction(async ({ conversations, messages }) => {
    const conversation = {
      ...{ id: 'chat', tenant_id: me.tenantId, kind: 'direct' as const, place: 'direct', name: '' },
      ...{ own_number: null, party_number: null, last_seq: MESSAGES, created_by: me.userId },
      ...{ created_at: 1, updated_at: MESSAGES },
    };
    const members = [me, other].map(({ userId }) => newMember('chat', userId, { at: 1 }));
    await conversations.add(conversation, members);
    for (let seq = 1; seq <= MESSAGES; seq += 1) await messages.add(message(seq));
  });
});
after(() => store.close());

function message(seq: number): MessageRow {
  const text = seq % 4_000 === 7 ? 'needle' : 'hay';
  return {
    ...{ id: `m${seq}`, conversation_id: 'chat', seq, client_id: `c${seq}`, kind: 'text' },
    ...{ user_id: other.userId, author_name: '', author_number: '', text, search: text },
    ...{ reply_to: null, event: null, video_ended: seq === 5 ? 0 : null, carrier_id: null },
    ...{ carrier_status: null, carrier_reason: null, created_at: seq },
    ...{ edited_at: null, deleted_at: null },
  };
}

test('what was not read is counted up to a thousand', async () => {
  const unread = async () => (await store.messages.unreadOf(me.userId, ['chat']))[0]?.unread;
  assert.equal(await unread(), MOST_UNREAD);
  await store.conversations.changeMember('chat', me.userId, { read_seq: MESSAGES - 3 });
  assert.equal(await unread(), 3);
  await store.conversations.changeMember('chat', me.userId, { first_seq: MESSAGES });
  assert.equal(await unread(), 1);
  const counts = await store.messages.unreadIn('chat');
  assert.deepEqual(
    new Map(counts.map(({ user_id, unread: count }) => [user_id, count])),
    new Map([
      [me.userId, 1],
      [other.userId, 0],
    ]),
  );
});

test('words are found in the whole of a stretch, and nowhere else', async () => {
  const find = async (first: number, last: number, limit = 9) => {
    const place = { conversationId: 'chat', first, last };
    const words = { column: 'search', pattern: '%needle%' } as const;
    return (await store.messages.matches(place, words, limit)).map(({ seq }) => seq);
  };
  assert.deepEqual(await find(1, MESSAGES), [8_007, 4_007, 7]);
  assert.deepEqual(await find(1, MESSAGES, 2), [8_007, 4_007]);
  assert.deepEqual(await find(7, 8_006), [4_007, 7]);
  assert.deepEqual(await find(8, 4_006), []);
});

test('the first message from a moment on is found by its time', async () => {
  assert.equal(await store.messages.seqFrom('chat', 0), 1);
  assert.equal(await store.messages.seqFrom('chat', 4_321), 4_321);
  assert.equal(await store.messages.seqFrom('chat', MESSAGES + 1), undefined);
});

test('invitations that can be joined end once', async () => {
  assert.deepEqual((await store.messages.endVideo('other')).length, 0);
  const ended = await store.messages.endVideo();
  assert.deepEqual(
    ended.map(({ seq, video_ended }) => [seq, video_ended]),
    [[5, 1]],
  );
  assert.deepEqual(await store.messages.endVideo('chat'), []);
});
