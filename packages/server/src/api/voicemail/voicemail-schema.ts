import { z } from '@hono/zod-openapi';
import { partySchema } from '../party-schema.ts';

export const voicemailSchema = z
  .object({
    id: z.string(),
    folder: z.enum(['new', 'saved']),
    from: partySchema.openapi({ description: 'Who spoke it.' }),
    receivedAt: z.iso.datetime(),
    seconds: z.number().openapi({ description: 'How long it plays.' }),
    cut: z.boolean().openapi({
      description: 'Whether it ends too early: the connection or the server was lost.',
    }),
    peaks: z.array(z.int().min(0).max(100)).max(100).readonly().openapi({
      description: 'How loud it is along its length.',
    }),
    forwarded: z
      .object({ by: partySchema, comment: z.string().openapi({ description: 'May be empty.' }) })
      .nullable()
      .openapi({ description: 'Null for one that was left here.' }),
  })
  .openapi('Voicemail', { description: 'A message that someone left, or forwarded, for me.' });

export const mailboxSchema = z
  .object({
    id: z.literal('mailbox'),
    new: z.int().nonnegative().openapi({ description: 'How many were not listened to yet.' }),
    saved: z.int().nonnegative(),
    hasPin: z.boolean().openapi({ description: 'Whether a PIN opens it from other phones.' }),
  })
  .openapi('Mailbox', { description: 'How my mailbox stands.' });
