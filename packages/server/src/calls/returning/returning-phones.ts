import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type { Connection } from '../../sip/connection.ts';
import { serviceIdentity } from '../../sip/identity.ts';
import { parseReplaces } from '../../sip/refer-to.ts';
import { Caller } from '../caller.ts';
import { DirectAnswer } from '../direct-answer.ts';
import { END_REASONS } from '../failure.ts';
import type { DialogId } from '../live-calls.ts';
import type { KeptPlace, Subscriber } from '../ports.ts';
import { QueuedSide } from '../queue/queued-side.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';

/**
 * Phones that ask for a call by the dialog that it has or had (RFC 3891): another one of the same user,
 * the page that was loaded anew, and those that were in a call when the server ended.
 */
export class ReturningPhones {
  readonly #board: Switchboard;

  constructor(board: Switchboard) {
    this.#board = board;
  }

  /** Whether this phone asks for a call that it has here, or had before the server started. */
  knows(subscriber: Subscriber, replaces: readonly string[]): boolean {
    const dialog = replaces.length === 1 ? parseReplaces(replaces[0]!) : null;
    if (!dialog) return false;
    const side = this.#board.sideIn(dialog) ?? this.#board.sideOnceIn(dialog);
    if (side) return side.subscriber.userId === subscriber.userId;
    return !!this.#board.kept?.find(subscriber, dialog);
  }

  handle(
    connection: Connection,
    subscriber: Subscriber,
    request: IncomingInviteRequest,
    replaces: readonly string[],
  ): void {
    const dialog = replaces.length === 1 ? parseReplaces(replaces[0]!) : null;
    if (!dialog) return void request.reject({ statusCode: 400 });
    const side = this.#board.sideIn(dialog) ?? this.#board.sideOnceIn(dialog);
    if (!side) return this.#comeBack(connection, subscriber, request, dialog);
    if (side.subscriber.userId !== subscriber.userId) {
      return void request.reject({ statusCode: 403 });
    }
    this.#take(side, new Caller(connection, subscriber, request));
  }

  /** The call goes on at this phone; the other party is none the wiser. */
  #take(side: Side, caller: Caller): void {
    const answer = DirectAnswer.prepare(this.#board, caller, { inPlaceOf: side });
    if (!(answer instanceof DirectAnswer)) return caller.refuse(answer);
    const before = side.leg.connection;
    side.moveTo(answer.give(side.party, side.line), END_REASONS.elsewhere);
    if (isSamePhone(before, caller.connection)) before.retire();
  }

  /** They were in a call when the server ended. */
  #comeBack(
    connection: Connection,
    subscriber: Subscriber,
    request: IncomingInviteRequest,
    dialog: DialogId,
  ): void {
    const place = this.#board.setting.returning?.find(subscriber, dialog);
    if (place) return this.#queueAgain(place, new Caller(connection, subscriber, request));
    const kept = this.#board.kept?.find(subscriber, dialog);
    if (kept) return kept.call.take(kept.place, new Caller(connection, subscriber, request));
    request.reject({ statusCode: 481 });
  }

  #queueAgain(place: KeptPlace, caller: Caller): void {
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return caller.refuse(answer);
    place.take();
    const { subscriber } = caller;
    const party = serviceIdentity(place.queue, subscriber);
    const participation = this.#board.begin(crypto.randomUUID(), subscriber, 'out', party);
    const side = new Side(this.#board, answer.give(party), participation);
    new QueuedSide(this.#board, side, place.queue).enter(place);
  }
}

/** A page that was loaded anew is the same phone with another connection. */
function isSamePhone(one: Connection, two: Connection): boolean {
  return one !== two && one.owner?.deviceId === two.owner?.deviceId;
}
