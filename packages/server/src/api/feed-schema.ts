import { z } from '@hono/zod-openapi';
import { clientMessage } from '../events/feed-message.ts';
import { callRecordSchema } from './call-records/call-record-routes.ts';
import { contactSchema } from './directory/directory-routes.ts';

/** The messages of the event socket, which OpenAPI has no other place for than its components. */

const seq = z.int().nonnegative();

const changeOf = <T extends z.ZodType>(item: T) =>
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('reset'), items: z.array(item) }),
    z.object({ op: z.literal('upsert'), item }),
    z.object({ op: z.literal('remove'), id: z.string() }),
  ]);

export const feedServerMessage = z
  .union([
    z.object({ type: z.literal('welcome'), epoch: z.string(), seq, replayed: z.boolean() }),
    z.object({
      type: z.literal('change'),
      seq,
      topic: z.literal('directory'),
      change: changeOf(contactSchema),
    }),
    z.object({
      type: z.literal('change'),
      seq,
      topic: z.literal('call-records'),
      change: changeOf(callRecordSchema),
    }),
    z.object({
      type: z.literal('session-ended'),
      because: z.enum(['expired', 'ended-elsewhere']),
    }),
    z.object({ type: z.literal('pong') }),
  ])
  .openapi('FeedServerMessage', { description: 'What the server says on the socket /events.' });

export const feedClientMessage = clientMessage.openapi('FeedClientMessage', {
  description: 'What a client says on the socket /events; hello comes first, within 5 seconds.',
});
