import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Directory } from '../../directory/directory.ts';
import { newToken } from '../../sessions/tokens.ts';
import type { ProviderSignIns } from '../../sign-in/provider-sign-ins.ts';
import { readReturnAddress } from '../../sign-in/return-address.ts';
import type { ApiEnv } from '../api-env.ts';
import { baseOf } from '../base-of.ts';
import { Problem, problemResponses } from '../problem.ts';
import { visitOf } from '../visit-of.ts';
import { setRefreshCookie } from './refresh-cookie.ts';
import { notForeign, refusal, sessionBody, verdictOf } from './session-routes.ts';
import { sessionSchema } from './session-schema.ts';
import { readSignInCookie, setSignInCookie } from './sign-in-cookie.ts';

const providerParam = z.object({ id: z.string().max(40) });
const unreadable = problemResponses(400)[400];
const redirect = { description: 'The browser goes on to the address in Location.' };

export const beginProviderRoute = createRoute({
  method: 'get',
  path: '/api/session/providers/{id}',
  operationId: 'signInElsewhere',
  tags: ['Session'],
  summary: 'Send a browser to an identity provider',
  description:
    'For navigation, not for scripts. The browser comes back to the page in `return`, which is one of this server or of an allowed origin, with `sign-in=TICKET` or `sign-in-error=refused|link-needed|not-allowed` in its hash: `#sign-in=…`, or `#/page?sign-in=…` where the hash was a path. After `link-needed` a sign-in with a password within ten minutes links the account.',
  security: [],
  request: { params: providerParam, query: z.object({ return: z.string().max(2000) }) },
  responses: {
    302: redirect,
    400: {
      description: 'The page to return to is not one of this server or of an allowed origin.',
      content: { ...unreadable.content, 'text/html': { schema: z.string() } },
    },
    ...problemResponses(404, 422, 429, 500),
  },
});

export const providerCallbackRoute = createRoute({
  method: 'get',
  path: '/api/session/providers/{id}/callback',
  operationId: 'signedInElsewhere',
  tags: ['Session'],
  summary: 'Where an identity provider sends the browser back to',
  description: 'The redirect URI that this server is registered with at the provider.',
  security: [],
  request: { params: providerParam },
  responses: { 302: redirect, ...problemResponses(429, 500) },
});

export const redeemRoute = createRoute({
  method: 'post',
  path: '/api/session/redeem',
  operationId: 'redeemTicket',
  tags: ['Session'],
  summary: 'Sign in with the ticket that came back from an identity provider',
  description:
    'A ticket is good once, for 60 seconds, for the browser that got it. Where a second factor is set up it answers 401 `session/code-needed`, and the ticket stays good for five minutes, with `code`.',
  security: [],
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .object({
              ticket: z.string().min(1).max(200),
              code: z.string().max(64).optional(),
              timezone: z.string().max(64).optional(),
            })
            .openapi('Ticket'),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Signed in.',
      content: { 'application/json': { schema: sessionSchema } },
    },
    ...problemResponses(400, 401, 403, 413, 415, 422, 429, 500),
  },
});

export interface ProviderRouteServices {
  readonly signIns: ProviderSignIns;
  readonly directory: Directory;
  readonly allowedOrigins: ReadonlySet<string>;
  /** Where browsers find this server; null for where they say that it is. */
  readonly publicUrl: string | null;
}

export function addProviderRoutes(
  app: OpenAPIHono<ApiEnv>,
  { signIns, directory, allowedOrigins, publicUrl }: ProviderRouteServices,
): void {
  app.openapi(beginProviderRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (!signIns.has(id)) throw new Problem('not-found', { detail: 'No such provider.' });
    const base = baseOf(c, publicUrl);
    const ownHosts = [new URL(base).host, c.req.header('Host')?.toLowerCase() ?? ''];
    const returnTo = readReturnAddress(c.req.valid('query').return, ownHosts, allowedOrigins);
    if (returnTo === null) return c.html(NO_RETURN, 400);
    const browser = newToken();
    const redirectUri = `${base}/api/session/providers/${id}/callback`;
    const address = await signIns.begin(id, { browser, returnTo, redirectUri });
    setSignInCookie(c, browser);
    return c.redirect(address.href, 302);
  });

  app.openapi(providerCallbackRoute, async (c) => {
    const { id } = c.req.valid('param');
    const address = await signIns.finish(id, readSignInCookie(c), new URL(c.req.url).search);
    return c.redirect(address?.href ?? '/#sign-in-error=refused', 302);
  });

  app.openapi(redeemRoute, async (c) => {
    const verdict = notForeign(verdictOf(c, allowedOrigins));
    const { ticket, ...details } = c.req.valid('json');
    const holder = {
      browser: readSignInCookie(c),
      allowedOrigin: verdict === 'allowed' ? (c.req.header('Origin') ?? null) : null,
    };
    const result = await signIns.redeem(ticket, holder, { ...visitOf(c), ...details });
    if (result === null || result.outcome === 'wrong') {
      throw new Problem('provider-refused', { detail: 'The ticket is not good (any more).' });
    }
    if (result.outcome !== 'signed-in') throw refusal(result);
    setRefreshCookie(c, result.session.refreshToken, verdict);
    return c.json(sessionBody(result.session, directory), 200);
  });
}

const NO_RETURN = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Sign-in</title>
<h1>You cannot sign in from that page</h1>
<p>The page that sent you here is not one of this server, nor of a site that it was told to allow.</p>
</html>
`;
