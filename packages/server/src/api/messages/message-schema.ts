import { z } from '@hono/zod-openapi';

export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string().openapi({ description: 'Media type, as the server found it.' }),
    size: z.int().nonnegative().openapi({ description: 'In bytes.' }),
    image: z
      .object({ width: z.int().positive(), height: z.int().positive() })
      .nullable()
      .openapi({ description: 'Of a picture that may be shown inline, in pixels.' }),
  })
  .openapi('Attachment', { description: 'A file of a message.' });

const eventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['created', 'left']) }),
  z.object({ kind: z.enum(['added', 'removed']), names: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('renamed'), name: z.string() }),
]);

const carrierSchema = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['queued', 'sent', 'delivered']) }),
  z.object({
    status: z.literal('failed'),
    reason: z.enum(['unreachable', 'blocked', 'opted-out', 'too-large', 'failed']),
  }),
]);

export const messageSchema = z
  .object({
    id: z.string(),
    clientId: z.string().openapi({ description: 'Made by who wrote it.' }),
    conversationId: z.string(),
    seq: z.int().positive().openapi({ description: 'Its place, from 1 without a gap.' }),
    kind: z.enum(['text', 'event', 'video']),
    from: z.object({
      userId: z.string().nullable().openapi({ description: 'Null for someone outside.' }),
      name: z.string(),
      number: z.string(),
    }),
    text: z.string().openapi({ description: 'Empty once it was deleted.' }),
    at: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    isDeleted: z.boolean(),
    quote: z
      .object({
        messageId: z.string(),
        seq: z
          .int()
          .positive()
          .nullable()
          .openapi({ description: 'Its place; null where I do not see that message.' }),
        name: z.string(),
        text: z.string().openapi({ description: 'The beginning of it, where I see it.' }),
      })
      .nullable()
      .openapi({ description: 'What it answers.' }),
    attachments: z.array(attachmentSchema).readonly(),
    reactions: z
      .array(z.object({ emoji: z.string(), userIds: z.array(z.string()).readonly() }))
      .readonly(),
    event: eventSchema.nullable().openapi({ description: 'What happened, where kind is event.' }),
    isVideoOn: z.boolean().openapi({ description: 'Whether the video call can be joined.' }),
    carrier: carrierSchema
      .nullable()
      .openapi({ description: 'Of a text message that went outside.' }),
  })
  .openapi('Message', { description: 'A message of a conversation.' });

const closedSchema = z.enum([
  'no-number',
  'no-campaign',
  'campaign-pending',
  'campaign-rejected',
  'brand-pending',
  'brand-rejected',
  'opted-out',
  'left',
  'alone',
]);

export const conversationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['direct', 'group', 'sms']),
    name: z.string().openapi({ description: 'Empty where nobody named it.' }),
    members: z
      .array(
        z.object({
          userId: z.string(),
          name: z.string(),
          extension: z.string(),
          readSeq: z.int().nonnegative(),
        }),
      )
      .readonly(),
    party: z
      .object({ number: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'The outside number of text messages.' }),
    ownNumber: z.string().nullable(),
    unread: z.int().nonnegative().openapi({ description: 'Of others, counted up to 1,000.' }),
    isMarkedUnread: z.boolean(),
    isMuted: z.boolean(),
    // A registered schema that is made nullable would be so wherever it is named.
    lastMessage: z.union([messageSchema, z.null()]),
    lastSeq: z.int().nonnegative(),
    updatedAt: z.iso.datetime(),
    closed: closedSchema.nullable().openapi({ description: 'Why I cannot write there.' }),
  })
  .openapi('Conversation', { description: 'A chat, or text messages with an outside number.' });

export const typingSchema = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    userId: z.string(),
    until: z.iso.datetime(),
  })
  .openapi('Typing', { description: 'Someone writes, until then unless it is told again.' });

export const messageSettingsSchema = z
  .object({
    id: z.literal('messages'),
    limits: z.object({
      characters: z.int(),
      fileBytes: z.int(),
      messageBytes: z.int(),
      files: z.int(),
      mmsBytes: z.int(),
      mmsTypes: z.array(z.string()).readonly(),
      blockedEndings: z.array(z.string()).readonly(),
    }),
    numbers: z
      .array(
        z.object({
          number: z.string(),
          closed: closedSchema
            .extract([
              'no-campaign',
              'campaign-pending',
              'campaign-rejected',
              'brand-pending',
              'brand-rejected',
            ])
            .nullable(),
        }),
      )
      .readonly(),
    registrationHelp: z.string().nullable(),
  })
  .openapi('MessageSettings', { description: 'What may be sent, and from which numbers.' });
