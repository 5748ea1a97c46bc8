import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PushServices } from '../../push/open-push.ts';
import { PUSH_KINDS } from '../../push/push-payload.ts';
import { isTimeZone } from '../../push/quiet-hours.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const quietHoursSchema = z
  .strictObject({
    days: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .openapi({ description: 'On which days they begin: 1 for Monday to 7 for Sunday.' }),
    from: time.openapi({ example: '22:00' }),
    to: time.openapi({ description: 'Where it is not later than `from`, of the next day.' }),
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone)
      .openapi({ description: 'IANA name.', example: 'Europe/Berlin' }),
  })
  .openapi('QuietHours');

const wishesSchema = {
  kinds: z.array(z.enum(PUSH_KINDS)).max(PUSH_KINDS.length),
  preview: z.boolean().openapi({ description: 'Whether it shows what messages say.' }),
};

const subscriptionSchema = z
  .strictObject({
    endpoint: z.url().max(1_000),
    keys: z.strictObject({ p256dh: z.string().max(100), auth: z.string().max(40) }),
    ...wishesSchema,
  })
  .openapi('PushSubscription');

const pushSchema = z
  .strictObject({
    publicKey: z
      .string()
      .openapi({ description: 'Of this server, as `applicationServerKey` (RFC 8292).' }),
    subscription: z
      .strictObject({ endpoint: z.string(), ...wishesSchema })
      .nullable()
      .openapi({ description: 'That of this session.' }),
    quietHours: quietHoursSchema.nullable(),
  })
  .openapi('Push');

export const getPushRoute = createRoute({
  method: 'get',
  path: '/api/push',
  operationId: 'getPush',
  tags: ['Notifications'],
  summary: 'What this app is told while it is closed',
  security: [{ accessToken: [] }],
  responses: {
    200: {
      description: 'How it stands.',
      content: { 'application/json': { schema: pushSchema } },
    },
    ...problemResponses(401, 429, 500),
  },
});

export const putPushSubscriptionRoute = createRoute({
  method: 'put',
  path: '/api/push/subscription',
  operationId: 'putPushSubscription',
  tags: ['Notifications'],
  summary: 'Has this app told of calls, messages or voicemail while it is closed',
  description:
    'The endpoint and keys are those of a `PushSubscription` of the browser (RFC 8030, RFC 8291). It takes the place of the one that the session had, and ends with the session. Of more than 20 of one user the oldest end.',
  security: [{ accessToken: [] }],
  request: {
    body: { required: true, content: { 'application/json': { schema: subscriptionSchema } } },
  },
  responses: {
    204: { description: 'It is told from now on.' },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export const deletePushSubscriptionRoute = createRoute({
  method: 'delete',
  path: '/api/push/subscription',
  operationId: 'deletePushSubscription',
  tags: ['Notifications'],
  summary: 'Tells this app no more while it is closed',
  security: [{ accessToken: [] }],
  responses: {
    204: { description: 'It is told nothing any more.' },
    ...problemResponses(401, 429, 500),
  },
});

export const putQuietHoursRoute = createRoute({
  method: 'put',
  path: '/api/push/quiet-hours',
  operationId: 'putQuietHours',
  tags: ['Notifications'],
  summary: 'Sets when I am left in peace',
  description:
    'In these hours closed apps are told nothing and not woken for calls. Phones that are open ring.',
  security: [{ accessToken: [] }],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ quietHours: quietHoursSchema.nullable() }),
        },
      },
    },
  },
  responses: {
    204: { description: 'It is so.' },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export interface PushRouteServices extends Pick<PushServices, 'pushes' | 'pushKey'> {
  readonly sessions: Sessions;
}

export function addPushRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, pushes, pushKey }: PushRouteServices,
): void {
  const middleware = [requireSession(sessions)];
  app.openapi({ ...getPushRoute, middleware }, async (c) => {
    const { userId, sessionId } = c.get('access');
    const subscription = pushes.of(sessionId);
    const hours = pushes.quietHoursOf(userId);
    const body = {
      publicKey: await pushKey(),
      subscription: subscription && {
        endpoint: subscription.endpoint,
        kinds: [...subscription.kinds],
        preview: subscription.preview,
      },
      quietHours: hours && { ...hours, days: [...hours.days] },
    };
    return c.json(body, 200);
  });

  app.openapi({ ...putPushSubscriptionRoute, middleware }, async (c) => {
    const fields = await pushes.subscribe(c.get('access'), c.req.valid('json'));
    if (fields) throw new Problem('invalid', { fields });
    return c.body(null, 204);
  });

  app.openapi({ ...deletePushSubscriptionRoute, middleware }, async (c) => {
    await pushes.unsubscribe(c.get('access').sessionId);
    return c.body(null, 204);
  });

  app.openapi({ ...putQuietHoursRoute, middleware }, async (c) => {
    await pushes.setQuietHours(c.get('access').userId, c.req.valid('json').quietHours);
    return c.body(null, 204);
  });
}
