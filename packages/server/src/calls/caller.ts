import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import type { AudioDescription } from '../media/sdp.ts';
import type { Connection, Occupant } from '../sip/connection.ts';
import { assertedIdentity, type Identity } from '../sip/identity.ts';
import { FAILURES, type Failure } from './failure.ts';
import { Leg, sdpBody } from './leg.ts';
import type { Subscriber } from './ports.ts';

/** The calling side until it has its answer: the INVITE, and what it is told. */
export class Caller implements Occupant {
  readonly connection: Connection;
  readonly subscriber: Subscriber;
  /** The caller cancelled or is lost. Once, and only before an answer. */
  onGaveUp: () => void = () => {};
  readonly #request: IncomingInviteRequest;
  #answered = false;

  constructor(connection: Connection, subscriber: Subscriber, request: IncomingInviteRequest) {
    this.connection = connection;
    this.subscriber = subscriber;
    this.#request = request;
    connection.enter(this);
    request.delegate = { onCancel: () => this.#giveUp() };
    request.trying();
  }

  get dialled(): string {
    return this.#request.message.ruri?.user ?? '';
  }

  get offer(): string {
    return this.#request.message.body;
  }

  ringing(called: Identity): void {
    if (this.#answered) return;
    this.#request.progress({ statusCode: 180, extraHeaders: [assertedIdentity(called)] });
  }

  /** @throws Error where the media cannot be set up; the caller then still waits for an answer */
  answer(media: MediaLeg, offer: AudioDescription, called: Identity | null): Leg {
    const body = sdpBody(media.answer(offer));
    const { session } = this.#request.accept({
      statusCode: 200,
      body,
      extraHeaders: called ? [assertedIdentity(called)] : [],
    });
    this.#settle();
    return new Leg(this.connection, session, media);
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
