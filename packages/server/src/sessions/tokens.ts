import { createHash, randomBytes } from 'node:crypto';

/** An unguessable token of 256 bits, safe in headers, cookies and URLs. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. A plain hash is enough for something nobody can guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
