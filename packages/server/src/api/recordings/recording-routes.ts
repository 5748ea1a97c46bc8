import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Recordings } from '../../recordings/recordings.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { fileNameOf, soundResponse, soundResponses } from '../file-response.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const id = z.string().min(1).max(64);

export const recordCallRoute = createRoute({
  method: 'post',
  path: '/api/calls/{id}/recording',
  operationId: 'recordCall',
  tags: ['Calls'],
  summary: 'Begins, pauses, goes on with or ends the recording of a call of mine',
  description:
    'What is so already may be asked for again. What is said during a pause is left out, without a gap. The recording ends with my part in the call at the latest; it belongs to the call record of that.',
  security: [{ accessToken: [] }],
  request: {
    params: z.object({
      id: id.openapi({ description: 'Of the `LiveCall`, as the topic `calls` has it.' }),
    }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ action: z.enum(['start', 'pause', 'resume', 'stop']) }),
        },
      },
    },
  },
  responses: {
    204: { description: 'It is so; the topic `calls` tells it to all my clients.' },
    ...problemResponses(400, 401, 403, 404, 415, 422, 429, 500),
  },
});

export const recordingRoute = createRoute({
  method: 'get',
  path: '/api/recordings/{id}',
  operationId: 'getRecording',
  tags: ['Calls'],
  summary: 'The sound of a recording of mine',
  description:
    'Ogg/Opus of two channels: who called on the left, who was called on the right. A single `Range` of bytes is answered with 206.',
  security: [{ accessToken: [] }],
  request: { params: z.object({ id }) },
  responses: {
    ...soundResponses,
    ...problemResponses(401, 404, 416, 422, 429, 500),
  },
});

export interface RecordingServices {
  readonly sessions: Sessions;
  readonly recordings: Recordings;
}

export function addRecordingRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, recordings }: RecordingServices,
): void {
  const middleware = requireSession(sessions);

  app.openapi({ ...recordCallRoute, middleware }, async (c) => {
    const { userId, person } = c.get('access');
    if (!person.mayRecord) throw new Problem('forbidden', { detail: 'You may not record calls.' });
    const outcome = await recordings.act(
      userId,
      c.req.valid('param').id,
      c.req.valid('json').action,
    );
    switch (outcome) {
      case 'done':
        return c.body(null, 204);
      case 'no-call':
        throw new Problem('not-found', { detail: 'You have no such call that is up.' });
      case 'not-recording':
        throw new Problem('invalid', { fields: { action: 'The call is not being recorded' } });
    }
  });

  app.openapi({ ...recordingRoute, middleware }, async (c) => {
    const recording = await recordings.find(c.get('access').userId, c.req.valid('param').id);
    if (!recording) throw new Problem('not-found', { detail: 'You have no such recording.' });
    const fileName = fileNameOf('recording', recording.startedAt);
    return soundResponse(c.req.raw, { ...recording, fileName });
  });
}
