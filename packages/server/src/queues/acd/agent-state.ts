import type { AcdActivity } from './acd-host.ts';
import type { RingingOffer } from './ringing-offer.ts';

/** An agent over all of their queues, as far as calls are distributed to them. */
export class AgentState {
  readonly userId: string;
  /** The queues whose calls they want. */
  readonly online = new Set<string>();
  /** Calls of queues that they are in. */
  readonly talking = new Set<string>();
  /** Whether a phone of theirs could ring. */
  isReachable: boolean;
  /** Whether they are in another call. */
  isBusy = false;
  offer: RingingOffer | null = null;
  /** Of the queue that it is for. Returns how to cut it short. */
  wrapUp: { readonly queueId: string; readonly end: () => void } | null = null;
  /** Since their last call, the last that they missed, or since they came Online. */
  idleSince = 0;
  missesInARow = 0;
  readonly #answered = new Map<string, { day: string; count: number }>();
  readonly #shown = new Map<string, { activity: AcdActivity; since: number }>();

  constructor(userId: string, isReachable: boolean) {
    this.userId = userId;
    this.isReachable = isReachable;
  }

  get isFree(): boolean {
    return (
      this.isReachable &&
      !this.isBusy &&
      this.talking.size === 0 &&
      this.offer === null &&
      this.wrapUp === null
    );
  }

  isReadyFor(queueId: string): boolean {
    return this.isFree && this.online.has(queueId);
  }

  countAnswer(queueId: string, now: number): void {
    const count = this.answeredToday(queueId, now) + 1;
    this.#answered.set(queueId, { day: dayOf(now), count });
  }

  answeredToday(queueId: string, now: number): number {
    const answered = this.#answered.get(queueId);
    return answered?.day === dayOf(now) ? answered.count : 0;
  }

  activity(queueId: string): AcdActivity {
    if (this.talking.size > 0 || this.isBusy) return 'on-call';
    if (this.offer) return 'ringing';
    if (this.wrapUp) return 'wrap-up';
    if (!this.online.has(queueId)) return 'away';
    return this.isReachable ? 'ready' : 'unreachable';
  }

  /** What is shown in this queue, and since when. */
  shown(queueId: string, now: number): { readonly activity: AcdActivity; readonly since: number } {
    this.look(queueId, now);
    return this.#shown.get(queueId)!;
  }

  /** Whether something else is shown now than before. */
  look(queueId: string, now: number): boolean {
    const activity = this.activity(queueId);
    if (this.#shown.get(queueId)?.activity === activity) return false;
    this.#shown.set(queueId, { activity, since: now });
    return true;
  }

  /** They are no agent of this queue any more. */
  leave(queueId: string): void {
    this.online.delete(queueId);
    this.#shown.delete(queueId);
  }
}

/** In the time zone of this machine. */
function dayOf(moment: number): string {
  return new Date(moment).toDateString();
}
