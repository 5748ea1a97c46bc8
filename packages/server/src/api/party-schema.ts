import { z } from '@hono/zod-openapi';

export const partySchema = z
  .object({
    number: z.string().openapi({
      description: 'An extension, a feature code or E.164; empty where it was withheld.',
    }),
    name: z.string().openapi({ description: 'Empty when it is not known.' }),
    userId: z.string().optional().openapi({ description: 'When the party is a colleague.' }),
  })
  .openapi('Party', { description: 'One end of a call.' });
