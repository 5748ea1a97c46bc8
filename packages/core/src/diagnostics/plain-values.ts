import { HUB_ERRORS } from '../errors/hub-error.ts';
import type { PlainValue } from './diagnostic-report.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What may be told under its own name. Everything else is left out, whatever is in it. */
const KEYS = new Set(
  words(`
    at attempt by cause code connection count direction dtls end error fault grade held heldByRemote
    holdPending how ice iceState jitter kind leads local lossIn lossOut media mos muted name online
    path persisted phase protocol reason remote repair retryAt roundTrip since state status trouble
    tries visible warnings
  `),
);

/** The only words that are told. */
const WORDS = new Set([
  ...Object.keys(HUB_ERRORS),
  ...words(`
    idle registering registered unreachable refused
    dialing ringing incoming connected ended connecting flowing interrupted
    taking-back other-away path ice-restart relay microphone
    in out me them hung-up cancelled declined elsewhere transferred failed
    good fair poor unknown loss jitter delay interruptions
    microphone-muted microphone-gone microphone-silent local-network consent-lost
    no-packets-in no-packets-out silence-in
    new checking completed disconnected closed
    host srflx prflx relay udp tcp tls
    hidden visible frozen resumed restored taken lost online offline leader follower alone
  `),
]);

/** Names of events; others are told as `other`. */
const NAMES = new Set(
  words('registration call quality media repair page tabs network devices microphone restore'),
);

const DEEPEST = 4;
const LONGEST = 20;

export function eventName(name: string): string {
  return NAMES.has(name) ? name : 'other';
}

/** Only what tells nothing of anyone. */
export function plainValues(data: unknown): { readonly [key: string]: PlainValue } {
  const value = plain(data, 0);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: PlainValue })
    : {};
}

function plain(value: unknown, depth: number): PlainValue | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? rounded(value) : undefined;
  if (typeof value === 'string') return WORDS.has(value) ? value : undefined;
  if (depth === DEEPEST || typeof value !== 'object') return undefined;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.getTime();
  if (Array.isArray(value)) {
    const items = value.slice(0, LONGEST).map((item) => plain(item, depth + 1));
    return items.filter((item) => item !== undefined);
  }
  const told: Record<string, PlainValue> = {};
  // An error has what it is called on its prototype, and its message is not told.
  for (const key of value instanceof Error ? ['code'] : Object.keys(value)) {
    if (!KEYS.has(key)) continue;
    const entry = plain((value as Record<string, unknown>)[key], depth + 1);
    if (entry !== undefined) told[key] = entry;
  }
  return told;
}

/** To four digits behind the point. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
