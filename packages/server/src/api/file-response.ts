import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { readRange, type ByteRange } from './byte-range.ts';
import { Problem } from './problem.ts';

/** A file that is served. It does not change as long as it has this id and size. */
export type ServedFile = {
  readonly id: string;
  /** For who saves it. */
  readonly fileName: string;
  /** Media type. */
  readonly type: string;
} & ({ readonly path: string; readonly size: number } | { readonly bytes: Buffer });

type WithoutType<T> = T extends unknown ? Omit<T, 'type'> : never;
export type ServedSound = WithoutType<ServedFile>;

/**
 * The policy of a file of a stranger: whoever opens it by its address gets a download; should a browser
 * show it after all, it can do nothing.
 */
export const HARMLESS = "sandbox; default-src 'none'; frame-ancestors 'none'";

const SOUND = 'audio/ogg';
const sound = { [SOUND]: { schema: z.string().openapi({ format: 'binary' }) } };

/** The good answers of a route that serves sounds, for its description. */
export const soundResponses = {
  200: { description: 'All of it.', content: sound },
  206: { description: 'The part that was asked for.', content: sound },
  304: { description: 'The one that `If-None-Match` names.' },
};

/** The sound or a part of it. */
export function soundResponse(request: Request, served: ServedSound): Response {
  return fileResponse(request, { ...served, type: SOUND });
}

/** The file or a part of it (RFC 9110 §13 and §14), to be saved rather than shown. */
export function fileResponse(request: Request, served: ServedFile): Response {
  const size = sizeOf(served);
  const etag = `"${served.id}-${size}"`;
  const headers = new Headers({ ETag: etag, 'Accept-Ranges': 'bytes' });
  if (request.headers.get('If-None-Match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(request, etag, size);
  if (range === 'none') {
    throw new Problem('no-such-range', { headers: { 'Content-Range': `bytes */${size}` } });
  }
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  headers.set('Content-Type', served.type);
  headers.set('Content-Length', String(end - start + 1));
  headers.set('Content-Disposition', disposition(served.fileName));
  if (range !== 'all') headers.set('Content-Range', `bytes ${start}-${end}/${size}`);
  return new Response(request.method === 'HEAD' ? null : contentOf(served, { start, end }), {
    status: range === 'all' ? 200 : 206,
    headers,
  });
}

/** Such as `recording-2026-11-25-224103.ogg`, in UTC. */
export function fileNameOf(kind: 'recording' | 'voicemail', moment: number): string {
  const [date, time = ''] = new Date(moment).toISOString().split(/[T.]/);
  return `${kind}-${date}-${time.replaceAll(':', '')}.ogg`;
}

/** RFC 6266: the name as it is for those who know RFC 8187, and one that every program can read. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  if (plain === fileName) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function rangeOf(request: Request, etag: string, size: number): ByteRange | 'all' | 'none' {
  const wanted = request.headers.get('If-Range');
  if (request.method !== 'GET' || (wanted !== null && wanted !== etag)) return 'all';
  return readRange(request.headers.get('Range') ?? undefined, size);
}

function sizeOf(served: ServedFile): number {
  return 'bytes' in served ? served.bytes.length : served.size;
}

function contentOf(served: ServedFile, range: ByteRange): BodyInit {
  if ('bytes' in served) return Uint8Array.from(served.bytes.subarray(range.start, range.end + 1));
  return Readable.toWeb(createReadStream(served.path, range)) as ReadableStream;
}
