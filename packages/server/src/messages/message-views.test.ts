import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageRow } from '../store/schema.ts';
import type { AttachmentEntry } from './message-entry.ts';
import { MessageViews } from './message-views.ts';

const row = (change: Partial<MessageRow>): MessageRow => ({
  ...{ id: 'm-1', conversation_id: 'c', seq: 1, client_id: 'one', kind: 'text', user_id: 'bob' },
  ...{ author_name: 'Bob', author_number: '1002', text: '', search: '', reply_to: null },
  ...{ event: null, video_ended: null, carrier_id: null, carrier_status: null },
  ...{ carrier_reason: null, created_at: 0, edited_at: null, deleted_at: null },
  ...change,
});

const file = (id: string, name: string): AttachmentEntry => ({
  ...{ id, name, type: 'text/plain', size: 3, image: null },
});

/** What the answer to this message quotes of it. */
async function quoteOf(answered: MessageRow): Promise<string | undefined> {
  const views = new MessageViews({
    store: {
      messages: { withIds: async () => [answered], reactions: async () => [] },
    } as unknown as ConstructorParameters<typeof MessageViews>[0]['store'],
    directory: { person: () => undefined },
    files: {
      of: async (ids) =>
        new Map(
          ids.includes(answered.id)
            ? [[answered.id, [file('a', 'Plan.txt'), file('b', 'Desk.png')]]]
            : [],
        ),
    },
  });
  const answer = row({ id: 'm-2', seq: 2, text: 'Yes', reply_to: answered.id });
  return (await views.one(answer)).quote?.text;
}

test('a quote is what was said, or the names of the files where nothing was', async () => {
  assert.equal(await quoteOf(row({ text: 'Have a look' })), 'Have a look');
  assert.equal(await quoteOf(row({})), 'Plan.txt, Desk.png');
  assert.equal(await quoteOf(row({ deleted_at: 5 })), '');
});
