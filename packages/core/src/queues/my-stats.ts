import type { AgentColor } from './agent.ts';

/** A span of time; `to` is not in it. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** My figures of a span. Averages are seconds, null where nothing was there to count. */
export interface MyStats extends Span {
  /** Calls of queues that I took. */
  readonly answered: number;
  /** Calls of queues that rang at my phone and were not taken. */
  readonly missed: number;
  /** Callers of my queues who hung up while they waited. */
  readonly abandoned: number;
  readonly averageTalk: number | null;
  /** How long those waited whom I answered. */
  readonly averageWait: number | null;
  readonly averageHold: number | null;
  /** Talk, hold and wrap-up together. */
  readonly averageHandle: number | null;
  /** The share, from 0 to 1, of my calls whose caller was answered in time. */
  readonly serviceLevel: number | null;
  /** Calls that were mine alone, past all queues. */
  readonly direct: {
    readonly received: number;
    readonly missed: number;
    readonly made: number;
    readonly averageTalk: number | null;
  };
  /** How long I had which status, in any of my queues; the longest first. */
  readonly statuses: readonly StatusTime[];
  /** The span in even parts: hours of one day, else days. */
  readonly parts: readonly StatsPart[];
}

export interface StatusTime {
  readonly statusId: string;
  readonly name: string;
  readonly color: AgentColor;
  readonly isPaid: boolean;
  readonly seconds: number;
}

export interface StatsPart {
  readonly from: Date;
  readonly answered: number;
  readonly missed: number;
}
