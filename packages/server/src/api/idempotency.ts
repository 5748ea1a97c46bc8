import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { isDiskFull } from '../store/disk-full.ts';
import type { IdempotencyRepository } from '../store/idempotency-repository.ts';
import type { IdempotencyKeyRow } from '../store/schema.ts';
import type { ApiEnv } from './api-env.ts';
import { Problem } from './problem.ts';

/** For the description of a route that `idempotent` guards. */
export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .openapi({ description: 'With the same key the same request is carried out once.' }),
});

const KEY = /^[\x21-\x7e]{1,64}$/;

/**
 * Carries out a request with an `Idempotency-Key` once for each user: the same one again is answered as
 * it was then. To be used behind `requireSession`.
 */
export function idempotent(
  keys: IdempotencyRepository,
  clock: () => number,
): MiddlewareHandler<ApiEnv> {
  /** The same request may come twice before it was answered once. */
  const running = new Map<string, Promise<void>>();
  return async (c, next) => {
    const key = c.req.header('Idempotency-Key');
    if (key === undefined) return next();
    if (!KEY.test(key)) {
      throw new Problem('invalid', {
        fields: { 'Idempotency-Key': '1 to 64 visible ASCII characters' },
      });
    }
    const { userId } = c.get('access');
    const place = `${userId} ${key}`;
    while (running.has(place)) await running.get(place);
    const done = Promise.withResolvers<void>();
    running.set(place, done.promise);
    try {
      const fingerprint = hashOf(c.req.method, c.req.path, await c.req.text());
      const before = await keys.find(userId, key);
      if (before) {
        if (before.fingerprint !== fingerprint) {
          throw new Problem('invalid', {
            fields: { 'Idempotency-Key': 'Was used for another request' },
          });
        }
        c.res = answered(before);
        return;
      }
      await next();
      if (!c.res.ok) return;
      const body = await c.res.clone().text();
      const { status } = c.res;
      const kept = { user_id: userId, key, fingerprint, status, body, created_at: clock() };
      await keys.add(kept).catch((error: unknown) => {
        // It was done, and is answered so; that it was cannot be remembered then.
        if (!isDiskFull(error)) throw error;
      });
    } finally {
      running.delete(place);
      done.resolve();
    }
  };
}

/** As it was then. An answer without content has no body at all. */
function answered({ status, body }: IdempotencyKeyRow): Response {
  return body === ''
    ? new Response(null, { status })
    : new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
