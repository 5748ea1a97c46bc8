import { z } from '@hono/zod-openapi';
import { scopeSchema } from '../session/session-schema.ts';

const FAULT = 'not-readable';

const target = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('number'), number: z.string(FAULT).max(64, 'number') }),
      z.strictObject({ kind: z.literal('voicemail') }),
    ],
    FAULT,
  )
  .openapi('ForwardTarget', {
    description: 'Where a call goes: an extension or a number as one dials it, or to voicemail.',
  });

const answering = z
  .strictObject({
    doNotDisturb: z
      .boolean(FAULT)
      .openapi({ description: 'Calls do not ring and go to voicemail, whatever else is said.' }),
    ringSeconds: z.number('seconds').nullable().openapi({
      description: 'How long phones ring: 5 to 120; null for as long as the office says.',
    }),
    always: target.nullable(),
    busy: target.nullable().openapi({ description: 'Also where a call is declined.' }),
    noAnswer: target.nullable(),
    notConnected: target.nullable().openapi({ description: 'No phone is connected.' }),
  })
  .openapi('AnsweringRules', { description: 'Who answers the calls of a user.' });

const email = z.object({
  id: z.string(),
  address: z.string(),
  primary: z.boolean().openapi({ description: 'One of those that are confirmed.' }),
  confirmed: z.boolean(),
});

export const profileSchema = z
  .object({
    id: z.string().openapi({ description: 'Of the user.' }),
    firstName: z.string(),
    lastName: z.string(),
    timezone: z.string().openapi({ description: 'IANA name; empty for that of the browser.' }),
    scope: scopeSchema,
    emails: z
      .array(email)
      .openapi({ description: 'The primary one first, then the oldest first.' }),
    announceInDirectory: z.boolean(),
    listInDirectory: z.boolean().openapi({ description: 'Colleagues see me in the directory.' }),
    areaCode: z.string().openapi({
      description: 'What seven dialled digits are completed with; empty for that of the office.',
    }),
    callerId: z.string().nullable(),
    emergencyCallerId: z.string().nullable().openapi({ description: 'Null for the caller ID.' }),
    callerIds: z.array(z.string()),
    emergencyCallerIds: z.array(z.string()),
    answering,
    avatar: z
      .string()
      .nullable()
      .openapi({ description: 'Another one whenever the picture is; null where there is none.' }),
    hasSecondFactor: z.boolean(),
    recoveryCodes: z.int().openapi({ description: 'How many are left.' }),
    hasPassword: z.boolean(),
  })
  .openapi('Profile', { description: 'What I decide about myself and my phone.' });

/** What is not named stays. What it says is looked at by `readPatch`. */
export const profilePatchSchema = z
  .strictObject({
    firstName: z.string(FAULT),
    lastName: z.string(FAULT),
    timezone: z.string(FAULT),
    announceInDirectory: z.boolean(FAULT),
    listInDirectory: z.boolean(FAULT),
    areaCode: z.string(FAULT),
    callerId: z.string(FAULT).nullable(),
    emergencyCallerId: z.string(FAULT).nullable(),
    answering,
  })
  .partial();
