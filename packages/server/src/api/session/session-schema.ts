import { z } from '@hono/zod-openapi';
import { sipAccountSchema } from '../sip-account/sip-account.ts';

export const scopeSchema = z
  .enum(['basic', 'agent', 'supervisor', 'site-manager', 'office-manager'])
  .openapi('Scope', { description: 'What a user may see and do beyond their own phone.' });

export const userSchema = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    extension: z.string(),
    scope: scopeSchema,
    numbers: z.array(z.string()).openapi({ description: 'E.164 numbers that ring this user.' }),
    mayRecord: z.boolean().openapi({ description: 'Whether calls may be recorded for them.' }),
    tenant: z.object({ id: z.string(), name: z.string() }),
  })
  .openapi('User', { description: 'The signed-in person.' });

export const sessionSchema = z
  .object({
    accessToken: z.string().openapi({
      description: 'For the Authorization header and the event feed. Keep it in memory only.',
    }),
    expiresAt: z.iso.datetime().openapi({ description: 'When the access token ends.' }),
    user: userSchema,
  })
  .openapi('Session');

/** With the account of the device that was named, where one was. */
export const resumedSessionSchema = sessionSchema
  .extend({ sipAccount: sipAccountSchema.optional() })
  .openapi('ResumedSession');

export const credentialsSchema = z
  .object({
    username: z.string().min(1).max(64),
    password: z.string().min(1).max(1024),
    code: z.string().max(64).optional().openapi({
      description:
        'Six digits of the second factor, or a recovery code; spaces, dashes and case do not matter.',
    }),
    timezone: z.string().max(64).optional().openapi({
      description: 'IANA name of the time zone of the browser, shown in the list of sessions.',
    }),
    link: z.boolean().optional().openapi({
      description:
        'Connects what this browser brought from an identity provider within the last ten minutes; without it that is forgotten.',
    }),
  })
  .openapi('Credentials');

export const signedOutSchema = z
  .object({
    signOutAt: z.url().openapi({ description: 'Where the browser signs out at the provider.' }),
  })
  .openapi('SignedOut');
