import type { IncomingInviteRequest, IncomingRequestMessage } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import type { AudioDescription } from '../media/sdp.ts';
import type { Connection, Occupant } from '../sip/connection.ts';
import { assertedIdentity, type Identity } from '../sip/identity.ts';
import { SUPPORTED_OPTIONS } from '../sip/server-core.ts';
import { FAILURES, type Failure } from './failure.ts';
import { Leg } from './leg.ts';
import type { DialogId } from './live-calls.ts';
import type { Subscriber } from './ports.ts';
import { sdpBody } from './sdp-body.ts';

const SUPPORTED = `Supported: ${SUPPORTED_OPTIONS.join(', ')}`;

/** The calling side until it has its answer: the INVITE, and what it is told. */
export class Caller implements Occupant {
  readonly connection: Connection;
  readonly subscriber: Subscriber;
  readonly deviceId: string;
  /** The caller cancelled or is lost. Once, and only before an answer. */
  onGaveUp: () => void = () => {};
  readonly #request: IncomingInviteRequest;
  #dialog: DialogId | null = null;
  #answered = false;

  constructor(connection: Connection, subscriber: Subscriber, request: IncomingInviteRequest) {
    this.connection = connection;
    this.subscriber = subscriber;
    this.deviceId = connection.owner?.deviceId ?? '';
    this.#request = request;
    connection.enter(this);
    request.delegate = { onCancel: () => this.#giveUp() };
    request.trying();
  }

  get request(): IncomingRequestMessage {
    return this.#request.message;
  }

  get callId(): string {
    return this.#request.message.callId;
  }

  get dialled(): string {
    return this.#request.message.ruri?.user ?? '';
  }

  get offer(): string {
    return this.#request.message.body;
  }

  /** The early dialog; null before it rings. */
  get dialog(): DialogId | null {
    return this.#dialog;
  }

  ringing(called: Identity): void {
    if (this.#answered) return;
    const { session } = this.#request.progress({
      statusCode: 180,
      extraHeaders: [assertedIdentity(called), SUPPORTED],
    });
    const { callId, localTag, remoteTag } = session;
    this.#dialog = { callId, serverTag: localTag, phoneTag: remoteTag };
  }

  /** @throws Error where the media cannot be set up; the caller then still waits for an answer */
  answer(media: MediaLeg, offer: AudioDescription, called: Identity): Leg {
    return this.accept(media, media.answer(offer), called);
  }

  /** With what `media` has answered already. */
  accept(media: MediaLeg, sdp: string, called: Identity): Leg {
    const { session } = this.#request.accept({
      statusCode: 200,
      body: sdpBody(sdp),
      extraHeaders: [assertedIdentity(called), SUPPORTED],
    });
    this.#settle();
    const { connection } = this;
    return new Leg({ connection, session, media, party: called, calledBy: 'phone' });
  }

  refuse(failure: Failure): void {
    if (this.#answered) return;
    this.#settle();
    const { statusCode, cause } = FAILURES[failure];
    const extraHeaders = cause === null ? [] : [`Reason: Q.850;cause=${cause}`];
    this.#request.reject({ statusCode, extraHeaders });
  }

  connectionGone(): void {
    this.#giveUp();
  }

  #giveUp(): void {
    if (this.#answered) return;
    this.refuse('cancelled');
    this.onGaveUp();
  }

  #settle(): void {
    this.#answered = true;
    this.connection.leave(this);
  }
}
