import { readAudio, type AudioDescription } from '../media/sdp.ts';
import { identityFor, type Identity } from '../sip/identity.ts';
import type { Callees } from './callees.ts';
import type { Caller } from './caller.ts';
import { Conversation } from './conversation.ts';
import { FAILURES, type Failure } from './failure.ts';
import type { DialogId, LiveCallEntry } from './live-calls.ts';
import type { Participation } from './participation.ts';
import type { Disposition, Subscriber } from './ports.ts';
import { Ring, type Answer } from './ring.ts';
import { Side } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** What rings goes on ringing for someone else. */
export interface TakenRing {
  readonly ring: Ring;
  readonly callees: Callees;
}

/** A call from one user to others until it is answered: a back-to-back user agent with parallel forking. */
export class Call {
  readonly #board: Switchboard;
  readonly #caller: Caller;
  readonly #callees: Callees;
  /** Who they are to the caller. */
  readonly #identity: Identity;
  readonly #participation: Participation;
  readonly #live: LiveCallEntry;
  readonly #ring: Ring;

  constructor(board: Switchboard, caller: Caller, callees: Callees) {
    const { subscriber, deviceId } = caller;
    const identity = callees.identityFor(subscriber);
    const party = { ...identity, number: identity.number ?? caller.dialled };
    const callId = crypto.randomUUID();
    this.#board = board;
    this.#caller = caller;
    this.#callees = callees;
    this.#identity = identity;
    this.#participation = board.begin(callId, subscriber, 'out', party);
    this.#live = board.liveCalls.begin(subscriber.userId, {
      ...{ deviceId, callId: caller.callId, direction: 'out', party },
    });
    this.#ring = new Ring(board, {
      callId,
      users: callees.users,
      from: (user) => identityFor(subscriber, user),
      // Dialling one's own number rings one's other phones.
      except: caller.connection,
    });
    board.calls.add(this);
  }

  get subscriber(): Subscriber {
    return this.#caller.subscriber;
  }

  /** The caller's, once it rings. */
  get dialog(): DialogId | null {
    return this.#caller.dialog;
  }

  start(): void {
    const offer = readAudio(this.#caller.offer);
    if (!offer) return this.#fail('no-common-media');
    this.#caller.onGaveUp = () => {
      this.#ring.cancel();
      this.#finish('cancelled');
    };
    this.#ring.start({
      onRinging: () => this.#caller.ringing(this.#identity),
      onAnswered: (answer) => this.#onAnswered(answer, offer),
      onFailed: (failure) => this.#fail(failure),
    });
  }

  /** The caller steps back; who has the ring now decides what becomes of it. */
  giveRing(): TakenRing {
    this.#caller.refuse('cancelled');
    this.#finish('cancelled');
    return { ring: this.#ring, callees: this.#callees };
  }

  #onAnswered(answer: Answer, offer: AudioDescription): void {
    const media = this.#board.setting.engine.createLeg();
    const callee = new Side(this.#board, answer, answer.participation);
    try {
      const leg = this.#caller.answer(media, offer, this.#identity);
      this.#board.calls.delete(this);
      const caller = new Side(this.#board, { leg, live: this.#live }, this.#participation);
      new Conversation(this.#board, [caller, callee]);
    } catch {
      media.close();
      callee.end();
      this.#fail('broken');
    }
  }

  #fail(failure: Failure): void {
    this.#caller.refuse(failure);
    this.#finish(FAILURES[failure].disposition);
  }

  #finish(disposition: Disposition): void {
    this.#board.calls.delete(this);
    this.#live.end();
    this.#participation.end(disposition);
  }
}
