import type { LadderRung, PlainValue } from './diagnostic-report.ts';
import type { FlightEntry } from './flight-recorder.ts';
import { Labels, addressOf, shortNumber } from './labels.ts';
import { sdpSummary, type SdpMemory } from './sdp-summary.ts';
import { knownMethod, sipLines, type SipLines } from './sip-lines.ts';

type SipEntry = Extract<FlightEntry, { readonly kind: 'sip' }>;

/** Options and packages of events that are told by name. */
const TOKENS = new Set(
  '100rel early-session gruu norefersub outbound path replaces timer dialog message-summary presence refer'.split(
    ' ',
  ),
);
const PROTOCOLS = new Set(['SIP', 'Q.850']);

/** Writes what went over the wire so that nothing of it tells who talked with whom, or opens anything. */
export class Ladder {
  readonly #callOf: (callId: string, invited: boolean) => string | null;
  readonly #others = new Labels('other');
  readonly #parties = new Labels('party');
  readonly #numbers: Record<string, string> = {};
  readonly #partyOfCall = new Map<string, string>();
  readonly #calls = new Map<string, string>();
  readonly #descriptions = new Map<string, SdpMemory>();

  /** `callOf` gives the label of a call by its Call-ID; null for what is none, as far as is known. */
  constructor(callOf: (callId: string, invited: boolean) => string | null) {
    this.#callOf = callOf;
  }

  /** `party-1` and so on, and what may be told of their numbers. */
  get numbers(): Readonly<Record<string, string>> {
    return this.#numbers;
  }

  /** With whom a call was; null where no message of it was kept. */
  partyOf(call: string): string | null {
    return this.#partyOfCall.get(call) ?? null;
  }

  rung({ at, way, text }: SipEntry): LadderRung {
    const message = sipLines(text);
    const { method, status } = message;
    const [, number = '0', word = ''] = /^(\d{1,10})\s+(\S+)/.exec(message.header('cseq')) ?? [];
    const cseq = knownMethod(word);
    const call = this.#label(message, cseq);
    // Who asked stands in From, in answers too.
    const mine = (status === null) === (way === 'out');
    const other = this.#party(message, mine, call);
    const headers = headersOf(message);
    const sdp = this.#sdp(message.body, `${call} ${way}`);
    const dtmf = method === 'INFO' ? digitsIn(message) : null;
    const fragment = /^SIP\/2\.0 ([1-6]\d\d)\b/.exec(message.body)?.[1];
    return {
      at,
      way,
      ...(method !== null && { method }),
      ...(status !== null && { status }),
      cseq: `${Number(number)} ${cseq}`,
      call,
      from: mine ? 'me' : other,
      to: mine ? other : 'me',
      ...(Object.keys(headers).length > 0 && { headers }),
      ...(sdp && { sdp }),
      ...(dtmf !== null && { dtmf }),
      ...(method === 'NOTIFY' && fragment && { fragment: Number(fragment) }),
    };
  }

  #label(message: SipLines, cseq: string): string {
    const callId = message.header('call-id');
    let label = this.#calls.get(callId);
    if (label === undefined) {
      const registers = cseq === 'REGISTER';
      const known = registers ? 'registration' : this.#callOf(callId, cseq === 'INVITE');
      label = known ?? this.#others.of(callId);
      this.#calls.set(callId, label);
    }
    return label;
  }

  #party(message: SipLines, mine: boolean, call: string): string {
    if (call === 'registration') return 'me';
    const address = addressOf(message.header(mine ? 'to' : 'from'));
    const party = this.#parties.of(address.toLowerCase());
    this.#numbers[party] ??= shortNumber(address);
    if (!this.#partyOfCall.has(call)) this.#partyOfCall.set(call, party);
    return party;
  }

  #sdp(body: string, side: string): LadderRung['sdp'] | null {
    const described = sdpSummary(body, this.#descriptions.get(side));
    if (!described) return null;
    this.#descriptions.set(side, described.memory);
    return described.summary;
  }
}

function headersOf(message: SipLines): Record<string, PlainValue> {
  const told: Record<string, PlainValue> = {};
  const has = (name: string): boolean => message.headers(name).length > 0;
  const reasons = message.headers('reason').flatMap(reasonOf);
  if (reasons.length > 0) told['reason'] = reasons;
  if (has('replaces')) told['replaces'] = true;
  if (/[?&]replaces=/i.test(message.header('refer-to'))) told['referReplaces'] = true;
  for (const name of ['retry-after', 'expires', 'min-expires']) {
    const seconds = /^\d{1,9}(?!\d)/.exec(message.header(name))?.[0];
    if (seconds) told[camel(name)] = Number(seconds);
  }
  const warnings = message.headers('warning').flatMap((value) => value.match(/^\d{3}(?= )/) ?? []);
  if (warnings.length > 0) told['warning'] = warnings.map(Number);
  for (const name of ['require', 'unsupported', 'event']) {
    const tokens = message.headers(name).flatMap((value) => value.split(/\s*[,;]\s*/));
    const known = tokens.filter((token) => TOKENS.has(token));
    if (known.length > 0) told[name] = known;
  }
  if (has('www-authenticate') || has('proxy-authenticate')) told['challenge'] = true;
  if (has('authorization') || has('proxy-authorization')) told['authorized'] = true;
  return told;
}

function reasonOf(value: string): { readonly [key: string]: PlainValue }[] {
  const [, protocol = '', parameters = ''] = /^\s*([\w.]+)\s*(;.*)?$/.exec(value) ?? [];
  const cause = /;\s*cause\s*=\s*(\d{1,3})(?!\d)/i.exec(parameters)?.[1];
  if (!PROTOCOLS.has(protocol)) return [];
  return [{ protocol, ...(cause && { cause: Number(cause) }) }];
}

/** How many digits an INFO sends. */
function digitsIn(message: SipLines): number | null {
  if (!/^application\/dtmf/i.test(message.header('content-type'))) return null;
  return (/^\s*(?:Signal\s*=\s*)?([0-9A-D*#]+)/i.exec(message.body)?.[1] ?? '').length;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
