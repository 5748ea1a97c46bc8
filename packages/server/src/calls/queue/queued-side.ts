import { identityFor, serviceIdentity } from '../../sip/identity.ts';
import { Pursuit, type PursuitEvents } from '../answering/pursuit.ts';
import { AttendedSide } from '../attended-side.ts';
import { Conversation } from '../conversation.ts';
import { UNREACHED, type Failure } from '../failure.ts';
import type { DialogId } from '../live-calls.ts';
import { placeFor } from '../place.ts';
import type {
  Destination,
  KeptPlace,
  Offer,
  QueueDestination,
  QueuedParty,
  QueueOfferEvents,
  Subscriber,
} from '../ports.ts';
import { Ring, type Answer, type RingEvents } from '../ring.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { agentsPart } from './agents-part.ts';

/** From queue to queue, each of which may send on; they may do so in a circle. */
const MOST_QUEUES = 5;

/** Someone who waits in a queue. */
export class QueuedSide extends AttendedSide implements QueuedParty {
  readonly #board: Switchboard;
  #queue: QueueDestination;
  #queues = 0;
  /** What rings for them. */
  #ring: { readonly ring: Ring | Pursuit; readonly handOver: () => void } | null = null;

  /** The side is ours from now on. */
  constructor(board: Switchboard, side: Side, queue: QueueDestination) {
    super(board, side);
    this.#board = board;
    this.#queue = queue;
  }

  get callId(): string {
    return this.side.participation.callId;
  }

  get dialog(): DialogId {
    return this.side.leg.dialog;
  }

  hearMusic(): void {
    this.hear(this.#board.setting.music);
  }

  /** Into the queue, or where there is no desk for it, away. */
  enter(place?: KeptPlace): void {
    const { queues } = this.#board.setting;
    this.#queues += 1;
    this.hearMusic();
    if (queues && this.#queues <= MOST_QUEUES) queues.enter(this, this.#queue.id, place);
    else this.end();
  }

  ring(users: readonly Subscriber[], seconds: number, events: QueueOfferEvents): Offer {
    const queue = this.#queue;
    const ring = new Ring(this.#board, {
      ...{ callId: this.callId, users, seconds, ofQueue: true },
      from: (user) => identityFor(this.subscriber, user),
      except: this.side.leg.connection,
      waitsAt: (user) => placeFor(user, queue),
    });
    this.#start(ring, {
      onAnswered: (answer) => this.#join(agentsPart(this.#board, answer, events)),
      onFailed: () => events.onFailed(ring.rangInVain),
    });
    return ring;
  }

  sendOn(destination: Destination, onFailed: () => void): void {
    this.hearMusic();
    if (destination.kind === 'user') return this.#callOn(destination.user, onFailed);
    if (destination.kind !== 'queue' || this.#queues >= MOST_QUEUES) return onFailed();
    this.#queue = destination;
    this.side.showParty(serviceIdentity(destination, this.subscriber));
    this.enter();
  }

  /** Someone else has this place in the queue from now on. */
  override exchange(next: Side): void {
    next.showParty(serviceIdentity(this.#queue, next.subscriber));
    super.exchange(next);
    this.#ring?.handOver();
  }

  override release(): Side {
    this.#ring = null;
    return super.release();
  }

  override end(): void {
    this.#stopRinging();
    super.end();
  }

  forsake(): void {
    this.#stopRinging();
    this.release().forsake();
  }

  override sideEnded(): void {
    this.#stopRinging();
    super.sideEnded();
  }

  #callOn(user: Subscriber, onFailed: () => void): void {
    const { voicemail } = this.#board.setting;
    const { callId, subscriber: caller } = this;
    const except = this.side.leg.connection;
    const pursuit = new Pursuit(this.#board, { callId, callee: user, caller, except });
    const events: PursuitEvents = {
      onRinging: () => {},
      onAnswered: (answer) => {
        this.#ring = null;
        const callee = new Side(this.#board, answer, answer.participation);
        this.side.showParty(callee.identityFor(this.side));
        this.#join(callee);
      },
      onQueue: (queue) => {
        this.#ring = null;
        this.sendOn(queue, onFailed);
      },
      onFailed: (failure, callee) => {
        this.#ring = null;
        if (!UNREACHED.has(failure) || !voicemail?.takesMessagesFor(callee)) return onFailed();
        this.onceConnected(() => voicemail.takeMessage(this, callee));
      },
    };
    const handOver = (): void => pursuit.handOver(this.subscriber, events);
    this.#ring = { ring: pursuit, handOver };
    pursuit.start(events);
  }

  #start(ring: Ring, events: Pick<RingEvents, 'onAnswered' | 'onFailed'>): void {
    const all = {
      onRinging: () => {},
      onAnswered: (answer: Answer) => {
        this.#ring = null;
        events.onAnswered(answer);
      },
      onFailed: (failure: Failure) => {
        if (this.#ring?.ring === ring) this.#ring = null;
        events.onFailed(failure);
      },
    };
    const handOver = (): void => ring.handOver((user) => identityFor(this.subscriber, user), all);
    this.#ring = { ring, handOver };
    ring.start(all);
  }

  #stopRinging(): void {
    const ringing = this.#ring;
    this.#ring = null;
    ringing?.ring.cancel();
  }

  /** The caller goes on seeing the queue, as a person behind it is none of their business. */
  #join(next: Side): void {
    const side = this.release();
    next.showParty(side.identityFor(next));
    new Conversation(this.#board, [side, next]);
  }
}
