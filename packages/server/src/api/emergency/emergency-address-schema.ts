import { z } from '@hono/zod-openapi';

export const addressDraft = z
  .strictObject({
    name: z.string(),
    callerName: z.string(),
    line1: z.string(),
    line2: z.string(),
    country: z.string(),
    state: z.string(),
    city: z.string(),
    zip: z.string(),
    location: z.string(),
  })
  .openapi('EmergencyAddressDraft', {
    description: 'An emergency address as it is typed: anything at all, which validation judges.',
  });

export const emergencyAddressSchema = z
  .object({
    id: z.string(),
    version: z.int().openapi({ description: 'Goes up with each change.' }),
    validatedAt: z.iso.datetime(),
    ...addressDraft.shape,
  })
  .openapi('EmergencyAddress', { description: 'Where I am, as emergency services are told.' });

export const emergencyStateSchema = z
  .object({
    id: z.string().openapi({ description: 'The id of the user.' }),
    selectedId: z
      .string()
      .nullable()
      .openapi({ description: 'The address that is sent; null where there is none.' }),
    callerId: z
      .string()
      .nullable()
      .openapi({ description: 'The E.164 number that emergency services see.' }),
    reachable: z.boolean().openapi({ description: 'Whether somebody answers emergency calls.' }),
  })
  .openapi('EmergencyState', { description: 'What holds when I call for help.' });

const corrections = z
  .record(z.string(), z.string())
  .openapi({ description: 'What to write instead, by field.' });

export const addressValidation = z
  .discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('confirmed'),
      address: addressDraft.openapi({ description: 'As it would be kept.' }),
      proof: z.string().openapi({ description: 'Lets it be saved for 15 minutes.' }),
    }),
    z.object({ outcome: z.literal('corrected'), corrections }),
    z.object({
      outcome: z.literal('invalid'),
      faults: z.record(z.string(), z.string()).openapi({
        description:
          'By field: `missing`, `too-long`, `not-readable`, `taken`, `unsupported`, `no-number`, `po-box`, `no-such-state`, `no-such-zip`, `other-state`, `other-city` or `not-found`.',
      }),
      corrections,
    }),
  ])
  .openapi('AddressValidation', { description: 'What came of looking at an address.' });
