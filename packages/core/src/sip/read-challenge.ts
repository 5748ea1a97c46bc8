/** A challenge as the digest authentication of sip.js takes it. */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly qop?: readonly string[];
  readonly algorithm?: string;
  readonly opaque?: string;
  readonly stale?: boolean;
}

const PART = /(\w+)=(?:"([^"\\]*)"|([\w.-]+))(?:\s*,\s*|$)/gy;
const ALGORITHM = /^(?:MD5|MD5-sess|SHA-256)$/;

/** Reads `Digest realm="…", nonce="…", …` (RFC 7616 §3.3); null for everything out of the ordinary. */
export function readChallenge(value: string): Challenge | null {
  if (!value.startsWith('Digest ')) return null;
  const parts = value.slice('Digest '.length).trim();
  const found = new Map<string, string>();
  let end = 0;
  for (const match of parts.matchAll(PART)) {
    const [text, name = '', quoted, token = ''] = match;
    end = match.index + text.length;
    const key = name.toLowerCase();
    // These are quoted, and the others are not; what is not is none of them.
    if (['realm', 'nonce', 'qop', 'opaque'].includes(key) !== (quoted !== undefined)) return null;
    if (found.has(key)) return null;
    found.set(key, quoted ?? token);
  }
  const { realm, nonce, qop, algorithm, opaque, stale, ...others } = Object.fromEntries(found);
  if (end !== parts.length || realm === undefined || nonce === undefined) return null;
  if (Object.keys(others).length > 0 || (algorithm && !ALGORITHM.test(algorithm))) return null;
  return {
    realm,
    nonce,
    ...(qop !== undefined && { qop: qop.split(',') }),
    ...(algorithm !== undefined && { algorithm }),
    ...(opaque !== undefined && { opaque }),
    ...(stale !== undefined && { stale: stale.toLowerCase() === 'true' }),
  };
}
