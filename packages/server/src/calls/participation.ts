import type { CallEmergency } from '../emergency/emergency-entry.ts';
import type { Identity } from '../sip/identity.ts';
import type { Disposition, FinishedPart, Subscriber } from './ports.ts';

export interface ParticipationStart {
  readonly callId: string;
  readonly user: Subscriber;
  readonly direction: 'in' | 'out';
  readonly party: Identity;
  /** What is known of one that began before the server did. */
  readonly before?: EarlierPart;
}

export interface EarlierPart {
  readonly id: string;
  readonly startedAt: number;
  readonly answeredAt: number | null;
}

/** One user's part in a call, over all of their phones; it leaves one record. */
export class Participation {
  readonly id: string;
  readonly callId: string;
  readonly user: Subscriber;
  readonly direction: 'in' | 'out';
  /** With whom it is. */
  party: Identity;
  /** Null for all but emergency calls. */
  emergency: CallEmergency | null = null;
  readonly startedAt: number;
  readonly #report: (part: FinishedPart) => void;
  #answeredAt: number | null = null;
  #over = false;

  constructor(
    { callId, user, direction, party, before }: ParticipationStart,
    report: (part: FinishedPart) => void,
  ) {
    this.id = before?.id ?? crypto.randomUUID();
    this.startedAt = before?.startedAt ?? Date.now();
    this.#answeredAt = before?.answeredAt ?? null;
    this.callId = callId;
    this.user = user;
    this.direction = direction;
    this.party = party;
    this.#report = report;
  }

  get answeredAt(): number | null {
    return this.#answeredAt;
  }

  answered(): void {
    this.#answeredAt ??= Date.now();
  }

  /** What is to tell of it when it is over now. */
  finished(disposition: Disposition, endedAt = Date.now()): FinishedPart {
    const { id, callId, user, direction, startedAt, answeredAt, emergency } = this;
    const { name, number, userId } = this.party;
    return {
      ...{ id, callId, user, direction, disposition, startedAt, answeredAt, emergency },
      party: { name, number: number ?? '', userId },
      endedAt,
    };
  }

  /** Idle when it is over already. */
  end(disposition: Disposition, endedAt?: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#report(this.finished(disposition, endedAt));
  }

  /** Ends without a record. */
  drop(): void {
    this.#over = true;
  }
}
