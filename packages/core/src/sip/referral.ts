import type { IncomingNotifyRequest, Session } from 'sip.js/lib/core/index.js';
import type { TransferTarget } from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { callEnd } from './end-cause.ts';
import { parseParty } from './identity.ts';
import { parseReasons } from './reason-header.ts';
import { referTarget } from './refer-target.ts';
import type { SipCall } from './sip-call.ts';
import { readFragment } from './sip-fragment.ts';
import type { SipUserAgent } from './user-agent.ts';

/** Longer than any phone rings; a server that says nothing for so long has forgotten us. */
const LIMIT_MS = 300_000;

export interface ReferralOptions {
  readonly session: Session;
  readonly userAgent: SipUserAgent;
  /** Where the other party is sent, and the call whose place it takes there. */
  readonly target: TransferTarget;
  readonly other: SipCall | null;
  /** It rings where the other party was sent. */
  readonly ringing: () => void;
}

/** One REFER from its request to the NOTIFY that says how it ended (RFC 3515). */
export class Referral {
  readonly #ringing: () => void;
  readonly #outcome = Promise.withResolvers<Party | null>();
  readonly #limit: ReturnType<typeof setTimeout>;
  #settled = false;

  /** @throws `call/invalid-number`, `call/ended` where there is no dialog to take the place of */
  constructor({ session, userAgent, target, other, ringing }: ReferralOptions) {
    const referTo = referTarget(userAgent, target, other);
    this.#ringing = ringing;
    this.#limit = setTimeout(() => this.#fail(new HubError('network/timeout')), LIMIT_MS);
    session.refer(
      {
        onReject: ({ message }) => this.#fail(refusal(message.statusCode ?? 0)),
        onRedirect: () => this.#fail(refusal(300)),
      },
      { extraHeaders: [`Refer-To: ${referTo}`, ...userAgent.dialogHeaders] },
    );
  }

  /** Who took it, where the server says so. Rejects with why nobody did. */
  get outcome(): Promise<Party | null> {
    return this.#outcome.promise;
  }

  /** Takes a NOTIFY of the dialog. */
  onNotify({ message }: IncomingNotifyRequest): void {
    const fragment = readFragment(message.body);
    if (!fragment) return;
    const { status, headers } = fragment;
    if (status === 180 || status === 183) this.#ringing();
    if (status < 200) return;
    const find = (name: string): readonly string[] => [
      ...headers.filter((header) => header.name === name).map(({ value }) => value),
      ...message.getHeaders(name),
    ];
    if (status < 300) return this.#succeed(parseParty(find('p-asserted-identity')[0]));
    const end = callEnd({ by: 'response', status, reasons: parseReasons(find('reason')) });
    this.#fail(end.cause === 'failed' ? end.error : new HubError(codeOf(end.cause)));
  }

  /** The dialog is over: with the transfer done, or in the middle of it. */
  onEnd(transferred: boolean): void {
    if (transferred) this.#succeed(null);
    else this.#fail(new HubError('call/ended'));
  }

  #succeed(party: Party | null): void {
    if (this.#settle()) this.#outcome.resolve(party);
  }

  #fail(error: HubError): void {
    if (this.#settle()) this.#outcome.reject(error);
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    clearTimeout(this.#limit);
    return true;
  }
}

function codeOf(cause: string): 'call/declined' | 'call/ended' {
  return cause === 'declined' ? 'call/declined' : 'call/ended';
}

/** Why the other side would not even try. */
function refusal(status: number): HubError {
  const message = `REFER answered with ${status}`;
  switch (status) {
    case 403:
      return new HubError('call/own-number', { message });
    case 481:
      return new HubError('call/ended', { message });
    case 491:
      return new HubError('call/in-progress', { message });
    case 408:
      return new HubError('network/timeout', { message });
    default:
      return new HubError('call/failed', { message });
  }
}
