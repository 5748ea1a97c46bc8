import type { Party } from '../contacts/party.ts';
import type { DialogId } from '../phones/live-call.ts';
import type { Diversion, SavedLeg } from './phone.ts';
import { KEPT_FOR, type SavedCalls } from './saved-calls.ts';

/** In ms: clocks that are set, not pages, are to blame for what comes from a little later. */
const AHEAD = 5000;
const MOST_CALLS = 16;
const LONGEST = 4096;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Calls that were kept, as far as they can be trusted: the storage of a browser holds whatever any script of this
 * origin, an older version or a half-done write left there. Null for what is too old or no calls at all.
 */
export function readSavedCalls(text: string, now = Date.now()): SavedCalls | null {
  const saved = fieldsOf(parsed(text));
  const at = saved?.['at'];
  if (!saved || !isTime(at) || now - at > KEPT_FOR || at - now > AHEAD) return null;
  const found = Array.isArray(saved['legs']) ? (saved['legs'] as readonly unknown[]) : [];
  if (found.length > MOST_CALLS) return null;
  const legs: SavedLeg[] = [];
  for (const one of found) {
    const leg = legOf(one, now);
    if (leg && !legs.some(({ id }) => id === leg.id)) legs.push(leg);
  }
  if (legs.length === 0) return null;
  const { left, consultation, conference } = saved;
  return {
    at,
    left: left === true,
    legs,
    consultation: consultationOf(consultation),
    conference: pairOf(conference),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function legOf(value: unknown, now: number): SavedLeg | null {
  const leg = fieldsOf(value);
  const dialog = dialogOf(leg?.['dialog']);
  const remote = partyOf(leg?.['remote']);
  if (!leg || !dialog || !remote) return null;
  const { id, direction, target, routes, localUri, remoteUri, sequence, since } = leg;
  const { divertedFrom, urgent, muted, held } = leg;
  if (!isName(id) || (direction !== 'in' && direction !== 'out')) return null;
  if (!isContact(target) || !isAddress(localUri) || !isAddress(remoteUri)) return null;
  if (!Array.isArray(routes) || routes.length > MOST_CALLS || !routes.every(isLine)) return null;
  if (!isTime(sequence) || !isTime(since) || since - now > AHEAD) return null;
  return {
    ...{ id, direction, dialog, target, routes, localUri, remoteUri, sequence, remote, since },
    divertedFrom: diversionOf(divertedFrom),
    urgent: urgent === true,
    muted: muted === true,
    held: held === true,
  };
}

function dialogOf(value: unknown): DialogId | null {
  const { callId, serverTag, phoneTag } = fieldsOf(value) ?? {};
  return isName(callId) && isName(serverTag) && isName(phoneTag)
    ? { callId, serverTag, phoneTag }
    : null;
}

function diversionOf(value: unknown): Diversion | null {
  const party = partyOf(value);
  return party && fieldsOf(value)?.['isQueue'] === true ? { ...party, isQueue: true } : party;
}

function partyOf(value: unknown): Party | null {
  const { number, name, userId } = fieldsOf(value) ?? {};
  if (!isText(number) || !isText(name)) return null;
  return { number, name, ...(isName(userId) ? { userId } : {}) };
}

function consultationOf(value: unknown): SavedCalls['consultation'] {
  const { call, target } = fieldsOf(value) ?? {};
  return isName(call) && isName(target) && call !== target ? { call, target } : null;
}

function pairOf(value: unknown): SavedCalls['conference'] {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [one, two] = value as readonly unknown[];
  return isName(one) && isName(two) && one !== two ? [one, two] : null;
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

/** What goes into a message over the network: one line, so that nothing else gets in with it. */
function isLine(value: unknown): value is string {
  return isText(value) && !/[\r\n\0]/.test(value);
}

function isName(value: unknown): value is string {
  return isLine(value) && value !== '' && !/\s/.test(value);
}

/** Of one end: gateways give numbers, too (RFC 3261 §19.1.6). */
function isAddress(value: unknown): value is string {
  return isName(value) && /^(sips?|tel):/i.test(value);
}

/** Where requests are sent to. */
function isContact(value: unknown): value is string {
  return isName(value) && /^sips?:/i.test(value);
}

/** A count that is not negative, such as of ms since 1970. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
