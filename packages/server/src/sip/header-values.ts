import { NameAddrHeader, URI } from 'sip.js/lib/core/index.js';

/** The parts of SIP header values (RFC 3261 §25) that this server reads; null for what is malformed. */

/** sip.js has the wrong type for parameters without a value: it gives and takes null. */
type Parameters = Record<string, string>;

const URI_SYNTAX =
  /^(sips?):(?:([^@\s<>"]+)@)?(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9][A-Za-z0-9.-]*)(?::(\d{1,5}))?((?:;[^\s<>"?;]*)*)(?:\?[^\s<>"]*)?$/i;
const OTHER_SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):[^\s<>"]+$/;
const VIA_SYNTAX =
  /^SIP\s*\/\s*2\.0\s*\/\s*[A-Za-z0-9-]+\s+(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?:\s*:\s*(\d{1,5}))?\s*((?:;.*)?)$/i;
const CSEQ_SYNTAX = /^(\d{1,10})\s+([A-Za-z0-9.!%*_+`'~-]+)$/;
const MAX_CSEQ = 2 ** 31 - 1;

export function parseUri(text: string): URI | null {
  const match = URI_SYNTAX.exec(text);
  if (match === null) {
    // Another scheme is legal in a request line; it is refused later, with 416.
    const other = OTHER_SCHEME.exec(text);
    if (other === null || /^sips?$/i.test(other[1]!)) return null;
    return new URI(other[1], '', 'unknown.invalid');
  }
  const [, scheme, userinfo, host, port, parameters] = match;
  const parsedParameters = parseParameters(parameters ?? '');
  const user = decodeUser(userinfo ?? '');
  if (parsedParameters === null || user === null) return null;
  return new URI(scheme, user, host!, port ? Number(port) : undefined, parsedParameters);
}

/** `"Name" <sip:…>;tag=…`, `Name <sip:…>` or `sip:…;tag=…`. */
export function parseNameAddr(text: string): NameAddrHeader | null {
  const open = indexOutsideQuotes(text, '<');
  if (open < 0) {
    const semicolon = text.indexOf(';');
    const uri = parseUri(semicolon < 0 ? text.trim() : text.slice(0, semicolon).trim());
    const parameters = parseParameters(semicolon < 0 ? '' : text.slice(semicolon));
    return uri && parameters && new NameAddrHeader(uri, '', parameters);
  }
  const close = text.indexOf('>', open);
  if (close < 0) return null;
  const name = displayName(text.slice(0, open).trim());
  const uri = parseUri(text.slice(open + 1, close).trim());
  const parameters = parseParameters(text.slice(close + 1));
  if (name === null || uri === null || parameters === null) return null;
  return new NameAddrHeader(uri, name, parameters);
}

export interface Via {
  readonly host: string;
  readonly port: number | undefined;
  readonly branch: string | undefined;
}

export function parseVia(text: string): Via | null {
  const match = VIA_SYNTAX.exec(text);
  const parameters = match && parseParameters(match[3] ?? '');
  if (!match || !parameters) return null;
  return {
    host: match[1]!,
    port: match[2] ? Number(match[2]) : undefined,
    branch: parameters['branch'] ?? undefined,
  };
}

export function parseCSeq(text: string): { value: number; method: string } | null {
  const match = CSEQ_SYNTAX.exec(text);
  const value = Number(match?.[1]);
  return match && value <= MAX_CSEQ ? { value, method: match[2]! } : null;
}

/** `;a=1;b;c="x"`; names in lower case, quoted values without their quotes. */
export function parseParameters(text: string): Parameters | null {
  const parameters: Parameters = {};
  const rest = text.trim();
  if (rest === '') return parameters;
  const parts = splitOutsideQuotes(rest, ';');
  if (parts.shift()?.trim() !== '') return null;
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toLowerCase();
    if (!/^[a-z0-9.!%*_+`'~-]+$/.test(name) || name === '__proto__') return null;
    // sip.js has null for a parameter without a value, and says otherwise in its types.
    parameters[name] =
      equals < 0 ? (null as unknown as string) : unquote(part.slice(equals + 1).trim());
  }
  return parameters;
}

/** Splits a header's comma-separated values, minding quotes and angle brackets. */
export function splitValues(text: string): string[] {
  if (!text.includes(',')) return [text.trim()];
  return splitOutsideQuotes(text, ',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Whole seconds; malformed ones count as none named (RFC 3261 §20.19). */
export function parseSeconds(text: string | null | undefined): number | null {
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/** A display name as a quoted string (RFC 3261 §25.1) without what could end the line. */
export function quote(name: string): string {
  return `"${escapeQuoted(name)}"`;
}

export function escapeQuoted(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/["\\]/g, '\\$&');
}

export function unquote(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

function decodeUser(userinfo: string): string | null {
  const colon = userinfo.indexOf(':');
  const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
  if (!user.includes('%')) return user;
  try {
    return decodeURIComponent(user);
  } catch {
    return null;
  }
}

function displayName(text: string): string | null {
  if (text.startsWith('"')) return text.length > 1 && text.endsWith('"') ? unquote(text) : null;
  return text.includes('"') ? null : text;
}

function indexOutsideQuotes(text: string, character: string): number {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const current = text[index];
    if (quoted && current === '\\') index++;
    else if (current === '"') quoted = !quoted;
    else if (!quoted && current === character) return index;
  }
  return -1;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let angle = false;
  for (let index = 0; index < text.length; index++) {
    const current = text[index];
    if (quoted && current === '\\') index++;
    else if (current === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (current === '<') angle = true;
    else if (current === '>') angle = false;
    else if (current === separator && !angle) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
