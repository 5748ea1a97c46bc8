import type { Context } from 'hono';
import type { Visit } from '../sessions/sessions.ts';
import type { ApiEnv } from './api-env.ts';
import { limitKey, remoteAddress } from './client-request.ts';

export function visitOf(c: Context<ApiEnv>): Visit {
  const address = remoteAddress(c.env.incoming);
  return { address, limitKey: limitKey(address), userAgent: c.req.header('User-Agent') ?? '' };
}
