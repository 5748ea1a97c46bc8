import { z } from '@hono/zod-openapi';

/** What the routes of conversations and messages have in common. */
export const common = { tags: ['Messages'], security: [{ accessToken: [] }] };

export const params = z.object({ id: z.string().min(1).max(64) });

export const clientId = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'not-an-id')
  .openapi({ description: 'Made by the client. With the same one it is done once.' });

/** What is too long for a message is told by the service; this is too long for anyone. */
export const text = z.string().max(1_000_000, 'too-long');

export const id = z.string().min(1).max(64);

export const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
