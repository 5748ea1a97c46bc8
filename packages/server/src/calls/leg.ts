import type {
  IncomingAckRequest,
  IncomingByeRequest,
  IncomingInviteRequest,
  Session,
} from 'sip.js/lib/core/index.js';
import { SessionState } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import { readAudio } from '../media/sdp.ts';
import type { Connection, Occupant } from '../sip/connection.ts';

type State =
  | 'up'
  /** Our BYE waits for the ACK of our own 200 (RFC 3261 §15). */
  | 'leaving'
  | 'gone';

const SDP_TYPE = 'application/sdp';

export function sdpBody(content: string): {
  contentDisposition: string;
  contentType: string;
  content: string;
} {
  return { contentDisposition: 'session', contentType: SDP_TYPE, content };
}

/** An answered dialog with one phone, and its media. */
export class Leg implements Occupant {
  readonly connection: Connection;
  readonly media: MediaLeg;
  /** The phone hung up or is lost; not called when `end` was. */
  onEnded: () => void = () => {};
  /** The phone holds or goes on. */
  onDirection: () => void = () => {};
  readonly #session: Session;
  #state: State = 'up';
  /** We sent an offer in a 200; its answer comes with the ACK. */
  #awaitsAnswer = false;

  constructor(connection: Connection, session: Session, media: MediaLeg) {
    this.connection = connection;
    this.media = media;
    this.#session = session;
    connection.enter(this);
    session.delegate = {
      onBye: (request) => this.#onBye(request),
      onInvite: (request) => this.#onReinvite(request),
      onInfo: (request) => void request.accept(),
      onAck: (request) => this.#onAck(request),
      onAckTimeout: () => this.#onAckTimeout(),
    };
  }

  /** Hangs up. Idle when it is over already. */
  end(): void {
    if (this.#state !== 'up') return;
    this.media.close();
    if (this.#session.sessionState === SessionState.AckWait) {
      this.#state = 'leaving';
      return;
    }
    this.#bye();
  }

  connectionGone(): void {
    if (this.#state === 'gone') return;
    const wasUp = this.#state === 'up';
    this.end();
    this.#leave();
    if (wasUp) this.onEnded();
  }

  #bye(): void {
    this.#leave();
    this.#session.bye();
  }

  #leave(): void {
    this.#state = 'gone';
    this.media.close();
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
    if (!this.#awaitsAnswer) return;
    this.#awaitsAnswer = false;
    const answer = readAudio(message.body);
    if (answer) this.#apply(() => this.media.acceptAnswer(answer));
  }

  #onAckTimeout(): void {
    const wasUp = this.#state === 'up';
    if (this.#state === 'gone') return;
    this.#bye();
    if (wasUp) this.onEnded();
  }

  #onReinvite(request: IncomingInviteRequest): void {
    if (this.#state !== 'up') return void request.reject({ statusCode: 481 });
    const { body } = request.message;
    if (body === '') {
      this.#awaitsAnswer = true;
      return this.#acceptReinvite(request, this.media.describe());
    }
    const offer = readAudio(body);
    const answer = offer && this.#apply(() => this.media.answer(offer));
    if (!answer) return void request.reject({ statusCode: 488 });
    this.#acceptReinvite(request, answer);
  }

  #acceptReinvite(request: IncomingInviteRequest, sdp: string): void {
    const { contact } = this.connection.core.configuration;
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
