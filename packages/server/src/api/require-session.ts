import type { Context, MiddlewareHandler } from 'hono';
import type { Sessions } from '../sessions/sessions.ts';
import type { ApiEnv } from './api-env.ts';
import { Problem } from './problem.ts';

/** Lets only those pass who show a good access token. */
export function requireSession(sessions: Sessions): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const token = bearerToken(c);
    const access = token === null ? null : sessions.authenticate(token);
    if (access === null) {
      throw new Problem('no-session', {
        detail: 'A good access token is needed.',
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    }
    c.set('access', access);
    await next();
  };
}

export function bearerToken(c: Context<ApiEnv>): string | null {
  return /^Bearer ([\w~+/.-]+=*)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? null;
}
