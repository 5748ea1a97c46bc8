import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import { emergencyNumber } from '../directory/dialled-number.ts';
import type { Connection } from '../sip/connection.ts';
import type { Entrance } from '../sip/entrance.ts';
import { identityFor, serviceIdentity, type Identity } from '../sip/identity.ts';
import { parseReplaces } from '../sip/refer-to.ts';
import { AttendedSide, voicemailIdentity } from './attended-side.ts';
import { Call } from './call.ts';
import { Caller } from './caller.ts';
import { DirectAnswer } from './direct-answer.ts';
import { Echo, echoIdentity } from './echo.ts';
import { emergencyCall } from './emergency/emergency-office.ts';
import { END_REASONS, FAILURES, type Failure } from './failure.ts';
import type { DialogId } from './live-calls.ts';
import type { Destination, QueueDestination, SipCredential, Subscriber } from './ports.ts';
import { QueuedSide } from './queue/queued-side.ts';
import { Side } from './side.ts';
import { conversationOf, Supervision } from './supervision/supervision.ts';
import type { Switchboard } from './switchboard.ts';

export interface InviteSetting {
  readonly board: Switchboard;
  readonly entrance: Entrance;
}

const MAX_LEGS_PER_PHONE = 32;

/** Takes the INVITEs that begin a call: who calls, whom, and what carries it out. */
export class InviteHandler {
  readonly #setting: InviteSetting;
  readonly #board: Switchboard;

  constructor(setting: InviteSetting) {
    this.#setting = setting;
    this.#board = setting.board;
  }

  handle(connection: Connection, request: IncomingInviteRequest): void {
    const dialled = request.message.ruri?.user ?? '';
    const urgent = emergencyNumber(dialled) !== null;
    const admitted = this.#setting.entrance.admit(connection, request, { urgent });
    if (!admitted) return;
    // They may be called otherwise since their phone signed in.
    const subscriber = this.#board.setting.people.now(admitted.subscriber);
    const credential: SipCredential = { ...admitted, subscriber };
    if (!urgent && connection.occupancy >= MAX_LEGS_PER_PHONE) {
      return void request.reject({ statusCode: 503, extraHeaders: ['Retry-After: 5'] });
    }
    const replaces = request.message.getHeaders('replaces');
    if (!urgent && replaces.length > 0)
      return this.#pull(connection, credential, request, replaces);
    const caller = new Caller(connection, credential.subscriber, request);
    const ours =
      urgent || request.message.ruri?.host === credential.subscriber.domain.toLowerCase();
    const { dialPlan } = this.#board.setting;
    this.#route(
      caller,
      ours ? dialPlan.resolve(credential.subscriber, caller.dialled) : { kind: 'no-route' },
    );
  }

  #route(caller: Caller, destination: Destination): void {
    const { domain } = caller.subscriber;
    switch (destination.kind) {
      case 'user':
        return new Call(this.#board, caller, destination.user).start();
      case 'queue':
        return this.#enterQueue(caller, destination);
      case 'emergency': {
        const failure = emergencyCall(this.#board, caller, destination);
        return failure === null ? undefined : this.#refuse(caller, failure);
      }
      case 'echo':
        return this.#echo(caller, echoIdentity(caller.dialled, domain));
      case 'voicemail':
        return this.#playMessages(caller, destination.user);
      case 'park':
        return this.#takeParked(caller, destination.id);
      case 'any-park':
        return this.#refuse(caller, 'nothing-there');
      case 'supervise':
        return this.#supervise(caller, destination);
      case 'forbidden':
      case 'nothing-there':
      case 'no-such-number':
      case 'no-route':
        return this.#refuse(caller, destination.kind);
    }
  }

  /** The call of another phone of the same user goes on at this one. */
  #pull(
    connection: Connection,
    { subscriber }: SipCredential,
    request: IncomingInviteRequest,
    replaces: readonly string[],
  ): void {
    const dialog = replaces.length === 1 ? parseReplaces(replaces[0]!) : null;
    if (!dialog) return void request.reject({ statusCode: 400 });
    const side = this.#board.sideIn(dialog);
    if (!side) return this.#comeBack(connection, subscriber, request, dialog);
    if (side.subscriber.userId !== subscriber.userId) {
      return void request.reject({ statusCode: 403 });
    }
    const caller = new Caller(connection, subscriber, request);
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return caller.refuse(answer);
    side.moveTo(answer.give(side.party), END_REASONS.elsewhere);
  }

  /** Someone waited in a queue when the server ended. */
  #comeBack(
    connection: Connection,
    subscriber: Subscriber,
    request: IncomingInviteRequest,
    dialog: DialogId,
  ): void {
    const place = this.#board.setting.returning?.find(subscriber, dialog);
    if (!place) return void request.reject({ statusCode: 481 });
    const caller = new Caller(connection, subscriber, request);
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return caller.refuse(answer);
    place.take();
    const side = this.#pickUp(caller, answer, serviceIdentity(place.queue, subscriber));
    new QueuedSide(this.#board, side, place.queue).enter(place);
  }

  #echo(caller: Caller, party: Identity): void {
    const answer = DirectAnswer.prepare(this.#board, caller, { reflects: true });
    if (!(answer instanceof DirectAnswer)) return this.#refuse(caller, answer);
    const side = this.#pickUp(caller, answer, party);
    new Echo(this.#board, side);
  }

  #enterQueue(caller: Caller, queue: QueueDestination): void {
    if (!this.#board.setting.queues) return this.#refuse(caller, 'nothing-there');
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return this.#refuse(caller, answer);
    const party = serviceIdentity(queue, caller.subscriber);
    new QueuedSide(this.#board, this.#pickUp(caller, answer, party), queue).enter();
  }

  #playMessages(caller: Caller, of: Subscriber): void {
    const { voicemail } = this.#board.setting;
    if (!voicemail) return this.#refuse(caller, 'nothing-there');
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return this.#refuse(caller, answer);
    const party = voicemailIdentity(caller.dialled, caller.subscriber.domain);
    const attended = new AttendedSide(this.#board, this.#pickUp(caller, answer, party));
    attended.onceConnected(() => voicemail.playMessages(attended, of));
  }

  #takeParked(caller: Caller, parkId: string): void {
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return this.#refuse(caller, answer);
    const party = this.#board.setting.parking.take(parkId, caller.subscriber);
    if (!party) {
      answer.drop();
      return this.#refuse(caller, 'nothing-there');
    }
    const identity = identityFor(party.subscriber, caller.subscriber);
    party.join(this.#pickUp(caller, answer, identity));
  }

  #supervise(caller: Caller, { user, mode }: Extract<Destination, { kind: 'supervise' }>): void {
    const found = conversationOf(this.#board, user, caller.subscriber);
    if (typeof found === 'string') return this.#refuse(caller, found);
    const answer = DirectAnswer.prepare(this.#board, caller);
    if (!(answer instanceof DirectAnswer)) return this.#refuse(caller, answer);
    const side = this.#pickUp(caller, answer, identityFor(user, caller.subscriber));
    new Supervision(this.#board, side, { ...found, mode });
  }

  #pickUp(caller: Caller, answer: DirectAnswer, party: Identity): Side {
    const callId = crypto.randomUUID();
    const participation = this.#board.begin(callId, caller.subscriber, 'out', party);
    return new Side(this.#board, answer.give(party), participation);
  }

  #refuse(caller: Caller, failure: Failure): void {
    const { subscriber, dialled } = caller;
    const party = { name: '', number: dialled, domain: subscriber.domain, userId: null };
    caller.refuse(failure);
    const participation = this.#board.begin(crypto.randomUUID(), subscriber, 'out', party);
    participation.end(FAILURES[failure].disposition);
  }
}
