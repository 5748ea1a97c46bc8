import { createECDH } from 'node:crypto';
import type { PushSubscriptionRow } from '../store/schema.ts';
import { PUSH_KINDS, type PushKind } from './push-payload.ts';
import { addressIn, isPublicAddress } from './public-address.ts';

/** Where the app of a session is reached while it is closed, as its browser says. */
export interface PushDraft {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly kinds: readonly PushKind[];
  /** Whether it shows what messages say. */
  readonly preview: boolean;
}

export interface PushSubscription extends PushDraft {
  readonly sessionId: string;
  readonly userId: string;
  readonly createdAt: number;
}

export type PushFaults = Readonly<Partial<Record<'endpoint' | 'keys', string>>>;

const LONGEST_ENDPOINT = 1_000;
const AUTH_BYTES = 16;
const BASE64_URL = /^[\w-]+=*$/;

/** What is wrong with it; null where nothing is. */
export function faultsOf({ endpoint, keys }: PushDraft, local: boolean): PushFaults | null {
  if (!isPushEndpoint(endpoint, local)) return { endpoint: 'invalid' };
  return isPoint(keys.p256dh) && isAuth(keys.auth) ? null : { keys: 'invalid' };
}

/**
 * Whether the server may connect there: it does so because a browser said so, and must not be led into the
 * networks around it. Where a name leads is looked at when it connects.
 */
function isPushEndpoint(endpoint: string, local: boolean): boolean {
  const url = URL.parse(endpoint);
  if (!url || endpoint.length > LONGEST_ENDPOINT || url.username !== '' || url.password !== '') {
    return false;
  }
  if (local) return url.protocol === 'https:' || url.protocol === 'http:';
  const address = addressIn(url);
  const named = address === null ? isNameOutside(url.hostname) : isPublicAddress(address);
  return url.protocol === 'https:' && url.port === '' && named;
}

function isNameOutside(name: string): boolean {
  return name.includes('.') && !/(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/.test(name);
}

/** An uncompressed point on P-256. */
function isPoint(text: string): boolean {
  if (!BASE64_URL.test(text) || text.length > 100) return false;
  const point = Buffer.from(text, 'base64url');
  if (point.length !== 65 || point[0] !== 4) return false;
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  try {
    // Throws for what is not on the curve.
    return curve.computeSecret(point).length > 0;
  } catch {
    return false;
  }
}

function isAuth(text: string): boolean {
  return BASE64_URL.test(text) && Buffer.from(text, 'base64url').length === AUTH_BYTES;
}

export function rowOf(subscription: PushSubscription): PushSubscriptionRow {
  const { sessionId, userId, endpoint, keys, kinds, preview, createdAt } = subscription;
  return {
    ...{ session_id: sessionId, user_id: userId, endpoint, ...keys },
    ...{ kinds: JSON.stringify(kinds), preview: preview ? 1 : 0, created_at: createdAt },
  };
}

export function subscriptionOf(row: PushSubscriptionRow): PushSubscription {
  const kinds: unknown = JSON.parse(row.kinds);
  return {
    ...{ sessionId: row.session_id, userId: row.user_id, endpoint: row.endpoint },
    keys: { p256dh: row.p256dh, auth: row.auth },
    kinds: PUSH_KINDS.filter((kind) => Array.isArray(kinds) && kinds.includes(kind)),
    preview: row.preview === 1,
    createdAt: row.created_at,
  };
}
