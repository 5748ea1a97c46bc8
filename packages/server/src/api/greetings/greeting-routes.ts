import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { SYSTEM_GREETING } from '../../greetings/greeting.ts';
import type { Greetings } from '../../greetings/greetings.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import { line } from '../../text/lines.ts';
import type { ApiEnv } from '../api-env.ts';
import { soundResponse, soundResponses } from '../file-response.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

export const greetingSchema = z
  .object({
    id: z.string().openapi({ description: '`system` for the one that is always there.' }),
    name: z.string().openapi({ description: 'Empty for the system greeting.' }),
    source: z.enum(['system', 'recorded', 'uploaded']),
    isDefault: z.boolean().openapi({ description: 'Whether callers hear it: one always is.' }),
    seconds: z.number().openapi({ description: 'How long it plays.' }),
    createdAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Null for the system greeting.' }),
  })
  .openapi('Greeting', { description: 'What callers hear before they leave me a message.' });

const common = { tags: ['Voicemail'], security: [{ accessToken: [] }] };
const id = z.string().min(1).max(64);
const params = z.object({ id });
const name = z.string('no-name').overwrite(line).min(1, 'no-name').max(100, 'name-too-long');

const draft = z.strictObject({
  name: name.openapi({ example: 'On holiday' }),
  source: z.enum(['recorded', 'uploaded']),
  sound: z.string().openapi({
    format: 'byte',
    description:
      'Ogg/Opus in Base64, at most 180 seconds and 2 MB. `fields` of a 422 says `unreadable`, `silent`, `too-long` or `too-large`.',
  }),
  isDefault: z.boolean().openapi({ description: 'Whether callers hear it from now on.' }),
});

const json = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const getGreetingsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/greetings',
  operationId: 'getGreetings',
  summary: 'My greetings',
  responses: {
    200: {
      description: 'The system greeting first, then the oldest first.',
      content: { 'application/json': { schema: z.object({ items: z.array(greetingSchema) }) } },
    },
    ...problemResponses(401, 429, 500),
  },
});

export const getGreetingSoundRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/greetings/{id}/sound',
  operationId: 'getGreetingSound',
  summary: 'The sound of a greeting of mine',
  description: 'Ogg/Opus of one channel. A single `Range` of bytes is answered with 206.',
  request: { params },
  responses: { ...soundResponses, ...problemResponses(401, 404, 416, 422, 429, 500) },
});

export const postGreetingRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/greetings',
  operationId: 'postGreeting',
  summary: 'Adds a greeting',
  description: 'At most 20: `fields.name` of a 422 says `too-many` then.',
  request: { headers, body: json(draft) },
  responses: {
    201: {
      description: 'It is there.',
      content: { 'application/json': { schema: greetingSchema } },
    },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500, 507),
  },
});

export const putDefaultGreetingRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/greetings/default',
  operationId: 'putDefaultGreeting',
  summary: 'Chooses the greeting that callers hear',
  request: { headers, body: json(z.strictObject({ id })) },
  responses: {
    204: { description: 'Callers hear it from now on.' },
    ...problemResponses(400, 401, 404, 415, 422, 429, 500),
  },
});

export const putGreetingRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/greetings/{id}',
  operationId: 'putGreeting',
  summary: 'Renames a greeting of mine',
  request: { headers, params, body: json(z.strictObject({ name })) },
  responses: {
    204: { description: 'It has that name.' },
    ...problemResponses(400, 401, 403, 404, 415, 422, 429, 500),
  },
});

export const deleteGreetingRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/greetings/{id}',
  operationId: 'deleteGreeting',
  summary: 'Removes a greeting of mine',
  description: 'Where it was the default one, callers hear the system greeting from then on.',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 403, 422, 429, 500),
  },
});

export interface GreetingServices {
  readonly sessions: Sessions;
  readonly greetings: Greetings;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addGreetingRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, greetings, idempotencyKeys, clock }: GreetingServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getGreetingsRoute, middleware: session }, async (c) =>
    c.json({ items: await greetings.all(c.get('access').userId) }, 200),
  );

  app.openapi({ ...getGreetingSoundRoute, middleware: session }, async (c) => {
    const sound = await greetings.sound(c.get('access').userId, c.req.valid('param').id);
    if (!sound) throw noSuchGreeting();
    return soundResponse(c.req.raw, { ...sound, fileName: 'greeting.ogg' });
  });

  app.openapi({ ...postGreetingRoute, middleware: write }, async (c) => {
    const added = await greetings.add(c.get('access').userId, c.req.valid('json'));
    if ('fields' in added) throw new Problem('invalid', added);
    return c.json(added, 201);
  });

  // Before the one that takes any word for an id.
  app.openapi({ ...putDefaultGreetingRoute, middleware: write }, async (c) => {
    const chosen = await greetings.setDefault(c.get('access').userId, c.req.valid('json').id);
    if (!chosen) throw noSuchGreeting();
    return c.body(null, 204);
  });

  app.openapi({ ...putGreetingRoute, middleware: write }, async (c) => {
    const { id } = c.req.valid('param');
    refuseSystem(id, 'The system greeting has no name.');
    const renamed = await greetings.rename(c.get('access').userId, id, c.req.valid('json').name);
    if (!renamed) throw noSuchGreeting();
    return c.body(null, 204);
  });

  app.openapi({ ...deleteGreetingRoute, middleware: session }, async (c) => {
    const { id } = c.req.valid('param');
    refuseSystem(id, 'The system greeting stays.');
    await greetings.remove(c.get('access').userId, id);
    return c.body(null, 204);
  });
}

function refuseSystem(id: string, detail: string): void {
  if (id === SYSTEM_GREETING) throw new Problem('forbidden', { detail });
}

function noSuchGreeting(): Problem {
  return new Problem('not-found', { detail: 'You have no such greeting.' });
}
