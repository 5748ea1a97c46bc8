import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Directory } from '../../directory/directory.ts';
import type { OpenedSession, Sessions } from '../../sessions/sessions.ts';
import type { SipCredentials } from '../../sessions/sip-credentials.ts';
import type { SignInRefusal } from '../../sessions/sign-in-check.ts';
import type { ProviderSignIns } from '../../sign-in/provider-sign-ins.ts';
import type { ApiEnv } from '../api-env.ts';
import { baseOf } from '../base-of.ts';
import { judgeOrigin } from '../origin.ts';
import type { OriginVerdict } from '../origin.ts';
import { Problem, problemResponses } from '../problem.ts';
import { bearerToken } from '../require-session.ts';
import { deviceSchema, issueSipAccount } from '../sip-account/sip-account.ts';
import { visitOf } from '../visit-of.ts';
import { clearRefreshCookie, readRefreshCookie, setRefreshCookie } from './refresh-cookie.ts';
import { readSignInCookie } from './sign-in-cookie.ts';
import {
  credentialsSchema,
  resumedSessionSchema,
  sessionSchema,
  signedOutSchema,
} from './session-schema.ts';

const sessionAnswer = {
  description:
    'Signed in. The refresh token comes in the cookie hubline_refresh, which pages cannot read.',
  content: { 'application/json': { schema: sessionSchema } },
};

export const signInRoute = createRoute({
  method: 'post',
  path: '/api/session',
  operationId: 'signIn',
  tags: ['Session'],
  summary: 'Sign in with username and password',
  description:
    'Where a second factor is set up, the right password without a code answers 401 `session/code-needed`; the same again with `code` signs in. After five wrong passwords or codes for one username (or fifty from one address) each further try waits, 2 seconds at first and up to 5 minutes; a try before its time answers 429 and does not count.',
  security: [],
  request: {
    body: { required: true, content: { 'application/json': { schema: credentialsSchema } } },
  },
  responses: { 200: sessionAnswer, ...problemResponses(400, 401, 403, 413, 415, 422, 429, 500) },
});

export const refreshRoute = createRoute({
  method: 'post',
  path: '/api/session/refresh',
  operationId: 'refreshSession',
  tags: ['Session'],
  summary: 'Resume the session of the refresh cookie',
  description:
    'Answers with a new access token and a new refresh cookie. The cookie before stays good for 30 seconds, so that two tabs may refresh at once. With `device` the answer brings its SIP account along, which saves a page in a hurry a request.',
  security: [{ refreshCookie: [] }],
  request: { query: z.object({ device: deviceSchema.optional() }) },
  responses: {
    200: {
      ...sessionAnswer,
      content: { 'application/json': { schema: resumedSessionSchema } },
    },
    204: { description: 'There is no session to resume.' },
    ...problemResponses(403, 422, 429, 500),
  },
});

export const signOutRoute = createRoute({
  method: 'delete',
  path: '/api/session',
  operationId: 'signOut',
  tags: ['Session'],
  summary: 'Sign out',
  description:
    'Ends the session of the access token, or else of the refresh cookie, with its sockets and its SIP registrations. Idle where there is none.',
  security: [{ accessToken: [] }, { refreshCookie: [] }],
  responses: {
    200: {
      description: 'The session is over here; the browser may go on to end it at the provider too.',
      content: { 'application/json': { schema: signedOutSchema } },
    },
    204: { description: 'The session is over.' },
    ...problemResponses(403, 429, 500),
  },
});

export interface SessionRouteServices {
  readonly sessions: Sessions;
  readonly sipCredentials: SipCredentials;
  readonly signIns: ProviderSignIns;
  readonly directory: Directory;
  readonly allowedOrigins: ReadonlySet<string>;
  /** Where browsers find this server; null for where they say that it is. */
  readonly publicUrl: string | null;
}

export function addSessionRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, sipCredentials, signIns, directory, allowedOrigins, publicUrl }: SessionRouteServices,
): void {
  app.openapi(signInRoute, async (c) => {
    const verdict = notForeign(verdictOf(c, allowedOrigins));
    const { username, password, link, ...details } = c.req.valid('json');
    const result = await sessions.signIn(username, password, { ...visitOf(c), ...details });
    if (result.outcome !== 'signed-in') throw refusal(result);
    const { userId } = result.session.person;
    await signIns.settleLink(readSignInCookie(c), link === true ? userId : null);
    setRefreshCookie(c, result.session.refreshToken, verdict);
    return c.json(sessionBody(result.session, directory), 200);
  });

  app.openapi(refreshRoute, async (c) => {
    const token = readRefreshCookie(c);
    if (token === undefined) return c.body(null, 204);
    const verdict = ours(verdictOf(c, allowedOrigins));
    const session = await sessions.refresh(token, visitOf(c));
    if (session === null) {
      clearRefreshCookie(c, verdict);
      return c.body(null, 204);
    }
    setRefreshCookie(c, session.refreshToken, verdict);
    const { device } = c.req.valid('query');
    const sipAccount = device && issueSipAccount(c, sipCredentials, session, device);
    return c.json({ ...sessionBody(session, directory), ...(sipAccount && { sipAccount }) }, 200);
  });

  app.openapi(signOutRoute, async (c) => {
    const verdict = verdictOf(c, allowedOrigins);
    const accessToken = bearerToken(c);
    const cookie = readRefreshCookie(c);
    let ended = accessToken === null ? null : sessions.authenticate(accessToken)?.sessionId;
    if (ended == null && cookie !== undefined) {
      ours(verdict);
      ended = await sessions.sessionOf(cookie);
    }
    const session = ended != null ? await sessions.byId(ended) : undefined;
    if (ended != null) await sessions.end(ended);
    if (cookie !== undefined) clearRefreshCookie(c, verdict);
    const there = session && (await signIns.signOutAddress(session, `${baseOf(c, publicUrl)}/`));
    if (there) return c.json({ signOutAt: there.href }, 200);
    return c.body(null, 204);
  });
}

/** What is answered where nobody was let in. */
export function refusal(result: SignInRefusal): Problem {
  switch (result.outcome) {
    case 'wrong':
      return new Problem('wrong-password', { detail: 'The username or the password is wrong.' });
    case 'code-needed':
      return new Problem('code-needed', { detail: 'The code of the second factor is missing.' });
    case 'wrong-code':
      return new Problem('wrong-code', { detail: 'The code is wrong, or was used before.' });
    case 'wait':
      return new Problem('too-many', {
        detail: 'Too many tries to sign in.',
        retryAfter: result.seconds,
      });
  }
}

export function sessionBody(session: OpenedSession, directory: Directory) {
  const { userId, username, name, extension, scope, numbers, mayRecord, tenantId } = session.person;
  return {
    accessToken: session.accessToken,
    expiresAt: new Date(session.accessExpiresAt).toISOString(),
    user: {
      id: userId,
      username,
      name,
      extension,
      scope,
      numbers: [...numbers],
      mayRecord,
      tenant: { id: tenantId, name: directory.tenant(tenantId)?.name ?? '' },
    },
  };
}

export function verdictOf(c: Context<ApiEnv>, allowedOrigins: ReadonlySet<string>): OriginVerdict {
  return judgeOrigin(
    {
      origin: c.req.header('Origin'),
      host: c.req.header('Host'),
      secFetchSite: c.req.header('Sec-Fetch-Site'),
    },
    allowedOrigins,
  );
}

/** Programs without an origin may sign in; foreign pages may not. */
export function notForeign(verdict: OriginVerdict): OriginVerdict {
  if (verdict === 'foreign') throw foreign();
  return verdict;
}

/** A cookie comes along by itself, so the page that asks must be ours or an allowed one. */
export function ours(verdict: OriginVerdict): OriginVerdict {
  if (verdict === 'foreign' || verdict === 'none') throw foreign();
  return verdict;
}

function foreign(): Problem {
  return new Problem('forbidden', {
    detail: 'Pages of this origin are not allowed; start the server with --allow-origin.',
  });
}
