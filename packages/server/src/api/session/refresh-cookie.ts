import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { SESSION_MS } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { isSecure } from '../client-request.ts';
import type { OriginVerdict } from '../origin.ts';

export const REFRESH_COOKIE = 'hubline_refresh';

export function readRefreshCookie(c: Context<ApiEnv>): string | undefined {
  return getCookie(c, REFRESH_COOKIE);
}

export function setRefreshCookie(c: Context<ApiEnv>, token: string, verdict: OriginVerdict): void {
  setCookie(c, REFRESH_COOKIE, token, { ...attributes(c, verdict), maxAge: SESSION_MS / 1000 });
}

export function clearRefreshCookie(c: Context<ApiEnv>, verdict: OriginVerdict): void {
  deleteCookie(c, REFRESH_COOKIE, attributes(c, verdict));
}

function attributes(c: Context<ApiEnv>, verdict: OriginVerdict): CookieOptions {
  const always = { httpOnly: true, path: '/api/session' };
  if (!isSecure(c.env.incoming)) return { ...always, sameSite: 'Strict' };
  // On an allowed site of another origin the cookie is a third party's: partitioned by that site.
  return verdict === 'allowed'
    ? { ...always, sameSite: 'None', secure: true, partitioned: true }
    : { ...always, sameSite: 'Strict', secure: true };
}
