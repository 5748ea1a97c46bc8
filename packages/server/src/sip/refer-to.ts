import { parseNameAddr, parseParameters } from './header-values.ts';

/** A dialog as the phone that has it names it to us (RFC 3891 §3). */
export interface ReplacedDialog {
  readonly callId: string;
  /** The `to-tag`. */
  readonly serverTag: string;
  /** The `from-tag`. */
  readonly phoneTag: string;
}

/** Where a REFER sends the other party (RFC 3515 §2.1). */
export interface ReferTo {
  readonly user: string;
  readonly host: string;
  /** `gr` (RFC 5627 §3.1.1): this device of the user alone. */
  readonly device: string | null;
  /** The call whose place it takes. */
  readonly replaces: ReplacedDialog | null;
}

/** Reads the Refer-To headers of a REFER; null where there is not exactly one that can be followed. */
export function parseReferTo(values: readonly string[]): ReferTo | null {
  const [value] = values;
  if (values.length !== 1 || value === undefined) return null;
  const uri = parseNameAddr(value)?.uri;
  if (uri?.scheme !== 'sip' || !uri.user) return null;
  const replaces = headersOf(value)?.get('replaces') ?? null;
  const device = decode(uri.getParam('gr') ?? '');
  const dialog = replaces === null ? null : parseReplaces(replaces);
  if (device === null || (replaces !== null && dialog === null)) return null;
  return { user: uri.user, host: uri.host, device: device || null, replaces: dialog };
}

/** The value of a Replaces header; null for what is malformed. */
export function parseReplaces(value: string): ReplacedDialog | null {
  const semicolon = value.indexOf(';');
  const callId = value.slice(0, semicolon).trim();
  const parameters = semicolon < 0 ? null : parseParameters(value.slice(semicolon));
  const { 'to-tag': serverTag, 'from-tag': phoneTag } = parameters ?? {};
  if (!/^\S+$/.test(callId) || !serverTag || !phoneTag) return null;
  return { callId, serverTag, phoneTag };
}

/** `?name=value&…` of a URI, decoded, names in lower case; null where something cannot be decoded. */
function headersOf(value: string): Map<string, string> | null {
  const headers = new Map<string, string>();
  const text = /\?([^>\s]*)/.exec(value)?.[1] ?? '';
  for (const part of text.split('&')) {
    const equals = part.indexOf('=');
    const name = decode(part.slice(0, Math.max(equals, 0)));
    const decoded = decode(part.slice(equals + 1));
    if (name === null || decoded === null) return null;
    headers.set(name.toLowerCase(), decoded);
  }
  return headers;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
