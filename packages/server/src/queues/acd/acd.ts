import type {
  AcdAgent,
  AcdCaller,
  AcdHost,
  AcdOffer,
  AcdQueue,
  OverflowReason,
} from './acd-host.ts';
import type { AgentState } from './agent-state.ts';
import { Agents } from './agents.ts';
import { QueueState } from './queue-state.ts';
import { RingingOffer } from './ringing-offer.ts';
import { choose } from './strategies.ts';
import { byArrival, WaitingCaller } from './waiting-caller.ts';

/** Before a caller rings again where all agents let it ring. */
const PAUSE_MS = 5_000;

/** A call of a queue that an agent has. */
interface Taken {
  readonly queueId: string;
  readonly at: number;
}

/**
 * Distributes the callers of all queues to their agents. The callers who came first go first, over all
 * queues of an agent; who of the agents is rung is the strategy's to say. It only reckons: clock,
 * timers, telephones and the log are the host's.
 */
export class Acd {
  readonly #host: AcdHost;
  readonly #queues = new Map<string, QueueState>();
  readonly #agents: Agents;
  readonly #callers = new Map<string, WaitingCaller>();
  readonly #taken = new Map<string, Taken>();
  #order = 0;
  #isDistributing = false;
  /** Something happened while it was distributing. */
  #isStale = false;
  #isClosed = false;

  constructor(host: AcdHost) {
    this.#host = host;
    this.#agents = new Agents(host, this.#queues);
  }

  /** What the queues are now; callers of one that is gone leave it. */
  configure(queues: readonly AcdQueue[]): void {
    const ids = new Set(queues.map(({ id }) => id));
    for (const [id, state] of this.#queues) {
      if (ids.has(id)) continue;
      for (const caller of [...state.callers]) this.#remove(caller, 'answered-elsewhere');
      for (const agent of this.#agents) agent.leave(id);
      this.#queues.delete(id);
    }
    for (const queue of queues) {
      const state = this.#queues.get(queue.id);
      if (state) state.queue = queue;
      else this.#queues.set(queue.id, new QueueState(queue));
      this.#bind(queue);
      this.#host.changed(queue.id);
    }
    this.#distribute();
  }

  /** A caller comes, at the end of the queue, or before all who came later than `since`. */
  enter(
    visitId: string,
    queueId: string,
    who: { readonly name: string; readonly number: string },
    since?: number,
  ): void {
    const state = this.#queues.get(queueId);
    if (!state || this.#isClosed) return;
    const now = this.#host.now();
    this.#host.log(queueId, { kind: 'entered', visitId, name: who.name, number: who.number });
    const refusal = since === undefined ? state.refusal(this.#hasAgents(state)) : null;
    if (refusal) return this.#sendOn(visitId, queueId, refusal);
    const caller = new WaitingCaller({
      ...{ visitId, queueId, since: since ?? now },
      order: (this.#order += 1),
    });
    this.#callers.set(visitId, caller);
    state.add(caller);
    this.#beginPatience(caller, state.queue);
    this.#host.changed(queueId);
    this.#distribute();
  }

  /** They hung up. Idle when they are not here any more. */
  abandon(visitId: string): void {
    const caller = this.#callers.get(visitId);
    if (!caller) return;
    this.#remove(caller, 'caller-gave-up');
    this.#host.log(caller.queueId, { kind: 'abandoned', visitId });
    this.#distribute();
  }

  /** They hung up to be called back. */
  wantCallback(visitId: string): void {
    const caller = this.#callers.get(visitId);
    if (!caller || caller.wantsCallback) return;
    caller.wantsCallback = true;
    caller.stopPatience?.();
    caller.stopPatience = caller.overflow = null;
    this.#withdraw(caller, 'caller-gave-up');
    this.#host.log(caller.queueId, { kind: 'callback-wanted', visitId });
    this.#host.changed(caller.queueId);
    this.#distribute();
  }

  /** They were called back in vain. */
  callbackFailed(visitId: string): void {
    const caller = this.#callers.get(visitId);
    const queueId = caller?.queueId ?? this.#taken.get(visitId)?.queueId;
    if (queueId === undefined) return;
    if (caller) this.#remove(caller, 'caller-gave-up');
    this.#host.log(queueId, { kind: 'callback-failed', visitId });
    this.#distribute();
  }

  /** Rings at this agent alone. */
  pick(visitId: string, userId: string): 'ringing' | 'gone' | 'taken' | 'unreachable' {
    const caller = this.#callers.get(visitId);
    if (!caller) return this.#taken.has(visitId) ? 'taken' : 'gone';
    if (caller.offer?.isPick) return 'taken';
    const agent = this.#agents.of(userId, true);
    if (!agent.isReachable || agent.isBusy || agent.talking.size > 0) return 'unreachable';
    this.#retreat(agent);
    const { overflow } = caller;
    // It rings at them first.
    caller.overflow = null;
    this.#withdraw(caller, 'answered-elsewhere');
    caller.overflow = overflow;
    agent.wrapUp?.end();
    this.#offer(caller, this.#queues.get(caller.queueId)!, [userId], true);
    this.#distribute();
    return 'ringing';
  }

  /** The agent's part of a call that was taken is over; so many ms of it the caller was on hold. */
  talked(visitId: string, userId: string, held: number): void {
    const taken = this.#taken.get(visitId);
    const agent = this.#agents.of(userId);
    if (!taken || !agent.talking.delete(visitId)) return;
    this.#taken.delete(visitId);
    const now = this.#host.now();
    agent.idleSince = now;
    this.#host.log(taken.queueId, { kind: 'talked', visitId, userId, held });
    this.#beginWrapUp(agent, visitId, taken);
    this.#agents.look(agent);
    this.#distribute();
  }

  /** Whether they want calls of this queue. */
  setOnline(userId: string, queueId: string, online: boolean): void {
    const agent = this.#agents.of(userId);
    const state = this.#queues.get(queueId);
    if (!state || agent.online.has(queueId) === online) return;
    if (online) {
      agent.online.add(queueId);
      agent.idleSince = this.#host.now();
      agent.missesInARow = 0;
    } else {
      agent.online.delete(queueId);
      if (agent.offer && !agent.offer.isPick && this.#isOf(agent.offer, state)) {
        this.#retreat(agent);
      }
      this.#sendOnWithoutAgents(state);
    }
    this.#agents.look(agent);
    this.#distribute();
  }

  /** Whether a phone of theirs could ring. */
  setReachable(userId: string, reachable: boolean): void {
    const agent = this.#agents.of(userId);
    if (agent.isReachable === reachable) return;
    agent.isReachable = reachable;
    if (!reachable) this.#retreat(agent);
    this.#agents.look(agent);
    this.#distribute();
  }

  /** Whether they are in any call, or ring for one that is not of a queue. */
  setBusy(userId: string, busy: boolean): void {
    const agent = this.#agents.of(userId);
    if (agent.isBusy === busy) return;
    agent.isBusy = busy;
    if (busy) this.#retreat(agent);
    this.#agents.look(agent);
    this.#distribute();
  }

  /** The next one first. */
  callers(queueId: string): readonly AcdCaller[] {
    return this.#queues.get(queueId)?.shown() ?? [];
  }

  /** In the order in which they joined. */
  agents(queueId: string): readonly AcdAgent[] {
    const state = this.#queues.get(queueId);
    return state ? this.#agents.shown(state.queue) : [];
  }

  /** About how long the one at this position still waits, in seconds; null where nobody can say. */
  expectedWait(queueId: string, position: number): number | null {
    const state = this.#queues.get(queueId);
    if (!state) return null;
    return state.expected.at(position, this.#agents.onlineIn(state.queue).length);
  }

  /** All timers rest, and nothing rings any more. */
  close(): void {
    this.#isClosed = true;
    for (const caller of [...this.#callers.values()]) this.#remove(caller, 'caller-gave-up');
    for (const agent of this.#agents) {
      const { wrapUp } = agent;
      agent.wrapUp = null;
      wrapUp?.end();
    }
  }

  /** Those who are no members any more are none here; those who are new want no calls at first. */
  #bind({ id, members }: AcdQueue): void {
    const ids = new Set(members.map(({ userId }) => userId));
    for (const userId of ids) this.#agents.of(userId);
    for (const agent of this.#agents) {
      if (ids.has(agent.userId) || !agent.online.has(id)) continue;
      this.setOnline(agent.userId, id, false);
      agent.leave(id);
    }
  }

  #hasAgents({ queue }: QueueState): boolean {
    return this.#agents.onlineIn(queue).length > 0;
  }

  #sendOnWithoutAgents(state: QueueState): void {
    for (const caller of [...state.left(this.#hasAgents(state))]) {
      this.#overflow(caller, 'no-agents');
    }
  }

  #beginPatience(caller: WaitingCaller, { overflows, longestWaitSeconds }: AcdQueue): void {
    if (!overflows || longestWaitSeconds === 0) return;
    const left = caller.since + longestWaitSeconds * 1000 - this.#host.now();
    caller.stopPatience = this.#host.after(Math.max(0, left), () => {
      caller.stopPatience = null;
      this.#overflow(caller, 'waited-too-long');
      this.#distribute();
    });
  }

  /** Once it does not ring for them any more. */
  #overflow(caller: WaitingCaller, because: OverflowReason): void {
    if (caller.offer) {
      caller.overflow = because;
      return;
    }
    this.#remove(caller, 'answered-elsewhere');
    this.#sendOn(caller.visitId, caller.queueId, because);
  }

  #sendOn(visitId: string, queueId: string, because: OverflowReason): void {
    this.#host.log(queueId, { kind: 'overflowed', visitId, because });
    this.#host.overflow(visitId, queueId, because);
  }

  #beginWrapUp(agent: AgentState, visitId: string, { queueId, at }: Taken): void {
    const state = this.#queues.get(queueId);
    const isMember = state?.hasMember(agent.userId) ?? false;
    const seconds = isMember && !this.#isClosed ? state!.queue.wrapUpSeconds : 0;
    const { userId } = agent;
    agent.wrapUp?.end();
    let stop = (): void => {};
    const end = (): void => {
      stop();
      if (agent.wrapUp?.end === end) agent.wrapUp = null;
      this.#host.log(queueId, { kind: 'wrapped-up', visitId, userId });
      state?.expected.add(this.#host.now() - at);
    };
    if (seconds === 0) return end();
    agent.wrapUp = { queueId, end };
    stop = this.#host.after(seconds * 1000, () => {
      end();
      this.#agents.look(agent);
      this.#distribute();
    });
  }

  /** Their phone is not to ring any more; whom it rang for is offered to others. */
  #retreat(agent: AgentState): void {
    const { offer } = agent;
    if (!offer) return;
    const caller = [...this.#callers.values()].find((one) => one.offer === offer);
    if (caller) this.#withdraw(caller, 'answered-elsewhere');
  }

  #isOf(offer: RingingOffer, { callers }: QueueState): boolean {
    return callers.some((caller) => caller.offer === offer);
  }

  /** They wait on, without anything that rings for them. */
  #withdraw(caller: WaitingCaller, because: Parameters<AcdOffer['cancel']>[0]): void {
    const { offer } = caller;
    if (!offer) return;
    this.#endOffer(caller, offer);
    offer.cancel(because);
    if (caller.overflow) this.#overflow(caller, caller.overflow);
  }

  #remove(caller: WaitingCaller, because: Parameters<AcdOffer['cancel']>[0]): void {
    const { visitId, queueId } = caller;
    caller.overflow = null;
    caller.rest();
    this.#callers.delete(visitId);
    this.#queues.get(queueId)?.remove(caller);
    this.#withdraw(caller, because);
    this.#host.changed(queueId);
  }

  #endOffer(caller: WaitingCaller, offer: RingingOffer): void {
    caller.offer = null;
    this.#host.changed(caller.queueId);
    for (const userId of offer.userIds) {
      const agent = this.#agents.of(userId);
      agent.offer = null;
      this.#agents.look(agent);
    }
  }

  /** Rings for all who wait, as far as there are agents for them. */
  #distribute(): void {
    this.#isStale = true;
    if (this.#isDistributing || this.#isClosed) return;
    this.#isDistributing = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        for (const caller of this.#inOrder()) this.#serve(caller);
      }
    } finally {
      this.#isDistributing = false;
    }
  }

  /** All for whom nothing rings, of queues with an agent who is ready. */
  #inOrder(): WaitingCaller[] {
    return [...this.#queues.values()]
      .filter(({ queue }) => this.#agents.readyFor(queue).length > 0)
      .flatMap(({ callers }) => callers.filter(({ offer }) => offer === null))
      .sort(byArrival);
  }

  #serve(caller: WaitingCaller): void {
    const state = this.#queues.get(caller.queueId);
    // Much may have happened for those before them.
    if (!state || caller.offer || this.#callers.get(caller.visitId) !== caller) return;
    const ready = this.#agents.readyFor(state.queue);
    let fresh = ready.filter(({ userId }) => !caller.passed.has(userId));
    if (fresh.length === 0) {
      if (ready.length === 0) return;
      if (!caller.mayRepeat) return this.#pause(caller);
      caller.passed.clear();
      fresh = ready;
    }
    this.#offer(caller, state, choose(fresh, state.queue, state.lastRung), false);
  }

  /** After a while it rings once more at those where it rang in vain. */
  #pause(caller: WaitingCaller): void {
    caller.stopPause ??= this.#host.after(PAUSE_MS, () => {
      caller.stopPause = null;
      caller.mayRepeat = true;
      this.#distribute();
    });
  }

  #offer(
    caller: WaitingCaller,
    state: QueueState,
    userIds: readonly string[],
    isPick: boolean,
  ): void {
    const { visitId, queueId } = caller;
    const { ringSeconds } = state.queue;
    const offer = new RingingOffer(userIds, isPick);
    caller.offer = offer;
    caller.mayRepeat = false;
    if (!isPick) state.lastRung = userIds.at(-1) ?? null;
    this.#host.changed(queueId);
    for (const userId of userIds) {
      const agent = this.#agents.of(userId);
      agent.offer = offer;
      this.#agents.look(agent);
      this.#host.log(queueId, { kind: 'offered', visitId, userId });
    }
    offer.start(this.#host, visitId, ringSeconds, {
      onTaken: (userId) => this.#onTaken(caller, state, offer, userId),
      onFailed: (missed) => this.#onFailed(caller, state, offer, missed),
    });
  }

  #onTaken(caller: WaitingCaller, state: QueueState, offer: RingingOffer, userId: string): void {
    const { visitId, queueId } = caller;
    const now = this.#host.now();
    const agent = this.#agents.of(userId);
    agent.talking.add(visitId);
    agent.missesInARow = 0;
    agent.countAnswer(queueId, now);
    this.#taken.set(visitId, { queueId, at: now });
    this.#endOffer(caller, offer);
    this.#remove(caller, 'answered-elsewhere');
    const target = state.queue.targetSeconds * 1000;
    this.#host.log(queueId, { kind: 'answered', visitId, userId, target });
    this.#distribute();
  }

  #onFailed(
    caller: WaitingCaller,
    { queue }: QueueState,
    offer: RingingOffer,
    missed: readonly string[],
  ): void {
    const { visitId, queueId } = caller;
    this.#endOffer(caller, offer);
    if (!offer.isPick) {
      for (const userId of offer.userIds) caller.passed.add(userId);
      for (const userId of missed) {
        this.#host.log(queueId, { kind: 'missed', visitId, userId });
        this.#countMiss(this.#agents.of(userId), queue.missesAllowed);
      }
    }
    if (caller.overflow) this.#overflow(caller, caller.overflow);
    this.#distribute();
  }

  #countMiss(agent: AgentState, missesAllowed: number): void {
    agent.idleSince = this.#host.now();
    agent.missesInARow += 1;
    if (missesAllowed === 0 || agent.missesInARow < missesAllowed) return;
    agent.missesInARow = 0;
    for (const queueId of [...agent.online]) this.#host.notAnswering(agent.userId, queueId);
  }
}
