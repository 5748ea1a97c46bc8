import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { Mailboxes } from '../../voicemail/mailboxes.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const putMailboxPinRoute = createRoute({
  method: 'put',
  path: '/api/mailbox/pin',
  operationId: 'putMailboxPin',
  tags: ['Voicemail'],
  summary: 'Chooses the PIN that opens my mailbox from other phones',
  description:
    '4 to 10 digits. `fields.pin` of a 422 says `pin-length`, or `pin-easy` for one digit over and over, for a row such as 1234 or 4321, and for my extension.',
  security: [{ accessToken: [] }],
  request: {
    headers: idempotencyHeaders,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ pin: z.string() }) } },
    },
  },
  responses: {
    204: { description: 'It opens the mailbox from now on; the one before does not.' },
    ...problemResponses(400, 401, 415, 422, 429, 500),
  },
});

export interface MailboxServices {
  readonly sessions: Sessions;
  readonly mailboxes: Mailboxes;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addMailboxRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, mailboxes, idempotencyKeys, clock }: MailboxServices,
): void {
  const middleware = [requireSession(sessions), idempotent(idempotencyKeys, clock)];
  app.openapi({ ...putMailboxPinRoute, middleware }, async (c) => {
    const pin = await mailboxes.changePin(c.get('access').userId, c.req.valid('json').pin);
    if (pin !== null) throw new Problem('invalid', { fields: { pin } });
    return c.body(null, 204);
  });
}
