import type { AcdCaller, AcdQueue, OverflowReason } from './acd-host.ts';
import { ExpectedWait } from './expected-wait.ts';
import { byArrival, type WaitingCaller } from './waiting-caller.ts';

/** A queue, who waits in it, and what is remembered of it. */
export class QueueState {
  queue: AcdQueue;
  lastRung: string | null = null;
  readonly expected = new ExpectedWait();
  readonly #callers: WaitingCaller[] = [];

  constructor(queue: AcdQueue) {
    this.queue = queue;
  }

  /** The next one first. */
  get callers(): readonly WaitingCaller[] {
    return this.#callers;
  }

  hasMember(userId: string): boolean {
    return this.queue.members.some((member) => member.userId === userId);
  }

  add(caller: WaitingCaller): void {
    this.#callers.push(caller);
    this.#callers.sort(byArrival);
  }

  /** Idle where they are not here. */
  remove(caller: WaitingCaller): void {
    const at = this.#callers.indexOf(caller);
    if (at >= 0) this.#callers.splice(at, 1);
  }

  shown(): readonly AcdCaller[] {
    return this.#callers.map(({ visitId, queueId, since, offer, wantsCallback }, at) => ({
      ...{ visitId, queueId, since, position: at + 1 },
      state: offer ? 'ringing' : wantsCallback ? 'callback' : 'waiting',
    }));
  }

  /** Why it does not take one more; `hasAgents` is whether any of its agents is Online. */
  refusal(hasAgents: boolean): OverflowReason | null {
    const { overflows, mostCallers } = this.queue;
    const waiting = this.#callers.filter(({ wantsCallback }) => !wantsCallback).length;
    if (overflows && mostCallers > 0 && waiting >= mostCallers) return 'too-many-callers';
    return this.#isLeft(hasAgents) ? 'no-agents' : null;
  }

  /** Those who are not kept without agents. */
  left(hasAgents: boolean): readonly WaitingCaller[] {
    if (!this.#isLeft(hasAgents)) return [];
    return this.#callers.filter(({ wantsCallback }) => !wantsCallback);
  }

  #isLeft(hasAgents: boolean): boolean {
    return this.queue.overflows && this.queue.overflowWithoutAgents && !hasAgents;
  }
}
