import { LocalDay } from '../local-day.ts';
import type { AcdActivity } from './acd-host.ts';
import type { Ringing } from './ringing.ts';

/** What an agent is to one queue. */
export interface Membership {
  readonly queueId: string;
  online: boolean;
  onlineSince: number;
  activity: AcdActivity;
  since: number;
}

/** What an agent does, over all queues. */
export class AgentState {
  readonly userId: string;
  readonly memberships = new Map<string, Membership>();
  reachable = false;
  busy = false;
  /** What rings at them. */
  ringing: Ringing | null = null;
  /** The visits they talk to. */
  readonly talks = new Set<string>();
  /** Stops the time after a call; null where they are in none. */
  stopWrapUp: (() => void) | null = null;
  /** Calls in a row that they did not take. */
  misses = 0;
  /** Before that nothing rings that they would be chosen for: it failed just now. */
  restsUntil = 0;
  #lastCallEnded = -Infinity;
  #answered = 0;
  #answeredOn = NaN;
  readonly #day = new LocalDay();

  constructor(userId: string) {
    this.userId = userId;
  }

  get isTalking(): boolean {
    return this.busy || this.talks.size > 0;
  }

  /** Whether it may ring now for a caller of this queue. */
  isReady(queueId: string, now: number): boolean {
    const { online = false } = this.memberships.get(queueId) ?? {};
    const isFree = !this.isTalking && this.ringing === null && this.stopWrapUp === null;
    return online && this.reachable && isFree && now >= this.restsUntil;
  }

  /** Since when they have had nothing to do in this queue. */
  idleSince(queueId: string): number {
    return Math.max(this.#lastCallEnded, this.memberships.get(queueId)?.onlineSince ?? -Infinity);
  }

  callEnded(now: number): void {
    this.#lastCallEnded = now;
  }

  answer(now: number): void {
    this.#answered = this.answeredToday(now) + 1;
    this.misses = 0;
  }

  answeredToday(now: number): number {
    const day = this.#day.startOf(now);
    if (day !== this.#answeredOn) this.#answered = 0;
    this.#answeredOn = day;
    return this.#answered;
  }

  /** Tells in which queues they do something else than before. */
  refresh(now: number): readonly string[] {
    const changed: string[] = [];
    for (const membership of this.memberships.values()) {
      const activity = this.#activity(membership);
      if (activity === membership.activity) continue;
      membership.activity = activity;
      membership.since = now;
      changed.push(membership.queueId);
    }
    return changed;
  }

  #activity({ online }: Membership): AcdActivity {
    if (this.isTalking) return 'on-call';
    if (this.ringing) return 'ringing';
    if (this.stopWrapUp) return 'wrap-up';
    if (!online) return 'away';
    return this.reachable ? 'ready' : 'unreachable';
  }
}
