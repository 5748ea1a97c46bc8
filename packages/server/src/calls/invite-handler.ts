import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import { emergencyNumber } from '../directory/dialled-number.ts';
import type { Connection } from '../sip/connection.ts';
import type { Entrance } from '../sip/entrance.ts';
import { identityFor, serviceIdentity, type Identity } from '../sip/identity.ts';
import { AttendedSide, voicemailIdentity } from './attended-side.ts';
import { Call } from './call.ts';
import { Caller } from './caller.ts';
import { DirectAnswer } from './direct-answer.ts';
import { Echo, echoIdentity } from './echo.ts';
import { emergencyCall } from './emergency/emergency-office.ts';
import { FAILURES, type Failure } from './failure.ts';
import type { Destination, QueueDestination, SipCredential, Subscriber } from './ports.ts';
import { QueuedSide } from './queue/queued-side.ts';
import { ReturningPhones } from './returning/returning-phones.ts';
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
  readonly #returning: ReturningPhones;

  constructor(setting: InviteSetting) {
    this.#setting = setting;
    this.#board = setting.board;
    this.#returning = new ReturningPhones(setting.board);
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
    // Whoever dials for help gets it, unless they talk to it already.
    if (replaces.length > 0 && (!urgent || this.#returning.knows(subscriber, replaces))) {
      return this.#returning.handle(connection, subscriber, request, replaces);
    }
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
