import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CallCenter } from '../../queues/call-center.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { colorSchema } from './call-center-schema.ts';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

const time = z.iso.datetime();
const count = z.int().nonnegative();
const average = z.number().nullable();

export const myStatsSchema = z
  .object({
    ...{ from: time, to: time, answered: count, missed: count, abandoned: count },
    ...{ averageTalk: average, averageWait: average, averageHold: average },
    ...{ averageHandle: average, serviceLevel: average },
    direct: z.object({ received: count, missed: count, made: count, averageTalk: average }),
    statuses: z.array(
      z.object({
        ...{ statusId: z.string(), name: z.string(), color: colorSchema, isPaid: z.boolean() },
        seconds: z.number(),
      }),
    ),
    parts: z.array(z.object({ from: time, answered: count, missed: count })),
  })
  .openapi('MyStats', { description: 'My figures of a span; averages are seconds.' });

export const myStatsRoute = createRoute({
  method: 'get',
  path: '/api/my-stats',
  operationId: 'getMyStats',
  tags: ['Call center'],
  summary: 'My figures of a span',
  security: [{ accessToken: [] }],
  request: {
    query: z.object({
      from: time,
      to: time.openapi({ description: 'Not in it; at most 366 days later.' }),
      timeZone: z.string().min(1).max(64).openapi({ description: 'IANA, such as Europe/Berlin.' }),
    }),
  },
  responses: {
    200: {
      description: 'Since nothing is kept but the log, it is told from that.',
      content: { 'application/json': { schema: myStatsSchema } },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface MyStatsServices {
  readonly sessions: Sessions;
  readonly callCenter: Pick<CallCenter, 'myStats'>;
}

export function addMyStatsRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, callCenter }: MyStatsServices,
): void {
  app.openapi({ ...myStatsRoute, middleware: requireSession(sessions) }, async (c) => {
    const query = c.req.valid('query');
    const [from, to] = [Date.parse(query.from), Date.parse(query.to)];
    const { timeZone } = query;
    if (!isTimeZone(timeZone)) throw wrong({ timeZone: 'no-such-zone' });
    if (to <= from) throw wrong({ to: 'before-from' });
    // Two hours more where the clocks change.
    if (to - from > MOST_DAYS * DAY_MS + DAY_MS / 12) throw wrong({ to: 'too-long' });
    const { parts, statuses, ...stats } = await callCenter.myStats(c.get('access').userId, {
      ...{ from, to, timeZone },
    });
    return c.json(
      {
        ...{ from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...stats },
        statuses: [...statuses],
        parts: parts.map((part) => ({ ...part, from: new Date(part.from).toISOString() })),
      },
      200,
    );
  });
}

function wrong(fields: Record<string, string>): Problem {
  return new Problem('invalid', { fields });
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
