import type { MediaLeg } from '../media/leg.ts';
import { readAudio, type AudioDescription } from '../media/sdp.ts';
import { identityFor, serviceIdentity, type Identity } from '../sip/identity.ts';
import { Pursuit } from './answering/pursuit.ts';
import { AttendedSide } from './attended-side.ts';
import type { Caller } from './caller.ts';
import { Conversation } from './conversation.ts';
import { FAILURES, UNREACHED, type Failure } from './failure.ts';
import type { DialogId, LiveCallEntry } from './live-calls.ts';
import type { Participation } from './participation.ts';
import type { Disposition, QueueDestination, Subscriber } from './ports.ts';
import { QueuedSide } from './queue/queued-side.ts';
import type { Answer } from './ring.ts';
import { Side } from './side.ts';
import type { Switchboard } from './switchboard.ts';

/** What rings goes on ringing for someone else. */
export interface TakenPursuit {
  readonly pursuit: Pursuit;
  readonly callee: Subscriber;
}

/** A call from one user to another until it is answered: a back-to-back user agent with parallel forking. */
export class Call {
  readonly #board: Switchboard;
  readonly #caller: Caller;
  readonly #callee: Subscriber;
  /** Who they are to the caller. */
  readonly #identity: Identity;
  readonly #participation: Participation;
  readonly #live: LiveCallEntry;
  readonly #pursuit: Pursuit;
  readonly #offer: AudioDescription | null;

  constructor(board: Switchboard, caller: Caller, callee: Subscriber) {
    const { subscriber, deviceId } = caller;
    const identity = identityFor(callee, subscriber);
    const party = { ...identity, number: identity.number ?? caller.dialled };
    const callId = crypto.randomUUID();
    this.#board = board;
    this.#caller = caller;
    this.#callee = callee;
    this.#identity = identity;
    this.#participation = board.begin(callId, subscriber, 'out', party);
    this.#live = board.liveCalls.begin(subscriber.userId, {
      ...{ deviceId, callId: caller.callId, direction: 'out', party },
    });
    this.#offer = readAudio(caller.offer);
    this.#pursuit = new Pursuit(board, {
      ...{ callId, callee, caller: subscriber },
      // Dialling one's own number rings one's other phones.
      except: caller.connection,
      video: this.#offer?.video?.direction ?? 'inactive',
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
    const offer = this.#offer;
    if (!offer) return this.#fail('no-common-media');
    this.#caller.onGaveUp = () => {
      this.#pursuit.cancel();
      this.#finish('cancelled');
    };
    this.#pursuit.start({
      onRinging: () => this.#caller.ringing(this.#identity),
      onAnswered: (answer) => this.#onAnswered(answer, offer),
      onQueue: (queue) => this.#onQueue(queue, offer),
      onFailed: (failure, callee) => this.#onUnanswered(failure, callee, offer),
    });
  }

  /** The caller steps back; who has the pursuit now decides what becomes of it. */
  givePursuit(): TakenPursuit {
    this.#caller.refuse('cancelled');
    this.#finish('cancelled');
    return { pursuit: this.#pursuit, callee: this.#callee };
  }

  #onAnswered(answer: Answer, offer: AudioDescription): void {
    const callee = new Side(this.#board, answer, answer.participation);
    const caller = this.#connect(offer, this.#seenAs(callee), callee);
    if (caller) {
      new Conversation(this.#board, [caller, callee]);
    } else {
      callee.end();
      this.#fail('broken');
    }
  }

  /** A colleague sees who took a call that was forwarded; to others that number is none of their business. */
  #seenAs({ subscriber }: Side): Identity {
    const forwarded = subscriber.userId !== this.#callee.userId;
    if (!forwarded || subscriber.tenantId !== this.subscriber.tenantId) return this.#identity;
    return identityFor(subscriber, this.subscriber);
  }

  /** The one who was called has a queue take their calls. */
  #onQueue(queue: QueueDestination, offer: AudioDescription): void {
    const caller = this.#connect(offer, serviceIdentity(queue, this.subscriber));
    if (!caller) return this.#fail('broken');
    new QueuedSide(this.#board, caller, queue).enter();
  }

  /** Who is not to be reached may have someone who takes messages. */
  #onUnanswered(failure: Failure, callee: Subscriber, offer: AudioDescription): void {
    const { voicemail } = this.#board.setting;
    if (!voicemail || !UNREACHED.has(failure)) return this.#fail(failure);
    const caller = voicemail.takesMessagesFor(callee) ? this.#connect(offer, this.#identity) : null;
    if (!caller) return this.#fail(failure);
    const attended = new AttendedSide(this.#board, caller);
    attended.onceConnected(() => voicemail.takeMessage(attended, callee));
  }

  /** Answers the caller, who sees themselves connected to `as`, and is to see what this callee shows. Null where the media cannot be set up; they then still wait. */
  #connect(offer: AudioDescription, as: Identity, callee?: Side): Side | null {
    let media: MediaLeg | null = null;
    try {
      media = this.#board.setting.engine.createLeg();
      media.video.see(callee?.leg.media.video ?? null);
      const leg = this.#caller.answer(media, offer, as);
      if (as !== this.#identity) this.#live.update({ party: as });
      this.#board.calls.delete(this);
      return new Side(this.#board, { leg, live: this.#live }, this.#participation);
    } catch {
      media?.close();
      return null;
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
