import type { QueueEvent } from '../log/queue-event.ts';

/** What became of the callers of a queue since midnight, in the time zone of this machine. */
export interface QueueDay {
  readonly answered: number;
  /** Callers who hung up while they waited. */
  readonly abandoned: number;
  /** Seconds until they were answered, or had asked to be called back; null where none was. */
  readonly averageWait: number | null;
  /** The share of the callers answered or abandoned who were answered in time; null where there were none. */
  readonly serviceLevel: number | null;
}

interface Sums {
  answered: number;
  abandoned: number;
  inTime: number;
  waited: number;
}

/** A caller until nothing more is to be learnt of them. */
interface Wait {
  readonly since: number;
  /** When it was over for one who is called back. */
  until: number | null;
  /** What was counted for one who is called back, and may not answer. */
  counted: { readonly waited: number; readonly inTime: number } | null;
}

/** The figures of today, kept up with the log event by event. */
export class DayFigures {
  readonly #sums = new Map<string, Sums>();
  readonly #waits = new Map<string, Wait>();
  #day = '';

  /** In the order in which they happened. */
  add(event: QueueEvent): void {
    if (event.kind === 'status') return;
    this.#turn(event.at);
    const { visitId, queueId, at } = event;
    const wait = this.#waits.get(visitId);
    switch (event.kind) {
      case 'entered':
        this.#waits.set(visitId, { since: at, until: null, counted: null });
        return;
      case 'callback-wanted':
        if (wait) wait.until = at;
        return;
      case 'answered': {
        const waited = wait ? (wait.until ?? at) - wait.since : 0;
        const counted = { waited, inTime: waited <= event.target ? 1 : 0 };
        count(this.#of(queueId), counted, 1);
        if (wait?.until != null) wait.counted = counted;
        else this.#waits.delete(visitId);
        return;
      }
      case 'callback-failed':
        if (wait?.counted) count(this.#of(queueId), wait.counted, -1);
        this.#waits.delete(visitId);
        return;
      case 'abandoned':
        this.#of(queueId).abandoned += 1;
        this.#waits.delete(visitId);
        return;
      case 'overflowed':
      case 'talked':
        this.#waits.delete(visitId);
        return;
      case 'offered':
      case 'missed':
      case 'wrapped-up':
        return;
    }
  }

  of(queueId: string, now: number): QueueDay {
    this.#turn(now);
    const { answered, abandoned, inTime, waited } = this.#of(queueId);
    const counted = answered + abandoned;
    return {
      ...{ answered, abandoned },
      averageWait: answered === 0 ? null : waited / answered / 1000,
      serviceLevel: counted === 0 ? null : inTime / counted,
    };
  }

  #of(queueId: string): Sums {
    const sums = this.#sums.get(queueId) ?? { answered: 0, abandoned: 0, inTime: 0, waited: 0 };
    this.#sums.set(queueId, sums);
    return sums;
  }

  /** Who waits over midnight counts for the day on which that is over. */
  #turn(moment: number): void {
    const day = new Date(moment).toDateString();
    if (day === this.#day) return;
    this.#day = day;
    this.#sums.clear();
    for (const wait of this.#waits.values()) wait.counted = null;
  }
}

function count(sums: Sums, counted: NonNullable<Wait['counted']>, times: 1 | -1): void {
  sums.answered += times;
  sums.waited += times * counted.waited;
  sums.inTime += times * counted.inTime;
}
