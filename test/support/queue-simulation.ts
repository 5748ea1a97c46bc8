import assert from 'node:assert/strict';
import { Acd } from '../../packages/server/src/queues/acd/acd.ts';
import type {
  AcdHost,
  AcdOffer,
  AcdOfferEvents,
  AcdQueue,
} from '../../packages/server/src/queues/acd/acd-host.ts';
import type {
  QueueEvent,
  QueueEventKind,
} from '../../packages/server/src/queues/log/queue-event.ts';
import type { Strategy } from '../../packages/server/src/queues/queue-settings.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface SimulationOptions {
  readonly strategy: Strategy;
  readonly seed: number;
  readonly calls: number;
  readonly agents: number;
  /** When the first one calls. */
  readonly begin: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const WRAP_UP = 10 * SECOND;

/** What is known of an agent by what happened to them, without asking the distribution. */
interface ModelAgent {
  readonly id: string;
  readonly online: Set<string>;
  reachable: boolean;
  busy: boolean;
  talking: boolean;
  ringing: boolean;
  wrappingUp: boolean;
  wrapUpUntil: number;
  idleSince: number;
  /** By queue and day. */
  readonly answered: Map<string, number>;
}

interface ModelCaller {
  readonly id: string;
  readonly queueId: string;
  readonly at: number;
  readonly number: number;
  ringing: boolean;
  readonly passed: Set<string>;
}

/**
 * A call center on a virtual clock: people call, give up, answer, let it ring, talk, go to lunch. A
 * plain model of its own says before each ringing who should ring, and throws where another one does.
 */
export class QueueSimulation implements AcdHost {
  readonly events: QueueEvent[] = [];
  readonly agentIds: readonly string[];
  readonly queueIds: readonly string[];
  readonly #options: SimulationOptions;
  readonly #clock: VirtualClock;
  readonly #acd: Acd;
  readonly #queues: readonly AcdQueue[];
  readonly #agents = new Map<string, ModelAgent>();
  readonly #callers = new Map<string, ModelCaller>();
  readonly #lastRung = new Map<string, string>();
  #state: number;
  #calls = 0;

  constructor(options: SimulationOptions) {
    this.#options = options;
    this.#state = options.seed | 1;
    this.#clock = new VirtualClock(options.begin);
    this.agentIds = Array.from({ length: options.agents }, (_, at) => `agent-${at}`);
    this.queueIds = ['sales', 'support', 'billing'];
    this.#queues = this.queueIds.map((id, at) => this.#queue(id, at));
    for (const id of this.agentIds) {
      this.#agents.set(id, {
        ...{ id, online: new Set(), reachable: false, busy: false, talking: false },
        ...{ ringing: false, wrappingUp: false, wrapUpUntil: 0, idleSince: 0, answered: new Map() },
      });
    }
    this.#acd = new Acd(this);
    this.#acd.configure(this.#queues);
  }

  /** When the last thing happened. */
  get end(): number {
    return this.#clock.now;
  }

  run(): void {
    for (const agent of this.#agents.values()) {
      this.#reach(agent, true);
      this.#goOnline(agent, true);
      this.#live(agent);
    }
    this.#nextCall();
    this.#clock.run(() => this.#calls >= this.#options.calls && this.#callers.size === 0);
    // What is talked about still comes to its end.
    this.#clock.run(() => ![...this.#agents.values()].some(({ talking }) => talking));
  }

  now(): number {
    return this.#clock.now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    return this.#clock.after(milliseconds, callback);
  }

  offer(
    visitId: string,
    userIds: readonly string[],
    seconds: number,
    events: AcdOfferEvents,
  ): AcdOffer {
    const caller = this.#callers.get(visitId);
    assert.ok(caller, `${visitId} does not wait`);
    this.#check(caller, userIds);
    this.#lastRung.set(caller.queueId, userIds.at(-1)!);
    caller.ringing = true;
    const agents = userIds.map((id) => this.#agents.get(id)!);
    for (const agent of agents) agent.ringing = true;
    let isOver = false;
    const end = (): boolean => {
      if (isOver) return false;
      isOver = true;
      caller.ringing = false;
      for (const agent of agents) agent.ringing = false;
      return true;
    };
    const answers = agents
      .map((agent) => ({ agent, after: this.#chance(0.85) ? this.#between(1, 12) : Infinity }))
      .sort((one, two) => one.after - two.after);
    const first = answers[0]!;
    if (first.after < seconds) {
      this.#clock.after(first.after * SECOND, () => {
        if (end()) this.#take(caller, first.agent, events);
      });
    } else {
      this.#clock.after(seconds * SECOND, () => {
        if (!end()) return;
        for (const id of userIds) {
          caller.passed.add(id);
          this.#agents.get(id)!.idleSince = this.#clock.now;
        }
        events.onFailed(userIds);
      });
    }
    return { cancel: () => void end() };
  }

  overflow(visitId: string): void {
    this.#callers.delete(visitId);
  }

  notAnswering(userId: string): void {
    const agent = this.#agents.get(userId)!;
    this.#clock.after(1, () => this.#goOnline(agent, false));
    this.#clock.after(5 * MINUTE, () => this.#goOnline(agent, true));
  }

  log(queueId: string, event: QueueEventKind): void {
    if (event.kind === 'wrapped-up') {
      const agent = this.#agents.get(event.userId)!;
      assert.equal(this.#clock.now, agent.wrapUpUntil);
      agent.wrappingUp = false;
    }
    const id = String(this.events.length);
    this.events.push({ ...event, id, tenantId: 'office', queueId, at: this.#clock.now });
  }

  changed(): void {}

  #queue(id: string, at: number): AcdQueue {
    const members = this.agentIds
      .filter((_, agent) => agent % 3 === at || agent % 7 === at)
      .map((userId) => ({ userId, skill: 1 + (this.#random() % 5) }));
    return {
      ...{ id, strategy: this.#options.strategy, ringSeconds: 15, wrapUpSeconds: 10 },
      ...{ missesAllowed: 3, targetSeconds: 20, members, longestWaitSeconds: 900 },
      ...{ mostCallers: 60, overflowWithoutAgents: false, overflows: true },
    };
  }

  #nextCall(): void {
    if (this.#calls >= this.#options.calls) return;
    this.#calls += 1;
    const caller: ModelCaller = {
      ...{ id: `call-${this.#calls}`, number: this.#calls, at: this.#clock.now },
      ...{ queueId: this.queueIds[this.#random() % this.queueIds.length]!, ringing: false },
      passed: new Set(),
    };
    this.#callers.set(caller.id, caller);
    this.#clock.after(this.#exponential(4 * MINUTE), () => {
      if (!this.#callers.delete(caller.id)) return;
      this.#acd.abandon(caller.id);
    });
    this.#acd.enter(caller.id, caller.queueId, { name: '', number: '' });
    this.#clock.after(this.#exponential(3_200), () => this.#nextCall());
  }

  #take(caller: ModelCaller, agent: ModelAgent, events: AcdOfferEvents): void {
    this.#callers.delete(caller.id);
    agent.talking = true;
    const key = this.#dayKey(caller.queueId);
    agent.answered.set(key, (agent.answered.get(key) ?? 0) + 1);
    events.onTaken(agent.id);
    const talk = this.#exponential(2 * MINUTE);
    this.#clock.after(talk, () => {
      agent.talking = false;
      agent.idleSince = this.#clock.now;
      agent.wrappingUp = true;
      agent.wrapUpUntil = this.#clock.now + WRAP_UP;
      this.#acd.talked(caller.id, agent.id, Math.floor(talk * 0.1));
    });
  }

  /** Goes to lunch, calls someone, reloads the page, again and again. */
  #live(agent: ModelAgent): void {
    this.#clock.after(this.#exponential(20 * MINUTE), () => {
      const what = this.#random() % 3;
      const back = this.#exponential(3 * MINUTE);
      if (what === 0) {
        this.#goOnline(agent, false);
        this.#clock.after(back, () => this.#goOnline(agent, true));
      } else if (what === 1) {
        this.#be(agent, true);
        this.#clock.after(back, () => this.#be(agent, false));
      } else {
        this.#reach(agent, false);
        this.#clock.after(2 * SECOND, () => this.#reach(agent, true));
      }
      this.#live(agent);
    });
  }

  #goOnline(agent: ModelAgent, online: boolean): void {
    for (const { id, members } of this.#queues) {
      if (!members.some(({ userId }) => userId === agent.id)) continue;
      if (online && !agent.online.has(id)) agent.idleSince = this.#clock.now;
      if (online) agent.online.add(id);
      else agent.online.delete(id);
      this.#acd.setOnline(agent.id, id, online);
    }
  }

  #reach(agent: ModelAgent, reachable: boolean): void {
    agent.reachable = reachable;
    this.#acd.setReachable(agent.id, reachable);
  }

  #be(agent: ModelAgent, busy: boolean): void {
    agent.busy = busy;
    this.#acd.setBusy(agent.id, busy);
  }

  /** Whether these should ring for this caller now. */
  #check(caller: ModelCaller, userIds: readonly string[]): void {
    assert.equal(caller.ringing, false, `${caller.id} rings already`);
    const ready = this.#readyFor(caller.queueId);
    for (const id of userIds) assert.ok(ready.includes(id), `${id} is not ready`);
    for (const other of this.#callers.values()) {
      if (other.ringing || other.number >= caller.number) continue;
      const theirs = this.#readyFor(other.queueId);
      const wanted = userIds.find((id) => theirs.includes(id) && !other.passed.has(id));
      assert.equal(wanted, undefined, `${other.id} came before ${caller.id}`);
    }
    let fresh = ready.filter((id) => !caller.passed.has(id));
    if (userIds.some((id) => caller.passed.has(id))) {
      assert.deepEqual(fresh, [], `${userIds.join()} again before ${fresh.join()}`);
      caller.passed.clear();
      fresh = ready;
    }
    assert.deepEqual(userIds, this.#expected(caller.queueId, fresh), this.#options.strategy);
  }

  #readyFor(queueId: string): string[] {
    const { members } = this.#queues.find(({ id }) => id === queueId)!;
    return members
      .map(({ userId }) => userId)
      .filter((id) => {
        const agent = this.#agents.get(id)!;
        if (!agent.online.has(queueId) || !agent.reachable || agent.busy) return false;
        return !agent.talking && !agent.ringing && !agent.wrappingUp;
      });
  }

  /** The rule of the strategy, in the plainest form. */
  #expected(queueId: string, fresh: readonly string[]): readonly string[] {
    const { members } = this.#queues.find(({ id }) => id === queueId)!;
    const agent = (id: string): ModelAgent => this.#agents.get(id)!;
    const least = (measure: (id: string) => number, of = fresh): string[] => {
      const best = Math.min(...of.map(measure));
      return of.filter((id) => measure(id) === best);
    };
    const longestIdle = (of: readonly string[]): string[] =>
      least((id) => agent(id).idleSince, of).slice(0, 1);
    switch (this.#options.strategy) {
      case 'ring-all':
        return fresh;
      case 'longest-idle':
        return longestIdle(fresh);
      case 'fewest-calls':
        return longestIdle(least((id) => agent(id).answered.get(this.#dayKey(queueId)) ?? 0));
      case 'skills':
        return longestIdle(least((id) => -members.find(({ userId }) => userId === id)!.skill));
      case 'round-robin': {
        const ids = members.map(({ userId }) => userId);
        const last = ids.indexOf(this.#lastRung.get(queueId) ?? '');
        const inTurn = [...ids.slice(last + 1), ...ids.slice(0, last + 1)];
        return inTurn.filter((id) => fresh.includes(id)).slice(0, 1);
      }
    }
  }

  #dayKey(queueId: string): string {
    return `${queueId} ${new Date(this.#clock.now).toDateString()}`;
  }

  /** Park and Miller's, which gives the same numbers for the same seed everywhere. */
  #random(): number {
    this.#state = Number((BigInt(this.#state) * 48_271n) % 2_147_483_647n);
    return this.#state;
  }

  #chance(share: number): boolean {
    return this.#random() / 2_147_483_647 < share;
  }

  #between(from: number, to: number): number {
    return from + (this.#random() % ((to - from) * 1_000)) / 1_000;
  }

  #exponential(mean: number): number {
    return Math.ceil(-Math.log(this.#random() / 2_147_483_647) * mean);
  }
}
