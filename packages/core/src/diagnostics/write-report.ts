import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type DiagnosticReport,
  type LadderRung,
  type ReportedCall,
  type ReportedEvent,
  type TimedValues,
} from './diagnostic-report.ts';
import type { FlightEntry } from './flight-recorder.ts';
import { Labels } from './labels.ts';
import { Ladder } from './ladder.ts';
import { eventName, plainValues } from './plain-values.ts';

const KEPT_MS = 600_000;
const MOST_CALLS = 5;
/** In UTF-16 units; what is not ASCII in it is a few dots. */
const LARGEST = 190_000;

export interface ReportedFrom {
  readonly entries: readonly FlightEntry[];
  readonly now: number;
  readonly userAgent: string;
  readonly timeZone: string;
}

/** The last ten minutes and five calls, or as much of them as there is room for. */
export function writeReport(from: ReportedFrom): string {
  for (let span = KEPT_MS; ; span *= 0.7) {
    const text = inLines(build(from, from.now - span));
    if (text.length <= LARGEST || span < 1) return text;
  }
}

type Changing<T> = { -readonly [K in keyof T]: T[K] };
type GrowingCall = Changing<ReportedCall> & {
  readonly states: TimedValues[];
  readonly quality: TimedValues[];
  readonly media: TimedValues[];
};

function build(
  { entries, now, userAgent, timeZone }: ReportedFrom,
  since: number,
): DiagnosticReport {
  const calls = new Calls(entries);
  const ladder = new Ladder((callId, invited) => calls.labelOf(callId, invited));
  const rungs: LadderRung[] = [];
  const events: ReportedEvent[] = [];
  for (const entry of entries) {
    if (entry.kind === 'sip') {
      // Older ones are read too: what came later is compared with them.
      const rung = ladder.rung(entry);
      if (entry.at >= since) rungs.push(rung);
    } else if (!calls.take(entry, since) && entry.at >= since) {
      const { at, name, data } = entry;
      events.push({ at, name: eventName(name), data: plainValues(data) });
    }
  }
  const living = calls.living(since);
  const told = lastOf([...rungs, ...living]);
  const last = living.filter(({ call }) => told.has(call));
  const kept = rungs.filter(({ call }) => !isCall(call) || told.has(call));
  const named = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const reported = last.map((call) => ({ ...call, party: ladder.partyOf(call.call) }));
  for (const { party } of reported) if (party) named.add(party);
  const parties = Object.entries(ladder.numbers).filter(([party]) => named.has(party));
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    at: now,
    userAgent,
    timeZone,
    parties: Object.fromEntries(parties),
    calls: reported,
    ladder: kept,
    events,
  };
}

const isCall = (label: string): boolean => label.startsWith('call-');

/** The calls that began last, by their labels, which are counted. */
function lastOf(items: readonly { readonly call: string }[]): ReadonlySet<string> {
  const labels = [...new Set(items.map(({ call }) => call).filter(isCall))];
  const numbered = labels.toSorted((one, other) => Number(one.slice(5)) - Number(other.slice(5)));
  return new Set(numbered.slice(-MOST_CALLS));
}

/** Brings together what was noted of each call, by its id and its Call-IDs. */
class Calls {
  readonly #idOf = new Map<string, string>();
  readonly #labels = new Labels('call');
  readonly #calls = new Map<string, GrowingCall>();

  constructor(entries: readonly FlightEntry[]) {
    for (const entry of entries) {
      if (entry.kind !== 'event') continue;
      const { id, callId } = idsOf(entry.data);
      if (id && callId) this.#idOf.set(callId, id);
    }
  }

  labelOf(callId: string, invited: boolean): string | null {
    const id = this.#idOf.get(callId) ?? (invited ? callId : null);
    return id === null ? null : this.#labels.of(id);
  }

  /** Whether it was about a call. Of what is too old only the last state is kept. */
  take({ at, name, data }: Extract<FlightEntry, { kind: 'event' }>, since: number): boolean {
    const { id, direction } = idsOf(data);
    if (!id) return false;
    const call = this.#call(this.#labels.of(id));
    const values = { ...plainValues(data), at };
    if (name === 'call') {
      call.direction = direction;
      if (at < since) call.states.length = 0;
      call.states.push(values);
    } else if (at >= since) {
      if (name === 'quality') call.quality.push(values);
      else call.media.push({ ...values, name: eventName(name) });
    }
    return true;
  }

  /** Those that were not over by then. */
  living(since: number): readonly GrowingCall[] {
    return [...this.#calls.values()].filter(({ states }) => {
      const state = states.at(-1);
      return state && (state.at >= since || state['phase'] !== 'ended');
    });
  }

  #call(label: string): GrowingCall {
    let call = this.#calls.get(label);
    if (!call) {
      call = { call: label, direction: 'out', party: null, states: [], quality: [], media: [] };
      this.#calls.set(label, call);
    }
    return call;
  }
}

function idsOf(data: unknown): {
  readonly id: string;
  readonly callId: string;
  readonly direction: 'in' | 'out';
} {
  const { id, callId, direction } = (data ?? {}) as Record<string, unknown>;
  return {
    id: typeof id === 'string' ? id : '',
    callId: typeof callId === 'string' ? callId : '',
    direction: direction === 'in' ? 'in' : 'out',
  };
}

/** With a line for each message, so that people can read it too. */
function inLines(report: DiagnosticReport): string {
  const parts = Object.entries(report).map(([key, value]) => {
    const list = Array.isArray(value) && value.length > 0;
    const text = list
      ? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
