import type { IncomingRequestMessage } from 'sip.js/lib/core/index.js';
import type { CredentialStore, SipCredential } from '../calls/ports.ts';
import { digestMatches, Nonces, parseDigest } from './digest.ts';
import { parseUri } from './header-values.ts';

export type Authentication =
  | { readonly kind: 'known'; readonly credential: SipCredential }
  /** To be answered with 401 (REGISTER) or 407, and this header. */
  | { readonly kind: 'challenge'; readonly statusCode: 401 | 407; readonly header: string }
  | { readonly kind: 'refused' };

/** Finds out whose request it is, by digest (RFC 3261 §22). */
export class Authenticator {
  readonly #credentials: CredentialStore;
  readonly #nonces: Nonces;

  constructor(credentials: CredentialStore, nonces = new Nonces()) {
    this.#credentials = credentials;
    this.#nonces = nonces;
  }

  check(message: IncomingRequestMessage): Authentication {
    const header = message.method === 'REGISTER' ? 'authorization' : 'proxy-authorization';
    const answers = message.getHeaders(header).map(parseDigest);
    if (answers.length === 0) return this.#challenge(message, false);
    const answer = answers.find((one) => one !== null);
    if (!answer) return { kind: 'refused' };
    const credential = this.#credentials.find(answer.username);
    if (
      !credential ||
      answer.realm !== credential.subscriber.domain ||
      !sameTarget(answer.uri, message) ||
      !digestMatches(answer, credential.ha1, message.method)
    ) {
      return { kind: 'refused' };
    }
    switch (this.#nonces.check(answer.nonce, answer.nc)) {
      case 'fresh':
        return { kind: 'known', credential };
      case 'stale':
        return this.#challenge(message, true);
      case 'forged':
        return { kind: 'refused' };
    }
  }

  #challenge(message: IncomingRequestMessage, stale: boolean): Authentication {
    const register = message.method === 'REGISTER';
    const realm = message.from.uri.host;
    const header =
      `${register ? 'WWW' : 'Proxy'}-Authenticate: Digest realm="${realm}", ` +
      `nonce="${this.#nonces.create()}", algorithm=MD5, qop="auth"${stale ? ', stale=true' : ''}`;
    return { kind: 'challenge', statusCode: register ? 401 : 407, header };
  }
}

/** The digest covers its own `uri`; it must be the one of this request (RFC 2617 §3.2.2.5). */
function sameTarget(uri: string, message: IncomingRequestMessage): boolean {
  const signed = parseUri(uri);
  return signed?.user === message.ruri?.user && signed?.host === message.ruri?.host;
}
