import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RecordedFile } from '../../recordings/recording-archive.ts';
import type { Recordings } from '../../recordings/recordings.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { readRange, type ByteRange } from './byte-range.ts';

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
    200: {
      description: 'All of it.',
      content: { 'audio/ogg': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    206: {
      description: 'The part that was asked for.',
      content: { 'audio/ogg': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: { description: 'The one that `If-None-Match` names.' },
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
    return fileResponse(c.req.raw, recording);
  });
}

/** The file or a part of it (RFC 9110 §13 and §14). */
function fileResponse(request: Request, recording: RecordedFile): Response {
  const { id: name, size } = recording;
  // What is closed does not change any more.
  const etag = `"${name}-${size}"`;
  const headers = new Headers({ ETag: etag, 'Accept-Ranges': 'bytes' });
  if (request.headers.get('If-None-Match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(request, etag, size);
  if (range === 'none') {
    throw new Problem('no-such-range', { headers: { 'Content-Range': `bytes */${size}` } });
  }
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  headers.set('Content-Type', 'audio/ogg');
  headers.set('Content-Length', String(end - start + 1));
  headers.set('Content-Disposition', `attachment; filename="${fileName(recording)}"`);
  if (range !== 'all') headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  return new Response(request.method === 'HEAD' ? null : contentOf(recording, { start, end }), {
    status: range === 'all' ? 200 : 206,
    headers,
  });
}

function rangeOf(request: Request, etag: string, size: number): ByteRange | 'all' | 'none' {
  const wanted = request.headers.get('If-Range');
  if (request.method !== 'GET' || (wanted !== null && wanted !== etag)) return 'all';
  return readRange(request.headers.get('Range') ?? undefined, size);
}

function contentOf({ path }: RecordedFile, range: ByteRange): ReadableStream {
  return Readable.toWeb(createReadStream(path, range)) as ReadableStream;
}

/** Such as `recording-2026-11-25-224103.ogg`, in UTC. */
function fileName({ startedAt }: RecordedFile): string {
  const [date, time = ''] = new Date(startedAt).toISOString().split(/[T.]/);
  return `recording-${date}-${time.replaceAll(':', '')}.ogg`;
}
