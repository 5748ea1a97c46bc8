import { z } from '@hono/zod-openapi';
import { clientMessage } from '../events/feed-message.ts';
import { callRecordSchema } from './call-records/call-record-routes.ts';
import { externalContactSchema } from './contacts/contact-routes.ts';
import {
  agentStatusSchema,
  myAgentSchema,
  queueAgentSchema,
  queueCallerSchema,
  queueSchema,
} from './call-center/call-center-schema.ts';
import { contactSchema } from './directory/directory-routes.ts';
import { greetingSchema } from './greetings/greeting-routes.ts';
import {
  conversationSchema,
  messageSchema,
  messageSettingsSchema,
  typingSchema,
} from './messages/message-schema.ts';
import {
  emergencyAddressSchema,
  emergencyStateSchema,
} from './emergency/emergency-address-schema.ts';
import { callEmergencySchema, emergencyNoticeSchema } from './emergency-schema.ts';
import { profileSchema } from './profile/profile-schema.ts';
import { partySchema } from './party-schema.ts';
import { mailboxSchema, voicemailSchema } from './voicemail/voicemail-schema.ts';

/** The messages of the event socket, which OpenAPI has no other place for than its components. */

const seq = z.int().nonnegative();

const changeOf = <T extends z.ZodType>(item: T) =>
  z.discriminatedUnion('op', [
    z.object({ op: z.literal('reset'), items: z.array(item) }),
    z.object({ op: z.literal('upsert'), item }),
    z.object({ op: z.literal('remove'), id: z.string() }),
  ]);

const changeMessage = <Topic extends string, T extends z.ZodType>(topic: Topic, item: T) =>
  z.object({ type: z.literal('change'), seq, topic: z.literal(topic), change: changeOf(item) });

export const presenceSchema = z
  .object({
    id: z.string().openapi({ description: 'The id of the user.' }),
    state: z.enum(['ready', 'ringing', 'busy', 'away', 'offline']),
  })
  .openapi('Presence', { description: 'What a colleague is doing.' });

const phoneSchema = z
  .object({
    id: z.string().openapi({ description: 'The id of the device.' }),
    name: z.string(),
    kind: z.enum(['web', 'desk']),
    since: z.iso.datetime(),
  })
  .openapi('Phone', { description: 'A connected phone of mine.' });

const liveCallSchema = z
  .object({
    id: z.string(),
    deviceId: z.string(),
    dialog: z
      .object({ callId: z.string(), serverTag: z.string(), phoneTag: z.string() })
      .nullable()
      .openapi({ description: 'For a Replaces header (RFC 3891); null while it is set up.' }),
    callId: z.string(),
    direction: z.enum(['in', 'out']),
    state: z.enum(['ringing', 'connected']),
    party: partySchema,
    startedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    held: z.boolean(),
    recording: z.enum(['off', 'on', 'paused']),
    otherAway: z
      .boolean()
      .openapi({ description: 'The phone of the other side is gone and may come back.' }),
    emergency: callEmergencySchema.nullable(),
  })
  .openapi('LiveCall', { description: 'A call at one of my phones.' });

const parkSchema = z
  .object({
    id: z.string(),
    extension: z.string(),
    name: z.string(),
    call: z
      .object({
        party: partySchema,
        parkedBy: partySchema,
        since: z.iso.datetime(),
        returnsAt: z.iso.datetime(),
      })
      .nullable(),
  })
  .openapi('Park', { description: 'A park of the tenant, and who waits in it.' });

export const feedServerMessage = z
  .union([
    z.object({ type: z.literal('welcome'), epoch: z.string(), seq, replayed: z.boolean() }),
    changeMessage('directory', contactSchema),
    changeMessage('contacts', externalContactSchema),
    changeMessage('call-records', callRecordSchema),
    changeMessage('presence', presenceSchema),
    changeMessage('phones', phoneSchema),
    changeMessage('calls', liveCallSchema),
    changeMessage('parks', parkSchema),
    changeMessage('voicemails', voicemailSchema),
    changeMessage('mailbox', mailboxSchema),
    changeMessage('greetings', greetingSchema),
    changeMessage('queues', queueSchema),
    changeMessage('queue-callers', queueCallerSchema),
    changeMessage('queue-agents', queueAgentSchema),
    changeMessage('agent-statuses', agentStatusSchema),
    changeMessage('agent', myAgentSchema),
    changeMessage('conversations', conversationSchema),
    changeMessage('messages', messageSchema),
    changeMessage('typing', typingSchema),
    changeMessage('message-settings', messageSettingsSchema),
    changeMessage('profile', profileSchema),
    changeMessage('emergency-addresses', emergencyAddressSchema),
    changeMessage('emergency', emergencyStateSchema),
    changeMessage('emergency-calls', emergencyNoticeSchema),
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
