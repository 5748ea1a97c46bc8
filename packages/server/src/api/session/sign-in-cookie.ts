import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ATTEMPT_MS } from '../../sign-in/provider-sign-ins.ts';
import type { ApiEnv } from '../api-env.ts';
import { isSecure } from '../client-request.ts';

/** Tells which browser began a sign-in elsewhere. */
const SIGN_IN_COOKIE = 'hubline_sign_in';

export function readSignInCookie(c: Context<ApiEnv>): string | undefined {
  return getCookie(c, SIGN_IN_COOKIE);
}

/** Lax, since it is the provider's page that leads back to us. */
export function setSignInCookie(c: Context<ApiEnv>, token: string): void {
  setCookie(c, SIGN_IN_COOKIE, token, {
    ...{ httpOnly: true, path: '/api/session', sameSite: 'Lax' },
    ...{ secure: isSecure(c.env.incoming), maxAge: ATTEMPT_MS / 1000 },
  });
}
