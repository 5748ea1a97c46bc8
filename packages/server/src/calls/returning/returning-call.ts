import type { Caller } from '../caller.ts';
import { Conversation } from '../conversation.ts';
import { DirectAnswer } from '../direct-answer.ts';
import { END_REASONS } from '../failure.ts';
import { isSameDialog, type DialogId } from '../live-calls.ts';
import type { Participation } from '../participation.ts';
import type { Subscriber } from '../ports.ts';
import { Side, type SideOwner } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { keptSideOf, type KeptSide, type KeptSides } from './kept-call.ts';

export interface ReturningCallStart {
  readonly id: string;
  readonly sides: KeptSides;
  /** When it was known to be up last. */
  readonly upUntil: number;
  /** How long the first to come back, and then the other one, is waited for. */
  readonly seconds: number;
}

/** A call that was up when the server ended, until both are back. Whoever is first hears silence. */
export class ReturningCall implements SideOwner {
  readonly id: string;
  /** Both are back, or it is over: once. */
  onDone: () => void = () => {};
  readonly #board: Switchboard;
  readonly #start: ReturningCallStart;
  readonly #here: [Side | null, Side | null] = [null, null];
  #patience: NodeJS.Timeout;
  #done = false;

  constructor(board: Switchboard, start: ReturningCallStart) {
    this.id = start.id;
    this.#board = board;
    this.#start = start;
    this.#patience = this.#wait();
  }

  /** As they are now: who is back is at another phone. */
  get sides(): KeptSides {
    const [one, two] = this.#start.sides.map((kept, at) => this.#asNow(kept, this.#here[at]!));
    return [one!, two!];
  }

  /** Which of them this is; -1 for nobody who is missing. */
  placeOf({ userId }: Subscriber, dialog: DialogId): number {
    return this.#start.sides.findIndex(
      (kept, at) =>
        !this.#here[at] && kept.user.userId === userId && isSameDialog(kept.dialog, dialog),
    );
  }

  /** One of them is back. */
  take(place: number, caller: Caller): void {
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return caller.refuse(answer);
    const kept = this.#start.sides[place]!;
    const { startedAt, answeredAt, direction, emergency } = kept.part;
    const phone = answer.give(kept.party, {
      ...{ state: 'connected', startedAt, answeredAt, direction, emergency },
      ...{ ofQueue: kept.ofQueue, otherAway: this.#here.every((side) => side === null) },
    });
    const side = new Side(this.#board, phone, this.#partOf(kept, caller.subscriber));
    side.remember({ deviceId: caller.deviceId, dialog: kept.dialog });
    this.#here[place] = side;
    const [one, two] = this.#here;
    if (one && two) return this.#join(one, two);
    clearTimeout(this.#patience);
    this.#patience = this.#wait();
    this.#board.others.add(this);
    side.own(this);
    side.hear(null);
    side.showHeld(false);
    side.showOtherAway(true);
  }

  sideEnded(): void {
    this.#end();
  }

  sideChanged(): void {
    // There is nobody who would hear of it.
  }

  /** The server ends once more. */
  forsake(): void {
    this.#finish();
    for (const side of this.#here) side?.forsake({ record: false });
  }

  #wait(): NodeJS.Timeout {
    return setTimeout(() => this.#end(), this.#start.seconds * 1000);
  }

  #join(one: Side, two: Side): void {
    this.#finish();
    new Conversation(this.#board, [one, two]);
    this.onDone();
    for (const [at, side] of [one, two].entries()) {
      this.#board.returned(side, this.#start.sides[at]!.recording);
    }
  }

  /** Who is not back leaves a record all the same. */
  #end(): void {
    if (this.#done) return;
    this.#finish();
    for (const [at, kept] of this.#start.sides.entries()) {
      const side = this.#here[at];
      if (side) side.end(END_REASONS.otherLost);
      else this.#partOf(kept, kept.user).end('answered', this.#start.upUntil);
    }
    this.onDone();
  }

  #finish(): void {
    this.#done = true;
    clearTimeout(this.#patience);
    this.#board.others.delete(this);
  }

  #partOf({ part }: KeptSide, user: Subscriber): Participation {
    const { callId, direction, party, emergency, ...before } = part;
    const participation = this.#board.resume({ callId, direction, party, user, before });
    participation.emergency = emergency;
    return participation;
  }

  #asNow(kept: KeptSide, side: Side | null): KeptSide {
    return side ? { ...keptSideOf(side), recording: kept.recording } : kept;
  }
}
