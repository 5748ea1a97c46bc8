import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Profiles } from '../../profile/profiles.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { profileAnswer } from './profile-answer.ts';
import { profilePatchSchema, profileSchema } from './profile-schema.ts';

const common = { tags: ['Profile'], security: [{ accessToken: [] }], path: '/api/profile' };
const ok = {
  200: {
    description: 'As it is now.',
    content: { 'application/json': { schema: profileSchema } },
  },
};

export const getProfileRoute = createRoute({
  ...common,
  method: 'get',
  operationId: 'getProfile',
  summary: 'My profile',
  responses: { ...ok, ...problemResponses(401, 429, 500) },
});

export const putProfileRoute = createRoute({
  ...common,
  method: 'put',
  operationId: 'putProfile',
  summary: 'Changes settings of my profile',
  description:
    'What is not named stays; where one field is wrong, nothing is changed. `fields` of a 422 says `missing`, `too-long`, `not-readable`, `unknown` (time zone), `area-code`, `not-mine` (a number), `seconds`, and for where calls go, such as `answering.busy`, `number`, `own-extension` or `loop`.',
  request: {
    headers,
    body: { required: true, content: { 'application/json': { schema: profilePatchSchema } } },
  },
  responses: { ...ok, ...problemResponses(400, 401, 415, 422, 429, 500, 507) },
});

export interface ProfileServices {
  readonly sessions: Sessions;
  readonly profiles: Profiles;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addProfileRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, profiles, idempotencyKeys, clock }: ProfileServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getProfileRoute, middleware: session }, async (c) => {
    const profile = await profiles.of(c.get('access').userId);
    if (!profile) throw new Problem('no-session');
    return c.json(profileAnswer(profile), 200);
  });

  app.openapi({ ...putProfileRoute, middleware: write }, async (c) => {
    const updated = await profiles.update(c.get('access').userId, c.req.valid('json'));
    return c.json(profileAnswer(updated), 200);
  });
}
