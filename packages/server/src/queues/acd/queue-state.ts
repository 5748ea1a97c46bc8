import type { AcdCaller, AcdQueue } from './acd-host.ts';
import { ExpectedWait } from './expected-wait.ts';
import type { Ringing } from './ringing.ts';

/** One who waits. */
export interface CallerState {
  readonly visitId: string;
  readonly queueId: string;
  readonly since: number;
  /** Since when we know of them: later than `since` where the place was kept. */
  readonly enteredAt: number;
  /** Where in the queue they began. */
  readonly firstPosition: number;
  ringing: Ringing | null;
  isCallback: boolean;
  /** Whether they have waited as long as anybody may. */
  isOverdue: boolean;
  /** They are not in the queue any more. */
  isGone: boolean;
  /** Who did not answer in this round. */
  readonly passedOver: Set<string>;
  stopTimer: () => void;
}

/** A queue with those who wait in it. */
export class QueueState {
  config: AcdQueue;
  /** The next one first. */
  readonly callers: CallerState[] = [];
  readonly expectedWait = new ExpectedWait();
  /** Who was rung last by round-robin. */
  lastRung: string | null = null;

  constructor(config: AcdQueue) {
    this.config = config;
  }

  /** Takes what the queue is now; round-robin goes on where it was, even if that agent is gone. */
  configure(config: AcdQueue): void {
    const before = this.config.members.map(({ userId }) => userId);
    const now = new Set(config.members.map(({ userId }) => userId));
    const place = before.findIndex((userId) => userId === this.lastRung);
    this.lastRung = before.slice(0, place + 1).findLast((userId) => now.has(userId)) ?? null;
    this.config = config;
  }

  /** Adds one behind all who came no later. */
  add(
    visitId: string,
    { since, now }: { readonly since: number; readonly now: number },
  ): CallerState {
    const later = this.callers.findIndex((other) => other.since > since);
    const index = later < 0 ? this.callers.length : later;
    const caller: CallerState = {
      ...{ visitId, queueId: this.config.id, since, enteredAt: now, firstPosition: index + 1 },
      ...{ ringing: null, isCallback: false, isOverdue: false, isGone: false },
      ...{ passedOver: new Set<string>(), stopTimer: () => {} },
    };
    this.callers.splice(index, 0, caller);
    return caller;
  }

  remove(caller: CallerState): void {
    caller.isGone = true;
    caller.stopTimer();
    const index = this.callers.indexOf(caller);
    if (index >= 0) this.callers.splice(index, 1);
  }

  shown(): readonly AcdCaller[] {
    return this.callers.map(({ visitId, queueId, since, ringing, isCallback }, index) => ({
      ...{ visitId, queueId, since, position: index + 1 },
      state: ringing ? 'ringing' : isCallback ? 'callback' : 'waiting',
    }));
  }
}
