import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseParameters } from './header-values.ts';

/** What an Authorization header says (RFC 2617 §3.2.2). */
export interface DigestAnswer {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly qop: string | undefined;
  readonly cnonce: string | undefined;
  readonly nc: string | undefined;
}

export function parseDigest(header: string): DigestAnswer | null {
  const match = /^Digest\s+(.*)$/is.exec(header.trim());
  // The values are separated by commas here and by semicolons elsewhere: quotes matter the same.
  const values = match && parseParameters(semicolons(match[1]!));
  if (!values) return null;
  const { username, realm, nonce, uri, response } = values;
  if (!username || !realm || !nonce || !uri || !response) return null;
  if (values['algorithm'] && values['algorithm'].toUpperCase() !== 'MD5') return null;
  return {
    username,
    realm,
    nonce,
    uri,
    response,
    qop: values['qop'] ?? undefined,
    cnonce: values['cnonce'] ?? undefined,
    nc: values['nc'] ?? undefined,
  };
}

/** What is kept in place of a password (RFC 2617 §3.2.2.2). SIP clients know MD5 only (RFC 3261 §22). */
export function ha1(authUser: string, realm: string, password: string): string {
  return md5(`${authUser}:${realm}:${password}`);
}

/** Whether the answer was made with the password behind this `ha1`, for this method. */
export function digestMatches(answer: DigestAnswer, secret: string, method: string): boolean {
  if (answer.qop !== 'auth' || !answer.cnonce || !/^[0-9a-f]{8}$/i.test(answer.nc ?? '')) {
    return false;
  }
  const ha2 = md5(`${method}:${answer.uri}`);
  const { nonce, nc, cnonce, qop } = answer;
  const expected = Buffer.from(md5(`${secret}:${nonce}:${nc}:${cnonce}:${qop}:${ha2}`));
  const given = Buffer.from(answer.response.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export type NonceCheck = 'fresh' | 'stale' | 'forged';

/**
 * Makes and checks nonces that carry their own time, so that none has to be stored (RFC 2617 §3.2.1);
 * of the ones in use it remembers the count, so that no answer can be sent twice.
 */
export class Nonces {
  readonly #key = randomBytes(32);
  readonly #lifetime: number;
  readonly #now: () => number;
  readonly #counts = new Map<string, { count: number; endsAt: number }>();

  constructor(lifetime = 300_000, now: () => number = Date.now) {
    this.#lifetime = lifetime;
    this.#now = now;
  }

  create(): string {
    const stem = `${this.#now().toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${stem}.${this.#sign(stem)}`;
  }

  /** `stale`: was ours, and is too old or its count was used before. */
  check(nonce: string, nc: string | undefined): NonceCheck {
    const dot = nonce.lastIndexOf('.');
    const stem = nonce.slice(0, Math.max(dot, 0));
    const given = Buffer.from(nonce.slice(dot + 1));
    const expected = Buffer.from(this.#sign(stem));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
    const endsAt = Number.parseInt(stem, 36) + this.#lifetime;
    return this.#now() >= endsAt || !this.#count(nonce, nc, endsAt) ? 'stale' : 'fresh';
  }

  #count(nonce: string, nc: string | undefined, endsAt: number): boolean {
    const count = Number.parseInt(nc ?? '', 16);
    if (!(count > (this.#counts.get(nonce)?.count ?? 0))) return false;
    this.#counts.set(nonce, { count, endsAt });
    // Insertion order is about the order of time, so the old ones are found at the front.
    for (const [old, entry] of this.#counts) {
      if (entry.endsAt > this.#now()) break;
      this.#counts.delete(old);
    }
    return true;
  }

  #sign(stem: string): string {
    return createHmac('sha256', this.#key).update(stem).digest('base64url').slice(0, 24);
  }
}

function semicolons(list: string): string {
  let quoted = false;
  let out = ';';
  for (let index = 0; index < list.length; index++) {
    const character = list[index]!;
    if (quoted && character === '\\') out += character + (list[++index] ?? '');
    else {
      if (character === '"') quoted = !quoted;
      out += !quoted && character === ',' ? ';' : character;
    }
  }
  return out;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
