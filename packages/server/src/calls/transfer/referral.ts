import type { IncomingReferRequest } from 'sip.js/lib/core/index.js';
import { assertedIdentity, type Identity } from '../../sip/identity.ts';
import { FAILURES, type Failure } from '../failure.ts';
import type { Leg } from '../leg.ts';

const EXPIRES_SECONDS = 300;
/** RFC 3261 §21. */
const PHRASES = new Map([
  [404, 'Not Found'],
  [480, 'Temporarily Unavailable'],
  [481, 'Call/Transaction Does Not Exist'],
  [486, 'Busy Here'],
  [487, 'Request Terminated'],
  [488, 'Not Acceptable Here'],
  [500, 'Server Internal Error'],
  [603, 'Decline'],
]);

/** A REFER that was accepted: tells the phone by NOTIFY how it goes (RFC 3515 §2.4.4). */
export class Referral {
  readonly #leg: Leg;
  readonly #event: string;
  readonly #onDone: () => void;
  #rang = false;

  constructor(leg: Leg, request: IncomingReferRequest, onDone: () => void) {
    this.#leg = leg;
    this.#event = `Event: refer;id=${request.message.cseq}`;
    this.#onDone = onDone;
    request.accept({ statusCode: 202 });
    this.#notify(['SIP/2.0 100 Trying']);
  }

  /** Told once. */
  ringing(): void {
    if (this.#rang) return;
    this.#rang = true;
    this.#notify(['SIP/2.0 180 Ringing']);
  }

  /** @param by whoever took it, as this phone's user knows them */
  succeeded(by: Identity): void {
    this.#finish(['SIP/2.0 200 OK', assertedIdentity(by)]);
  }

  failed(failure: Failure): void {
    const { statusCode, cause } = FAILURES[failure];
    const reason = cause === null ? [] : [`Reason: Q.850;cause=${cause}`];
    this.#finish([`SIP/2.0 ${statusCode} ${PHRASES.get(statusCode) ?? 'Failed'}`, ...reason]);
  }

  #finish(fragment: string[]): void {
    this.#onDone();
    this.#notify(fragment, 'terminated;reason=noresource');
  }

  #notify(fragment: string[], state = `active;expires=${EXPIRES_SECONDS}`): void {
    const { contact } = this.#leg.connection.core.configuration;
    this.#leg.notify(
      [this.#event, `Subscription-State: ${state}`, `Contact: ${contact.toString()}`],
      {
        contentDisposition: 'render',
        contentType: 'message/sipfrag;version=2.0',
        content: `${fragment.join('\r\n')}\r\n`,
      },
    );
  }
}
