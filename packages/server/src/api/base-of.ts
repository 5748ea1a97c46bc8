import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';
import { isSecure } from './client-request.ts';
import { Problem } from './problem.ts';

/** Where the browser sees this server, without a slash at its end. */
export function baseOf(c: Context<ApiEnv>, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl;
  const scheme = isSecure(c.env.incoming) ? 'https' : 'http';
  const base = URL.parse(`${scheme}://${c.req.header('Host') ?? ''}`);
  if (!base) throw new Problem('malformed', { detail: 'The Host header is missing or wrong.' });
  return base.origin;
}
