import { identityFor, serviceIdentity, type Identity } from '../../sip/identity.ts';
import { Pursuit, type PursuitEvents } from '../answering/pursuit.ts';
import { Conversation } from '../conversation.ts';
import { END_REASONS, type Failure } from '../failure.ts';
import { heardBy } from '../hold.ts';
import type { QueueDestination, Subscriber } from '../ports.ts';
import { QueuedSide } from '../queue/queued-side.ts';
import type { Answer } from '../ring.ts';
import { Side, type SideOwner } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { WaitingSide } from '../waiting-side.ts';
import type { Referral } from './referral.ts';

export interface TransferRequest {
  readonly conversation: Conversation;
  /** Who asked for it. */
  readonly by: Side;
  readonly referral: Referral;
  /** Who is rung. */
  readonly callee: Subscriber;
  /** They are rung whatever they want of other calls. */
  readonly urgent?: boolean;
}

/**
 * One side of a conversation waits with music until somebody else takes it. Where nobody does, the
 * conversation goes on; where who asked has left by then, that one's phones are rung.
 */
export class BlindTransfer implements SideOwner {
  readonly #board: Switchboard;
  readonly #request: TransferRequest;
  readonly #passed: Side;
  #pursuit: Pursuit | null = null;
  #state: 'watched' | 'alone' | 'over' = 'watched';

  constructor(board: Switchboard, request: TransferRequest) {
    this.#board = board;
    this.#request = request;
    this.#passed = request.conversation.other(request.by);
  }

  /** Rings anew. */
  start(): void {
    const { callee, urgent = false } = this.#request;
    const { subscriber: caller, leg, participation } = this.#passed;
    this.#suspend();
    this.#pursuit = new Pursuit(this.#board, {
      ...{ callId: participation.callId, callee, caller, except: leg.connection, urgent },
    });
    this.#pursuit.start(this.#events());
  }

  /** Goes on with what rings already. */
  takeOver(pursuit: Pursuit): void {
    this.#suspend();
    this.#pursuit = pursuit;
    pursuit.handOver(this.#passed.subscriber, this.#events());
    if (pursuit.isRinging) this.#request.referral.ringing();
  }

  sideEnded(side: Side): void {
    if (side === this.#passed) return this.#passedEnded();
    if (this.#state !== 'watched') return;
    this.#state = 'alone';
    this.#board.others.add(this);
    this.#request.conversation.dissolve();
  }

  sideChanged(): void {
    const heard = heardBy(this.#passed.direction, 'sendonly');
    this.#passed.hear(heard === 'music' ? this.#board.setting.music : null);
    this.#request.by.hear(null);
  }

  #suspend(): void {
    this.#request.conversation.suspend(this);
    this.sideChanged();
  }

  #events(): PursuitEvents {
    return {
      onRinging: () => this.#request.referral.ringing(),
      onAnswered: (answer) => this.#onAnswered(answer),
      onQueue: (queue) => this.#onQueue(queue),
      onFailed: (failure) => this.#onFailed(failure),
    };
  }

  #onAnswered(answer: Answer): void {
    const { conversation, by, referral } = this.#request;
    const target = new Side(this.#board, answer, answer.participation);
    const as = this.#seenAs(target);
    if (this.#finish() === 'alone') {
      this.#passed.showParty(as);
      target.showParty(this.#passed.identityFor(target));
      new Conversation(this.#board, [this.#passed, target]);
    } else {
      referral.succeeded(target.identityFor(by));
      conversation.replace(by, target, as);
      by.end(END_REASONS.transferred);
    }
  }

  /** To who is passed on: to other offices, the number that calls are forwarded to is none of their business. */
  #seenAs({ subscriber }: Side): Identity {
    const viewer = this.#passed.subscriber;
    const colleague = subscriber.tenantId === viewer.tenantId;
    return identityFor(colleague ? subscriber : this.#request.callee, viewer);
  }

  #onQueue(queue: QueueDestination): void {
    const { conversation, by, referral } = this.#request;
    if (this.#finish() !== 'alone') {
      referral.succeeded(serviceIdentity(queue, by.subscriber));
      conversation.dissolve();
    }
    this.#passed.showParty(serviceIdentity(queue, this.#passed.subscriber));
    const queued = new QueuedSide(this.#board, this.#passed, queue);
    if (!by.isOver) by.end(END_REASONS.transferred);
    queued.enter();
  }

  #onFailed(failure: Failure): void {
    const { conversation, referral } = this.#request;
    if (this.#finish() === 'alone') return this.#ringBack();
    referral.failed(failure);
    conversation.resume();
  }

  #ringBack(): void {
    const waiting = new WaitingSide(this.#board, this.#passed);
    waiting.begin();
    const offer = waiting.ring([this.#request.by.subscriber], {
      onTaken: () => {},
      onFailed: () => waiting.end(),
    });
    waiting.onEnded = () => offer.cancel();
  }

  #passedEnded(): void {
    const { conversation, referral } = this.#request;
    this.#pursuit?.cancel();
    if (this.#finish() === 'alone') return;
    referral.failed('cancelled');
    conversation.end();
  }

  #finish(): 'watched' | 'alone' | 'over' {
    const before = this.#state;
    this.#state = 'over';
    this.#board.others.delete(this);
    return before;
  }
}
