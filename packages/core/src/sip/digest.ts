import type { Challenge } from './read-challenge.ts';
import { md5 } from './md5.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Proves a password with digest authentication, as the requests of sip.js ask for it (RFC 3261 §22.4). */
export class Digest {
  readonly #credentials: Credentials;
  #count = 0;
  #header = '';

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Answers a challenge; false where it asks for what we cannot. */
  authenticate(
    request: { readonly method: string; readonly ruri: { toString(): string } },
    { realm, nonce, qop, algorithm = 'MD5', opaque }: Challenge,
  ): boolean {
    if (algorithm !== 'MD5' || !realm || !nonce || (qop && !qop.includes('auth'))) return false;
    const { username, password } = this.#credentials;
    const uri = request.ruri.toString();
    const cnonce = randomHex();
    const count = (++this.#count).toString(16).padStart(8, '0');
    const who = md5(`${username}:${realm}:${password}`);
    const what = md5(`${request.method}:${uri}`);
    const response = md5(
      qop ? `${who}:${nonce}:${count}:${cnonce}:auth:${what}` : `${who}:${nonce}:${what}`,
    );
    const parts = [
      'algorithm=MD5',
      `username="${username}"`,
      `realm="${realm}"`,
      `nonce="${nonce}"`,
      `uri="${uri}"`,
      `response="${response}"`,
      ...(opaque ? [`opaque="${opaque}"`] : []),
      ...(qop ? ['qop=auth', `cnonce="${cnonce}"`, `nc=${count}`] : []),
    ];
    this.#header = `Digest ${parts.join(', ')}`;
    return true;
  }

  /** Value of the Authorization header. */
  toString(): string {
    return this.#header;
  }
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
