import { z } from '@hono/zod-openapi';
import { line, lines } from '../text/lines.ts';

const NUMBER = /^(?:\+\d{5,15}|[\d*#]{1,20})$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** What separates the digits of a number for the eye. */
const SEPARATORS = /[\s().\-–—/\p{Cf}]/gu;

/** What a person says of an external contact; each message is the name of a fault. */
export const contactDraft = z
  .strictObject({
    name: z
      .string('no-name')
      .overwrite(line)
      .min(1, 'no-name')
      .max(100, 'name-too-long')
      .openapi({ example: 'Maria Lopez' }),
    company: z.string().overwrite(line).max(100, 'field-too-long').default(''),
    phones: z
      .array(
        z.strictObject({
          label: z.enum(['extension', 'work', 'mobile', 'home', 'fax', 'other']),
          number: z
            .string()
            .overwrite((number) => number.normalize('NFKC').replace(SEPARATORS, ''))
            .regex(NUMBER, 'bad-number')
            .openapi({ description: 'An extension, or E.164 with +.' }),
        }),
      )
      .min(1, 'no-number')
      .max(10, 'too-many-numbers'),
    emails: z
      .array(z.string().overwrite(line).max(254, 'bad-email').regex(EMAIL, 'bad-email'))
      .max(10, 'field-too-long')
      .default([]),
    note: z.string().overwrite(lines).max(2_000, 'field-too-long').default(''),
  })
  .openapi('ContactDraft', { description: 'An external contact as it is written.' });

export type ContactDraft = z.infer<typeof contactDraft>;
