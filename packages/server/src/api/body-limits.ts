import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api-env.ts';
import { CHUNK_BYTES } from '../attachments/attachment.ts';
import { LARGEST_AVATAR_BYTES } from '../profile/avatars.ts';
import { Problem, type ProblemDetails, type ProblemKind } from './problem.ts';

const USUAL = 64 * 1024;
/** Where many are written at once. */
const BATCH = 1024 * 1024;
/** Room for a sound of 2 MB in Base64. */
const SOUND = 3 * 1024 * 1024;

/** Refuses what is too large before it is read; how much may be said depends on the address. */
export function bodyLimits(): MiddlewareHandler<ApiEnv> {
  const usual = limitedBody(USUAL);
  const batch = limitedBody(BATCH);
  const bytes = limitedBody(CHUNK_BYTES);
  const avatar = limitedBody(LARGEST_AVATAR_BYTES, {}, 'avatar-too-large');
  const greeting = limitedBody(SOUND, soundTooLarge('sound'));
  const forward = limitedBody(SOUND, soundTooLarge('spoken'));
  return (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/api/uploads/')) return bytes(c, next);
    if (path.endsWith('/batch') || isOfMessage(path)) return batch(c, next);
    if (path === '/api/profile/avatar') return avatar(c, next);
    if (path === '/api/greetings') return greeting(c, next);
    return path.endsWith('/forward') ? forward(c, next) : usual(c, next);
  };
}

/** 10,000 characters as people count them may take many bytes; 50,000 are told that they are too many. */
function isOfMessage(path: string): boolean {
  return /^\/api\/(?:messages\/|conversations\/[^/]+\/messages$)/.test(path);
}

function soundTooLarge(field: string): ProblemDetails {
  return {
    detail: `A sound has at most 2 MB, and a request with one at most ${SOUND} bytes.`,
    fields: { [field]: 'too-large' },
  };
}

function limitedBody(
  maxSize: number,
  details: ProblemDetails = { detail: `A request has at most ${maxSize} bytes here.` },
  kind: ProblemKind = 'too-large',
): MiddlewareHandler<ApiEnv> {
  const limit = bodyLimit({
    maxSize,
    onError() {
      // Nobody reads the rest of it, so nothing can follow on this connection.
      throw new Problem(kind, { ...details, headers: { Connection: 'close' } });
    },
  });
  return (c, next) => {
    const { method, url, headers, body } = c.req.raw;
    if (headers.has('Transfer-Encoding')) {
      // The limit builds such a request anew, which only works with one of the platform.
      c.req.raw = new Request(url, { method, headers, body, duplex: 'half' } as RequestInit);
    } else if (!headers.has('Content-Length')) {
      // Without either there is no body (RFC 9112 §6.3), as in the DELETE of a browser.
      return next();
    }
    return limit(c, next);
  };
}
