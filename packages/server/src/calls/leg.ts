import type {
  Body,
  IncomingAckRequest,
  IncomingByeRequest,
  IncomingInviteRequest,
  IncomingReferRequest,
  Session,
} from 'sip.js/lib/core/index.js';
import { SessionDialog, SessionState } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import { readAudio } from '../media/sdp.ts';
import type { Connection, Occupant } from '../sip/connection.ts';
import type { Identity } from '../sip/identity.ts';
import { LegAbsence } from './leg-absence.ts';
import { LegUpdates } from './leg-updates.ts';
import type { DialogId } from './live-calls.ts';
import { sdpBody } from './sdp-body.ts';

type State =
  | 'up'
  /** Our BYE waits for the ACK of our own 200 (RFC 3261 §15). */
  | 'leaving'
  | 'gone';

export interface LegStart {
  readonly connection: Connection;
  readonly session: Session;
  readonly media: MediaLeg;
  /** Whom this phone believes to be connected to. */
  readonly party: Identity;
  /** We called the phone, or the phone called us. */
  readonly calledBy: 'us' | 'phone';
}

/** An answered dialog with one phone, and its media. */
export class Leg implements Occupant {
  readonly connection: Connection;
  readonly media: MediaLeg;
  /** The phone hung up or is lost; not called when `end` was. */
  onEnded: () => void = () => {};
  /** The phone holds or goes on. */
  onDirection: () => void = () => {};
  /** The phone is gone without hanging up, or back: `isAway` says which. */
  onAway: () => void = () => {};
  /**
   * The phone offers something that another one is to say what it thinks of: resolves when it has. Null
   * where there is nobody to ask.
   */
  onOffer: () => Promise<void> | null = () => null;
  /** The phone wants the other party to go elsewhere. */
  onRefer: (request: IncomingReferRequest) => void = (request) =>
    void request.reject({ statusCode: 403 });
  readonly #session: Session;
  readonly #updates: LegUpdates;
  readonly #absence: LegAbsence;
  #state: State = 'up';
  #farewell: string | null = null;
  /** We sent an offer in a 200; its answer comes with the ACK. */
  #awaitsAnswer = false;
  /** A re-INVITE of the phone was accepted and is not acknowledged yet. */
  #reinvited = false;
  #lost = false;

  constructor({ connection, session, media, party, calledBy }: LegStart) {
    this.connection = connection;
    this.media = media;
    this.#session = session;
    this.#updates = new LegUpdates(
      {
        ...{ session, media, ownsCallId: calledBy === 'us' },
        contact: connection.core.configuration.contact.toString(),
        isFree: () => !this.#reinvited && session.sessionState === SessionState.Confirmed,
        onDirection: () => this.onDirection(),
        onGone: () => this.#lose(),
      },
      { party, held: media.holding },
    );
    this.#absence = new LegAbsence(media, () => this.onAway());
    connection.enter(this);
    session.delegate = {
      onBye: (request) => this.#onBye(request),
      onInvite: (request) => this.#onReinvite(request),
      onInfo: (request) => void request.accept(),
      onRefer: (request) => this.#onRefer(request),
      onAck: (request) => this.#onAck(request),
      onAckTimeout: () => this.#lose(),
    };
  }

  get dialog(): DialogId {
    const { callId, localTag, remoteTag } = this.#session;
    return { callId, serverTag: localTag, phoneTag: remoteTag };
  }

  /** The phone is gone without hanging up, and may come back. */
  get isAway(): boolean {
    return this.#absence.isAway;
  }

  /** Nobody hung up, and the phone is gone for good. */
  get isLost(): boolean {
    return this.#lost;
  }

  /** Who is on the other side now. */
  showParty(party: Identity): void {
    this.#updates.want({ party });
  }

  /** Whether the other side holds. */
  showHeld(held: boolean): void {
    this.#updates.want({ held });
  }

  /** What is seen on the other side, or who looks there, may be different now. */
  showVideo(): void {
    this.#updates.want({});
  }

  /** Resolves when the phone has been told everything, or says nothing to it for too long. */
  settled(): Promise<void> {
    return this.#updates.settled();
  }

  /** Sends a NOTIFY inside the dialog; idle when it is over. */
  notify(extraHeaders: string[], body: Body): void {
    if (this.#state === 'up') this.#session.notify(undefined, { extraHeaders, body });
  }

  /** Hangs up, for this reason (RFC 3326) where there is one to tell. Idle when it is over already. */
  end(reason: string | null = null): void {
    if (this.#state !== 'up') return;
    this.#farewell = reason;
    this.#updates.stop();
    this.#absence.stop();
    this.media.close();
    if (this.#session.sessionState === SessionState.AckWait) {
      this.#state = 'leaving';
      return;
    }
    this.#bye();
  }

  /** The server ends, and the phone is to ask for its call when there is another one: without a goodbye. */
  forsake(): void {
    if (this.#state !== 'gone') this.#leave();
  }

  socketChanged(attached: boolean): void {
    if (this.#state !== 'up') return;
    if (attached) this.#absence.socketBack();
    else this.#absence.socketLost();
  }

  connectionGone(): void {
    if (this.#state === 'gone') return;
    const wasUp = this.#state === 'up';
    this.#lost = wasUp;
    this.end();
    this.#leave();
    if (wasUp) this.onEnded();
  }

  #bye(): void {
    this.#leave();
    const extraHeaders = this.#farewell === null ? [] : [`Reason: ${this.#farewell}`];
    this.#session.bye(undefined, { extraHeaders });
  }

  #leave(): void {
    this.#state = 'gone';
    this.#updates.stop();
    this.#absence.stop();
    this.media.close();
    // sip.js would repeat for ever what waits for an ACK when the dialog ends.
    if (this.#session instanceof SessionDialog) this.#session.reinviteUserAgentServer = undefined;
    this.connection.leave(this);
  }

  #onBye(request: IncomingByeRequest): void {
    request.accept();
    const wasUp = this.#state === 'up';
    this.#leave();
    if (wasUp) this.onEnded();
  }

  #onAck({ message }: IncomingAckRequest): void {
    if (this.#state === 'leaving') return this.#bye();
    this.#reinvited = false;
    if (this.#awaitsAnswer) {
      this.#awaitsAnswer = false;
      const answer = readAudio(message.body);
      if (answer) this.#apply(() => this.media.acceptAnswer(answer));
    }
    this.#updates.flush();
  }

  /** No ACK to our 200, or a phone that knows of no such call. */
  #lose(): void {
    if (this.#state === 'gone') return;
    const wasUp = this.#state === 'up';
    this.#lost = wasUp;
    this.#bye();
    if (wasUp) this.onEnded();
  }

  #onRefer(request: IncomingReferRequest): void {
    if (this.#state === 'up') this.onRefer(request);
    else request.reject({ statusCode: 481 });
  }

  #onReinvite(request: IncomingInviteRequest): void {
    if (this.#state !== 'up') return void request.reject({ statusCode: 481 });
    const { body } = request.message;
    if (body === '') {
      this.#awaitsAnswer = true;
      return this.#acceptReinvite(request, this.media.describe());
    }
    const offer = readAudio(body);
    const taken = offer && this.#apply(() => (this.media.take(offer), true));
    if (!taken) return void request.reject({ statusCode: 488 });
    const others = this.onOffer();
    if (!others) return this.#acceptReinvite(request, this.media.writeAnswer());
    this.#reinvited = true;
    void others.then(() => {
      if (this.#state === 'up') this.#acceptReinvite(request, this.media.writeAnswer());
      else request.reject({ statusCode: 487 });
    });
  }

  #acceptReinvite(request: IncomingInviteRequest, sdp: string): void {
    const { contact } = this.connection.core.configuration;
    this.#reinvited = true;
    request.accept({
      statusCode: 200,
      body: sdpBody(sdp),
      // sip.js adds it to the answer of the first INVITE alone.
      extraHeaders: [`Contact: ${contact.toString()}`],
    });
  }

  /** Null where the media could not follow; the dialog then stays as it was. */
  #apply<T>(change: () => T): T | null {
    try {
      const result = change();
      this.onDirection();
      return result;
    } catch {
      return null;
    }
  }
}
