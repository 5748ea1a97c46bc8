import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { profileAnswer, refusal } from './profile-answer.ts';
import type { ProfileServices } from './profile-routes.ts';
import { profileSchema } from './profile-schema.ts';

const common = { tags: ['Profile'], security: [{ accessToken: [] }] };
const params = z.object({ id: z.string().min(1).max(64) });
const ok = {
  200: {
    description: 'My profile as it is now.',
    content: { 'application/json': { schema: profileSchema } },
  },
};
const json = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const postEmailRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/profile/emails',
  operationId: 'postEmail',
  summary: 'Adds an e-mail address, and sends a code to it',
  description:
    'At most 5. A 409 says whether it is there already or there are too many. Where the code cannot be sent (503), the address is not added.',
  request: { headers, body: json(z.strictObject({ address: z.string('not-readable') })) },
  responses: { ...ok, ...problemResponses(400, 401, 409, 415, 422, 429, 500, 503, 507) },
});

export const postEmailCodeRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/profile/emails/{id}/code',
  operationId: 'postEmailCode',
  summary: 'Sends a new code to an address that is not confirmed',
  description: 'At most once a minute. Codes before are good no more.',
  request: { headers, params },
  responses: {
    204: { description: 'It is on its way.' },
    ...problemResponses(401, 404, 422, 429, 500, 503),
  },
});

export const postEmailConfirmationRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/profile/emails/{id}/confirmation',
  operationId: 'postEmailConfirmation',
  summary: 'Confirms an address with the code that was sent to it',
  description: 'A code is good for 15 minutes and 5 tries. The first confirmed address is primary.',
  request: { headers, params, body: json(z.strictObject({ code: z.string().max(64) })) },
  responses: { ...ok, ...problemResponses(400, 401, 404, 409, 415, 422, 429, 500) },
});

export const putPrimaryEmailRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/profile/emails/{id}/primary',
  operationId: 'putPrimaryEmail',
  summary: 'Has password resets go to this address, which is confirmed',
  request: { headers, params },
  responses: { ...ok, ...problemResponses(401, 404, 409, 422, 429, 500) },
});

export const deleteEmailRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/profile/emails/{id}',
  operationId: 'deleteEmail',
  summary: 'Removes an address of mine',
  description: 'Where it was the primary one, the oldest confirmed one is from then on.',
  request: { params },
  responses: { ...ok, ...problemResponses(401, 404, 422, 429, 500) },
});

export function addEmailRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, profiles, idempotencyKeys, clock }: ProfileServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...postEmailRoute, middleware: write }, async (c) => {
    const { address } = c.req.valid('json');
    return c.json(profileAnswer(await profiles.addEmail(c.get('access').userId, address)), 200);
  });

  app.openapi({ ...postEmailCodeRoute, middleware: write }, async (c) => {
    const refused = await profiles.sendCode(c.get('access').userId, c.req.valid('param').id);
    if (refused) throw refusal(refused);
    return c.body(null, 204);
  });

  app.openapi({ ...postEmailConfirmationRoute, middleware: write }, async (c) => {
    const { id } = c.req.valid('param');
    const { code } = c.req.valid('json');
    const confirmed = await profiles.confirmEmail(c.get('access').userId, id, code);
    return c.json(profileAnswer(confirmed), 200);
  });

  app.openapi({ ...putPrimaryEmailRoute, middleware: write }, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(profileAnswer(await profiles.makePrimary(c.get('access').userId, id)), 200);
  });

  app.openapi({ ...deleteEmailRoute, middleware: session }, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(profileAnswer(await profiles.removeEmail(c.get('access').userId, id)), 200);
  });
}
