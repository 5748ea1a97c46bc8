import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';

const CLIENT = { clientId: 'hubline', clientSecret: 'the-secret-of-the-client' };
const KEY_ID = 'the-key';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** What an account is known by; without an address where it has none. */
export interface ProviderAccount {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** Changes what the ID token says before it is signed again, perhaps by another key. */
export type Tampering = (claims: JWTPayload) => {
  readonly claims?: JWTPayload;
  readonly key?: 'ours' | 'a stranger';
};

/**
 * A real identity provider (OpenID Connect) of this process, with a page where one types the name of an
 * account. It can be told to give ID tokens that are not right.
 */
export class IdentityProvider implements AsyncDisposable {
  /** By name. */
  readonly accounts = new Map<string, ProviderAccount>();
  tampering: Tampering | null = null;
  /** Answers nothing but errors. */
  away = false;
  readonly #server: Server;
  readonly #keys: { readonly ours: Key; readonly stranger: Key };
  #provider: Provider | null = null;

  private constructor(keys: { ours: Key; stranger: Key }) {
    this.#keys = keys;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<IdentityProvider> {
    const [ours, stranger] = await Promise.all([newKey(), newKey()]);
    const provider = new IdentityProvider({ ours, stranger });
    provider.#server.listen(0, '127.0.0.1');
    await once(provider.#server, 'listening');
    return provider;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** As the options of a server tell of it. */
  get settings() {
    return { id: 'oidc' as const, name: 'Acme', issuer: this.url, ...CLIENT };
  }

  /** Knows the server from now on. */
  async register(serverUrl: string): Promise<void> {
    const jwk = { ...(await exportJWK(this.#keys.ours)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    this.#provider = new Provider(this.url, {
      clients: [
        {
          ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
          redirect_uris: [`${serverUrl}/api/session/providers/oidc/callback`],
          post_logout_redirect_uris: [`${serverUrl}/`],
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      ttl: {
        AccessToken: 60,
        AuthorizationCode: 60,
        IdToken: 60,
        Grant: 60,
        Interaction: 60,
        Session: 60,
      },
      findAccount: (_: unknown, accountId: string) => ({
        accountId,
        claims: () => ({ sub: accountId, ...this.accounts.get(accountId) }),
      }),
      loadExistingGrant,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#provider;
    if (this.away || !provider) {
      response.writeHead(503).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '', this.url);
    if (pathname.startsWith('/interaction/')) return this.#signIn(provider, request, response);
    if (pathname === '/token' && this.tampering) this.#tamper(response, this.tampering);
    provider.callback()(request, response);
  }

  async #signIn(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.method === 'GET') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
      return;
    }
    const form = new URLSearchParams(await text(request));
    const accountId = form.get('account');
    await provider.interactionFinished(
      request,
      response,
      accountId ? { login: { accountId } } : { error: 'access_denied' },
    );
  }

  #tamper(response: ServerResponse, tampering: Tampering): void {
    const end = response.end.bind(response) as (body: string) => void;
    const tampered = async (body: string): Promise<void> => {
      const tokens = JSON.parse(body) as { id_token?: string };
      if (tokens.id_token !== undefined) {
        const { claims, key = 'ours' } = tampering(decodeJwt(tokens.id_token));
        tokens.id_token = await new SignJWT(claims ?? decodeJwt(tokens.id_token))
          .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
          .sign(key === 'ours' ? this.#keys.ours : this.#keys.stranger);
      }
      const changed = JSON.stringify(tokens);
      response.setHeader('Content-Length', Buffer.byteLength(changed));
      end(changed);
    };
    response.end = ((body: string | Buffer) => {
      void tampered(String(body));
      return response;
    }) as typeof response.end;
  }
}

async function newKey(): Promise<Key> {
  return (await generateKeyPair('RS256', { extractable: true })).privateKey;
}

/** What the program asks for it gets: there is no page that asks people about it. */
async function loadExistingGrant({ oidc }: GrantContext): Promise<unknown> {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client.clientId,
    accountId: oidc.session.accountId,
  });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
    readonly provider: {
      readonly Grant: new (properties: object) => {
        addOIDCScope(scope: string): void;
        save(): Promise<string>;
      };
    };
  };
}

const PAGE = `<!doctype html>
<html lang="en"><title>Acme accounts</title>
<form method="post">
<label>Account <input name="account"></label>
<button>Continue</button>
</form>
</html>`;
