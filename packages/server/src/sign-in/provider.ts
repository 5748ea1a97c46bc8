import type { Configuration } from 'openid-client';
import type { ProviderSettings } from './provider-settings.ts';
import { vouchedEmail } from './vouched-email.ts';

/** A person looks at an empty page meanwhile. */
const ANSWER_WITHIN_S = 8;
/** Clocks differ a little. */
const CLOCK_TOLERANCE_S = 30;

/** What only this browser's sign-in is answered with. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE (RFC 7636). */
  readonly verifier: string;
  readonly redirectUri: string;
}

/** Whom a provider vouched for. */
export interface VouchedIdentity {
  /** Of the person for ever: the issuer, since the server may be told to trust another one, and their id there. */
  readonly subject: string;
  /** Verified, in the form in which addresses are compared; else null. */
  readonly email: string | null;
  readonly idToken: string;
}

/** Speaks with one identity provider. It is asked for its addresses when someone first wants them. */
export class Provider {
  readonly settings: ProviderSettings;
  #configuration: Promise<Configuration> | null = null;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  /** Where the browser goes. @throws Error where the provider is away */
  async authorizationAddress(checks: SignInChecks): Promise<URL> {
    const [client, configuration] = [await import('openid-client'), await this.#configured()];
    return client.buildAuthorizationUrl(configuration, {
      redirect_uri: checks.redirectUri,
      scope: 'openid email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Checks what the browser brought back: state, nonce, signature, issuer, audience, times.
   * @param query of the callback @throws Error where any of it is wrong
   */
  async identity(query: string, checks: SignInChecks): Promise<VouchedIdentity> {
    const [client, configuration] = [await import('openid-client'), await this.#configured()];
    const callback = new URL(checks.redirectUri);
    callback.search = query;
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || tokens.id_token === undefined) throw new Error('There is no ID token');
    const { id } = this.settings;
    const elsewhere =
      id === 'oidc' &&
      claims['email'] === undefined &&
      configuration.serverMetadata().userinfo_endpoint;
    const said = elsewhere
      ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : claims;
    return {
      subject: `${claims.iss} ${claims.sub}`,
      email: vouchedEmail(id, said),
      idToken: tokens.id_token,
    };
  }

  /** Where a browser signs out there too; null where the provider has no such page, or is away. */
  async signOutAddress(idToken: string, returnTo: string): Promise<URL | null> {
    try {
      const [client, configuration] = [await import('openid-client'), await this.#configured()];
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: returnTo,
      });
    } catch {
      return null;
    }
  }

  /** Kept once it is known; asked for again after a failure. */
  #configured(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = null;
      throw error;
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.settings;
    const address = new URL(issuer);
    // openid-client believes what came over TLS; we want the signature in any case.
    const execute = [client.enableNonRepudiationChecks];
    if (address.protocol === 'http:') execute.push(client.allowInsecureRequests);
    return client.discovery(
      address,
      clientId,
      { client_secret: clientSecret, [client.clockTolerance]: CLOCK_TOLERANCE_S },
      undefined,
      { execute, timeout: ANSWER_WITHIN_S },
    );
  }
}
