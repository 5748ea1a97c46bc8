import {
  IncomingRequestMessage,
  IncomingResponseMessage,
  NameAddrHeader,
  URI,
  type IncomingMessage,
  type Logger,
} from 'sip.js/lib/core/index.js';
import { loadGrammar } from './grammar.ts';
import { readChallenge } from './read-challenge.ts';

const STATUS_LINE = /^SIP\/2\.0 (\d{3}) (.*)$/;
const REQUEST_LINE = /^([A-Z]+) (\S+) SIP\/2\.0$/;
const HEADER_LINE = /^([\w.!%*+`'~-]{2,})[ \t]*:[ \t]*(.*?)[ \t]*$/;
const VIA = /^SIP\/2\.0\/\w+ ([\w.-]+)(?::(\d+))?((?:;[^;,"]*)*)$/;
const SIP_URI = /^(sips?):(?:([^@\s;?:<>"]+)@)?([\w.-]+)(?::(\d+))?((?:;[\w.~-]+(?:=[\w.~-]+)?)*)$/;
const NAME_ADDR = /^(?:"((?:[^"\\]|\\.)*)"\s*|([\w .'-]*?)\s*)<([^<>]+)>((?:;.*)?)$/;
const PARAMETER = /;\s*([\w.+!~-]+)(?:=("(?:[^"\\]|\\.)*"|[^\s;,"]*))?/gy;

/** Headers whose parts the library asks for, by the name under which it keeps them. */
const STORED_AS: Record<string, string> = {
  via: 'Via',
  from: 'From',
  to: 'To',
  contact: 'Contact',
  cseq: 'CSeq',
  'content-type': 'Content-Type',
  'content-disposition': 'Content-Disposition',
  event: 'Event',
  'www-authenticate': 'WWW-Authenticate',
  'proxy-authenticate': 'Proxy-Authenticate',
};

type Parameters = Record<string, string>;
type MessageReader = (text: string, logger: Logger) => IncomingMessage | undefined;

/**
 * What reads messages that `readPlainMessage` does not: the grammar of sip.js, which takes a hundred times as
 * long. It gives undefined for nonsense.
 */
export async function anyMessageReader(): Promise<MessageReader> {
  const [{ Parser }, { takeDescription }] = await Promise.all([
    import('sip.js/lib/core/messages/parser.js'),
    import('./multipart.ts'),
    loadGrammar(),
  ]);
  return (text, logger) => takeDescription(Parser.parseMessage(text, logger));
}

/**
 * Reads what nearly all SIP messages look like, in microseconds. Null for everything out of the ordinary, be
 * it right or wrong.
 */
export function readPlainMessage(text: string): IncomingMessage | null {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const [startLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const message = readStart(startLine);
  if (!message) return null;
  message.data = text;
  const complete = lines.every((line) => readHeader(message, line));
  if (!complete || !message.viaBranch || !message.from || !message.to) return null;
  if (!message.callId || !message.method) return null;
  message.body = bodyOf(text.slice(end + 4), message.getHeader('content-length'));
  return message;
}

function readStart(line: string): IncomingMessage | null {
  const [, status, phrase] = STATUS_LINE.exec(line) ?? [];
  if (status !== undefined) {
    const message = new IncomingResponseMessage();
    message.statusCode = Number(status);
    message.reasonPhrase = phrase;
    return message;
  }
  const [, method, target] = REQUEST_LINE.exec(line) ?? [];
  const uri = readUri(target ?? '');
  if (method === undefined || !uri) return null;
  const message = new IncomingRequestMessage();
  message.method = method;
  message.ruri = uri;
  return message;
}

/** False where the line is better left to the grammar. */
function readHeader(message: IncomingMessage, line: string): boolean {
  const [, name = '', value = ''] = HEADER_LINE.exec(line) ?? [];
  if (name === '') return false;
  const key = name.toLowerCase();
  const parsed = readValue(message, key, value);
  if (parsed === null) return false;
  message.addHeader(key, value);
  const stored = STORED_AS[key];
  if (stored && parsed !== undefined) message.headers[stored]!.at(-1)!.parsed = parsed;
  return true;
}

/** Null where it does not fit, undefined where nobody will ask for the parts. */
function readValue(message: IncomingMessage, name: string, value: string): unknown {
  switch (name) {
    case 'via':
      return message.viaBranch ? undefined : readVia(message, value);
    case 'from':
    case 'to':
      return readParty(message, name, value);
    case 'contact':
      return readNameAddr(value);
    case 'record-route':
    case 'refer-to':
      return value.includes(',') ? null : undefined;
    case 'call-id':
      message.callId = value;
      return value || null;
    case 'cseq': {
      const [, number, method] = /^(\d{1,10}) ([A-Z]+)$/.exec(value) ?? [];
      if (!method) return null;
      message.cseq = Number(number);
      message.method = method;
      return { value: message.cseq, method };
    }
    case 'content-type':
      return /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value.toLowerCase() : null;
    case 'content-disposition': {
      const [, type] = /^([\w.-]+)$/.exec(value) ?? [];
      return type === undefined ? null : { type };
    }
    case 'event': {
      const [, event] = /^([\w.-]+)(?:;id=\d+)?$/.exec(value) ?? [];
      return event === undefined ? null : { event };
    }
    case 'www-authenticate':
    case 'proxy-authenticate':
      return readChallenge(value);
    case 'content-length':
      return /^\d{1,9}$/.test(value) ? undefined : null;
    default:
      return undefined;
  }
}

function readVia(message: IncomingMessage, value: string): unknown {
  const [, host, port, rest = ''] = VIA.exec(value) ?? [];
  const branch = readParameters(rest)?.['branch'];
  if (host === undefined || !branch) return null;
  const via = { host, ...(port !== undefined && { port: Number(port) }), branch };
  message.via = via as typeof message.via;
  message.viaBranch = branch;
  return via;
}

function readParty(
  message: IncomingMessage,
  name: 'from' | 'to',
  value: string,
): NameAddrHeader | null {
  const party = readNameAddr(value);
  if (!party) return null;
  const tag = (party.getParam('tag') ?? undefined) as string;
  message[name] = party;
  if (name === 'from') message.fromTag = tag;
  else message.toTag = tag;
  return party;
}

function readNameAddr(value: string): NameAddrHeader | null {
  const [, quoted, token, address = '', rest = ''] = NAME_ADDR.exec(value) ?? [];
  const uri = readUri(address);
  const parameters = readParameters(rest);
  if (!uri || !parameters) return null;
  return new NameAddrHeader(uri, quoted ?? token ?? '', parameters);
}

/** Null for everything out of the ordinary. */
export function readUri(text: string): URI | null {
  const [, scheme, user, host, port, rest = ''] = SIP_URI.exec(text) ?? [];
  const parameters = readParameters(rest);
  if (host === undefined || !parameters) return null;
  try {
    const decoded = user === undefined ? undefined : decodeURIComponent(user);
    return new URI(scheme, decoded!, host, port ? Number(port) : undefined, parameters);
  } catch {
    return null;
  }
}

function readParameters(text: string): Parameters | null {
  const parameters: Parameters = {};
  let end = 0;
  for (const match of text.matchAll(PARAMETER)) {
    if (match.index !== end) return null;
    end = match.index + match[0].length;
    // The library has null for a parameter without a value, and says otherwise in its types.
    parameters[match[1]!.toLowerCase()] = match[2] ?? (null as unknown as string);
  }
  return end === text.length ? parameters : null;
}

/** As long as it says (RFC 3261 §18.3), in bytes; a body that is shorter is left to the caller. */
function bodyOf(text: string, length: string | undefined): string {
  if (length === undefined || text === '') return text;
  const bytes = new TextEncoder().encode(text);
  const declared = Number(length);
  return declared >= bytes.length ? text : new TextDecoder().decode(bytes.subarray(0, declared));
}
