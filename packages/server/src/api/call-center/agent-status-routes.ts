import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from '../../directory/snapshot.ts';
import { QUEUE_ACCESS } from '../../queues/access.ts';
import type { CallCenter } from '../../queues/call-center.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import { charactersOf } from '../../text/characters.ts';
import { line } from '../../text/lines.ts';
import type { ApiEnv } from '../api-env.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { agentStatusSchema } from './call-center-schema.ts';

const name = z
  .string('no-name')
  .overwrite((text) => line(text.normalize('NFC')))
  .min(1, 'no-name')
  .refine((text) => charactersOf(text) <= 40, 'field-too-long');
const draft = z.strictObject({
  name: name.openapi({ example: 'Training' }),
  isPaid: z.boolean(),
});
const body = { required: true, content: { 'application/json': { schema: draft } } };
const one = { 'application/json': { schema: agentStatusSchema } };
const params = z.object({ id: z.string().min(1).max(64) });
const common = { tags: ['Call center'], security: [{ accessToken: [] }] };

export const getAgentStatusesRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/agent-statuses',
  operationId: 'getAgentStatuses',
  summary: 'The statuses that agents can have',
  responses: {
    200: {
      description: 'Those that everyone knows first, then those of the office.',
      content: { 'application/json': { schema: z.object({ items: z.array(agentStatusSchema) }) } },
    },
    ...problemResponses(401, 429, 500),
  },
});

export const postAgentStatusRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/agent-statuses',
  operationId: 'postAgentStatus',
  summary: 'Makes a status',
  description: 'At most 20. `fields.name` of a 422 says `taken` or `too-many`.',
  request: { headers, body },
  responses: {
    201: { description: 'It is there.', content: one },
    ...problemResponses(400, 401, 403, 413, 415, 422, 429, 500),
  },
});

export const putAgentStatusRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/agent-statuses/{id}',
  operationId: 'putAgentStatus',
  summary: 'Makes a status of the office another one',
  request: { headers, params, body },
  responses: {
    204: { description: 'It is as it was written.' },
    ...problemResponses(400, 401, 403, 404, 413, 415, 422, 429, 500),
  },
});

export const deleteAgentStatusRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/agent-statuses/{id}',
  operationId: 'deleteAgentStatus',
  summary: 'Removes a status of the office',
  description: 'Who has it becomes Offline.',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 403, 422, 429, 500),
  },
});

export interface AgentStatusServices {
  readonly sessions: Sessions;
  readonly callCenter: Pick<CallCenter, 'statuses' | 'addStatus' | 'changeStatus' | 'removeStatus'>;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addAgentStatusRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, callCenter, idempotencyKeys, clock }: AgentStatusServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getAgentStatusesRoute, middleware: session }, (c) =>
    c.json({ items: callCenter.statuses(c.get('access').person.tenantId) }, 200),
  );

  app.openapi({ ...postAgentStatusRoute, middleware: write }, async (c) => {
    const { tenantId } = mustManage(c.get('access').person);
    const added = await callCenter.addStatus(tenantId, c.req.valid('json'));
    if (typeof added === 'string') throw wrongName(added);
    return c.json(added, 201);
  });

  app.openapi({ ...putAgentStatusRoute, middleware: write }, async (c) => {
    const { tenantId } = mustManage(c.get('access').person);
    const { id } = c.req.valid('param');
    const changed = await callCenter.changeStatus(tenantId, id, c.req.valid('json'));
    if (changed === 'unknown')
      throw new Problem('not-found', { detail: 'There is no such status.' });
    if (typeof changed === 'string') throw wrongName(changed);
    return c.body(null, 204);
  });

  app.openapi({ ...deleteAgentStatusRoute, middleware: session }, async (c) => {
    const { tenantId } = mustManage(c.get('access').person);
    await callCenter.removeStatus(tenantId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}

function mustManage(person: Person): Person {
  if (QUEUE_ACCESS[person.scope].managesStatuses) return person;
  throw new Problem('forbidden', { detail: 'Not with this scope.' });
}

function wrongName(fault: 'exists' | 'too-many'): Problem {
  return new Problem('invalid', { fields: { name: fault === 'exists' ? 'taken' : fault } });
}
