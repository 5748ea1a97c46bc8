import type { IncomingReferRequest } from 'sip.js/lib/core/index.js';
import { parseReferTo, type ReferTo, type ReplacedDialog } from '../../sip/refer-to.ts';
import { Conversation } from '../conversation.ts';
import { Echo, echoIdentity } from '../echo.ts';
import { END_REASONS } from '../failure.ts';
import type { Destination, EmergencyDestination, QueueDestination } from '../ports.ts';
import { serviceIdentity } from '../../sip/identity.ts';
import { QueuedSide } from '../queue/queued-side.ts';
import type { Referrals, Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { WaitingSide } from '../waiting-side.ts';
import { BlindTransfer } from './blind-transfer.ts';
import { switchPhone } from './phone-switch.ts';
import { Referral } from './referral.ts';

/** Carries out what phones ask for by REFER inside a call: transfer, park, another phone. */
export class ReferHandler implements Referrals {
  readonly #board: Switchboard;
  /** Who waits for the end of a REFER. */
  readonly #busy = new WeakSet<Side>();

  constructor(board: Switchboard) {
    this.#board = board;
  }

  refer(side: Side, request: IncomingReferRequest): void {
    const target = parseReferTo(request.message.getHeaders('refer-to'));
    if (!target) return void request.reject({ statusCode: 400 });
    if (this.#busy.has(side) || side.owner instanceof BlindTransfer) {
      return void request.reject({ statusCode: 491 });
    }
    if (target.device !== null) return this.#switch(side, target, target.device, request);
    // Who is alone has nobody to pass on.
    if (!(side.owner instanceof Conversation)) return void request.reject({ statusCode: 403 });
    if (target.replaces) this.#attended(side, side.owner, target.replaces, request);
    else this.#toNumber(side, side.owner, target, request);
  }

  #accept(side: Side, request: IncomingReferRequest): Referral {
    this.#busy.add(side);
    return new Referral(side.leg, request, () => this.#busy.delete(side));
  }

  #switch(
    side: Side,
    { user, host }: ReferTo,
    device: string,
    request: IncomingReferRequest,
  ): void {
    const { username, domain } = side.subscriber;
    const own = user === username && host === domain.toLowerCase();
    if (!own) return void request.reject({ statusCode: 403 });
    switchPhone(this.#board, side, device, this.#accept(side, request));
  }

  #toNumber(
    by: Side,
    conversation: Conversation,
    { user: dialled, host }: ReferTo,
    request: IncomingReferRequest,
  ): void {
    const { subscriber } = by;
    const destination: Destination =
      host === subscriber.domain.toLowerCase()
        ? this.#board.setting.dialPlan.resolve(subscriber, dialled)
        : { kind: 'no-route' };
    const ownNumber = destination.kind === 'user' && destination.user.userId === subscriber.userId;
    if (ownNumber) return void request.reject({ statusCode: 403 });
    const referral = this.#accept(by, request);
    switch (destination.kind) {
      case 'user': {
        const { user: callee } = destination;
        return new BlindTransfer(this.#board, { conversation, by, referral, callee }).start();
      }
      case 'park':
        return this.#park(by, conversation, destination.id, referral);
      case 'any-park':
        return this.#park(by, conversation, null, referral);
      case 'queue':
        return this.#toQueue(by, conversation, destination, referral);
      case 'emergency':
        return this.#toEmergency(by, conversation, destination, referral);
      case 'echo':
        return this.#toEcho(by, conversation, dialled, referral);
      case 'supervise':
        return referral.failed('forbidden');
      case 'voicemail':
        // It plays to whoever dials it, and to nobody else.
        return referral.failed('nothing-there');
      case 'forbidden':
      case 'nothing-there':
      case 'no-such-number':
      case 'no-route':
        return referral.failed(destination.kind);
    }
  }

  /** The test number answers whoever dials it, and nobody else. */
  #toEmergency(
    by: Side,
    conversation: Conversation,
    destination: EmergencyDestination,
    referral: Referral,
  ): void {
    const callee = destination.test ? undefined : destination.users[0];
    if (!callee) return referral.failed('nothing-there');
    const transfer = { conversation, by, referral, callee, urgent: true };
    new BlindTransfer(this.#board, transfer).start();
  }

  #park(by: Side, conversation: Conversation, parkId: string | null, referral: Referral): void {
    const party = new WaitingSide(this.#board, conversation.other(by));
    const place = this.#board.setting.parking.park(party, parkId, by.subscriber);
    if (place === 'occupied') return referral.failed('busy');
    if (place === 'full') return referral.failed('parks-full');
    const { name, extension: number } = place;
    referral.succeeded({ name, number, domain: by.subscriber.domain, userId: null });
    conversation.dissolve();
    party.begin();
    by.end(END_REASONS.transferred);
  }

  #toQueue(
    by: Side,
    conversation: Conversation,
    queue: QueueDestination,
    referral: Referral,
  ): void {
    if (!this.#board.setting.queues) return referral.failed('nothing-there');
    const passed = conversation.other(by);
    referral.succeeded(serviceIdentity(queue, by.subscriber));
    conversation.dissolve();
    passed.showParty(serviceIdentity(queue, passed.subscriber));
    const queued = new QueuedSide(this.#board, passed, queue);
    by.end(END_REASONS.transferred);
    queued.enter();
  }

  #toEcho(by: Side, conversation: Conversation, dialled: string, referral: Referral): void {
    const passed = conversation.other(by);
    referral.succeeded(echoIdentity(dialled, by.subscriber.domain));
    conversation.dissolve();
    passed.showParty(echoIdentity(dialled, passed.subscriber.domain));
    new Echo(this.#board, passed);
    by.end(END_REASONS.transferred);
  }

  /** In place of another call of the same user: one that is up, or one that still rings. */
  #attended(
    by: Side,
    conversation: Conversation,
    dialog: ReplacedDialog,
    request: IncomingReferRequest,
  ): void {
    const consulted = this.#board.sideIn(dialog);
    const ringing = this.#board.callIn(dialog);
    const owner = (consulted ?? ringing)?.subscriber.userId;
    if (owner !== undefined && owner !== by.subscriber.userId) {
      return void request.reject({ statusCode: 403 });
    }
    if (ringing) {
      const referral = this.#accept(by, request);
      const { pursuit, callee } = ringing.givePursuit();
      const transfer = new BlindTransfer(this.#board, { conversation, by, referral, callee });
      return transfer.takeOver(pursuit);
    }
    if (consulted?.owner === conversation) return void request.reject({ statusCode: 400 });
    if (consulted?.owner instanceof BlindTransfer) return void request.reject({ statusCode: 491 });
    const referral = this.#accept(by, request);
    if (consulted?.owner instanceof QueuedSide) {
      return this.#exchange(by, conversation, consulted, consulted.owner, referral);
    }
    if (!(consulted?.owner instanceof Conversation)) return referral.failed('gone');
    this.#join(by, conversation, consulted, consulted.owner, referral);
  }

  /** Whoever waited in the queue gives this place to the other party. */
  #exchange(
    by: Side,
    conversation: Conversation,
    consulted: Side,
    queued: QueuedSide,
    referral: Referral,
  ): void {
    referral.succeeded(consulted.party);
    const passed = conversation.other(by);
    conversation.dissolve();
    queued.exchange(passed);
    consulted.end(END_REASONS.transferred);
    by.end(END_REASONS.transferred);
  }

  #join(
    by: Side,
    conversation: Conversation,
    consulted: Side,
    consultation: Conversation,
    referral: Referral,
  ): void {
    const target = consultation.other(consulted);
    referral.succeeded(target.identityFor(by));
    consultation.dissolve();
    conversation.replace(by, target);
    consulted.end(END_REASONS.transferred);
    by.end(END_REASONS.transferred);
  }
}
