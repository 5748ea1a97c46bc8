import type { Diversion } from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';

const NAME_LIMIT = 128;
const ADDRESS =
  /^\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"\s*|(?<token>[^"<]*?)\s*)<(?<scheme>sips?|tel):(?<user>[^@>;?]*)(?:@|[>;?])/is;
const BY_QUEUE = />[^,]*;\s*reason\s*=\s*"?queue\b/i;
const BARE = /^\s*(?<scheme>sips?|tel):(?<user>[^@>;?]*)(?:@|$|;)/i;

/** Reads name and number from an address header (From, To, P-Asserted-Identity), null when it has none. */
export function parseParty(header: string | undefined): Party | null {
  const groups = (ADDRESS.exec(header ?? '') ?? BARE.exec(header ?? ''))?.groups;
  if (!groups) return null;
  const number = decodeUser(groups['user'] ?? '');
  if (number === '') return null;
  if (number.toLowerCase() === 'anonymous') return { number: '', name: '' };
  const name = groups['quoted']?.replace(/\\(.)/gs, '$1') ?? groups['token'] ?? '';
  return { number, name: plainText(name) };
}

/** Reads where a call was before (RFC 5806). A queue that offers it gives `queue` as the reason. */
export function parseDiversion(header: string | undefined): Diversion | null {
  const party = parseParty(header);
  return party && BY_QUEUE.test(header ?? '') ? { ...party, isQueue: true } : party;
}

/** A display name as SIP puts it between quotes. */
export function quotable(name: string): string {
  return plainText(name).replace(/(["\\])/g, '\\$1');
}

/** One line without control characters, of a length that fits a screen and a header. */
function plainText(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return [...line].slice(0, NAME_LIMIT).join('');
}

function decodeUser(user: string): string {
  try {
    return plainText(decodeURIComponent(user));
  } catch {
    return plainText(user);
  }
}
