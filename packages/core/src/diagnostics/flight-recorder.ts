/** Something that happened to the phone, as it is kept in memory; what is told of it is redacted first. */
export type FlightEntry =
  | { readonly at: number; readonly kind: 'sip'; readonly way: 'in' | 'out'; readonly text: string }
  | { readonly at: number; readonly kind: 'event'; readonly name: string; readonly data: unknown };

/** Port: keeps what happened last, for when someone asks why a call went wrong. */
export interface FlightRecorder {
  /** The oldest first; times in ms since 1970. */
  readonly entries: readonly FlightEntry[];
  /** A SIP message that went over the wire. */
  sip(way: 'in' | 'out', text: string): void;
  /** Anything else, such as a change of state; `data` is plain. */
  note(name: string, data?: unknown): void;
}

const LIMIT = 2_000;

/** Keeps the last 2,000 entries in the memory of the page. */
export function flightRecorder(now: () => number = Date.now): FlightRecorder {
  const entries: FlightEntry[] = [];
  const keep = (entry: FlightEntry): void => {
    if (entries.push(entry) > LIMIT) entries.shift();
  };
  return {
    entries,
    sip: (way, text) => keep({ at: now(), kind: 'sip', way, text }),
    note: (name, data = null) => keep({ at: now(), kind: 'event', name, data }),
  };
}
