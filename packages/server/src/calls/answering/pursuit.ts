import type { Direction } from '../../media/sdp.ts';
import type { Connection } from '../../sip/connection.ts';
import { identityFor, type Identity } from '../../sip/identity.ts';
import type { AnsweringRules } from '../../profile/answering-rules.ts';
import type { Failure } from '../failure.ts';
import type { Participation } from '../participation.ts';
import type { QueueDestination, Subscriber } from '../ports.ts';
import { Ring, type Answer, type RingEvents } from '../ring.ts';
import type { Switchboard } from '../switchboard.ts';
import { forwardingAfter, forwardingAtOnce, type Forwarding } from './forwarding.ts';

/** From one to the next, each of whom may have said where calls go; they may do so in a circle. */
const MOST_HOPS = 5;

export interface PursuitRequest {
  /** Of the call that it becomes part of. */
  readonly callId: string;
  readonly callee: Subscriber;
  readonly caller: Subscriber;
  /** The phone that is not rung, because the call is there. */
  readonly except: Connection;
  /** What the caller would show and look at; nothing where it is not said. */
  readonly video?: Direction;
  /** It rings whatever the callee said. */
  readonly urgent?: boolean;
}

export interface PursuitEvents extends Omit<RingEvents, 'onFailed'> {
  /** The call goes on in this queue. Once, and then nothing more. */
  onQueue(queue: QueueDestination): void;
  /** Once, and then nothing more. Who takes messages does so for `callee`. */
  onFailed(failure: Failure, callee: Subscriber): void;
}

/** Someone whom the call was for, on its way. */
interface Stop {
  readonly participation: Participation;
  ring: Ring | null;
}

/**
 * A call to someone, wherever they want to be reached: at their phones, or where these forward it to. It
 * never comes to the same person twice. Whoever it was for has missed nothing where another one takes it.
 */
export class Pursuit {
  readonly #board: Switchboard;
  readonly #request: PursuitRequest;
  readonly #stops = new Map<string, Stop>();
  #caller: Subscriber;
  #events: PursuitEvents = { onRinging() {}, onAnswered() {}, onQueue() {}, onFailed() {} };
  #ring: Ring | null = null;
  /** Why it is with someone else than the one who was called; null as long as it is not. */
  #diverted: Forwarding | null = null;
  #over = false;

  constructor(board: Switchboard, request: PursuitRequest) {
    this.#board = board;
    this.#request = request;
    this.#caller = request.caller;
  }

  get isRinging(): boolean {
    return this.#ring?.isRinging ?? false;
  }

  /** May be over before it returns. */
  start(events: PursuitEvents): void {
    this.#events = events;
    this.#reach(this.#request.callee);
  }

  /** Goes on for someone else, who is the caller from now on. */
  handOver(caller: Subscriber, events: PursuitEvents): void {
    this.#caller = caller;
    this.#events = events;
    for (const { participation } of this.#stops.values()) {
      participation.party = identityFor(caller, participation.user);
    }
    this.#ring?.handOver((user) => identityFor(caller, user));
  }

  /** The caller gave up. Idle when it is over. */
  cancel(): void {
    if (this.#over) return;
    this.#ring?.cancel();
    this.#finish();
    this.#endStops();
  }

  #reach(user: Subscriber): void {
    const { callId, except, video, urgent } = this.#request;
    const rules = this.#board.setting.people.answering(user);
    const participation = this.#board.begin(callId, user, 'in', this.#from(user));
    // Nobody is told that they missed a call of their own.
    if (user.userId === this.#caller.userId) participation.drop();
    const stop: Stop = { participation, ring: null };
    this.#stops.set(user.userId, stop);
    const atOnce = urgent ? null : forwardingAtOnce(rules);
    if (atOnce) return this.#forward(user, atOnce);
    const ring = new Ring(this.#board, {
      ...{ callId, users: [user], except, participation },
      from: (viewer) => this.#from(viewer),
      ...(video && { video }),
      ...(this.#diverted && { divertedFrom: this.#divertedFrom(user, this.#diverted) }),
      goesOn: !urgent && rules.noAnswer?.kind === 'number',
      ...(rules.ringSeconds !== null && { seconds: rules.ringSeconds }),
    });
    this.#ring = stop.ring = ring;
    ring.start({
      onRinging: () => this.#events.onRinging(),
      onAnswered: (answer) => this.#onAnswered(answer),
      onFailed: (failure) => this.#onUnanswered(user, rules, failure),
    });
  }

  #onAnswered(answer: Answer): void {
    this.#finish();
    this.#dropStops(answer.participation);
    this.#events.onAnswered(answer);
  }

  #onUnanswered(user: Subscriber, rules: AnsweringRules, failure: Failure): void {
    if (this.#over) return;
    this.#ring = null;
    if (this.#request.urgent) return this.#fail(failure, user);
    this.#forward(user, forwardingAfter(rules, failure));
  }

  #forward(user: Subscriber, forwarding: Forwarding): void {
    const { target, failure } = forwarding;
    if (target?.kind !== 'number') return this.#fail(failure, user);
    const { dialPlan, queues } = this.#board.setting;
    const destination = dialPlan.resolve(user, target.number);
    if (destination.kind === 'queue' && queues) {
      this.#finish();
      this.#dropStops(null);
      return this.#events.onQueue(destination);
    }
    if (destination.kind === 'user' && this.#mayReach(destination.user)) {
      this.#diverted ??= forwarding;
      return this.#reach(destination.user);
    }
    // There is nobody: as if the one who was called had not said anything.
    this.#fail(failure, this.#request.callee);
  }

  #mayReach({ userId }: Subscriber): boolean {
    if (userId === this.#caller.userId || this.#stops.has(userId)) return false;
    return this.#stops.size <= MOST_HOPS;
  }

  #from(user: Subscriber): Identity {
    return identityFor(this.#caller, user);
  }

  #divertedFrom(viewer: Subscriber, { reason }: Forwarding) {
    return { identity: identityFor(this.#request.callee, viewer), reason };
  }

  #fail(failure: Failure, callee: Subscriber): void {
    this.#finish();
    this.#endStops();
    this.#events.onFailed(failure, callee);
  }

  #finish(): void {
    this.#over = true;
    this.#ring = null;
  }

  #dropStops(but: Participation | null): void {
    for (const { participation } of this.#stops.values()) {
      if (participation !== but) participation.drop();
    }
  }

  #endStops(): void {
    for (const { participation, ring } of this.#stops.values()) {
      participation.end(ring?.dispositionOf(participation.user.userId) ?? 'missed');
    }
  }
}
