import { z } from '@hono/zod-openapi';

const callAddress = z.object({
  callerName: z.string(),
  line1: z.string(),
  line2: z.string(),
  country: z.string(),
  state: z.string(),
  city: z.string(),
  zip: z.string(),
  location: z.string(),
});

export const callEmergencySchema = z
  .object({
    test: z.boolean().openapi({ description: 'It was to the test number, 933.' }),
    callerId: z.string().nullable().openapi({ description: 'The E.164 number that was shown.' }),
    address: callAddress
      .nullable()
      .openapi({ description: 'What was sent; null where none was on file.' }),
  })
  .openapi('CallEmergency', { description: 'What went along with an emergency call.' });

export const emergencyNoticeSchema = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    test: z.boolean(),
    caller: z.object({
      userId: z.string(),
      name: z.string(),
      extension: z.string(),
      callbackNumber: z.string().nullable(),
    }),
    address: callAddress.nullable(),
  })
  .openapi('EmergencyNotice', { description: 'An emergency call in the office.' });
