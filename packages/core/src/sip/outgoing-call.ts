import {
  getBody,
  type AckableIncomingResponseWithSession,
  type OutgoingInviteRequest,
} from 'sip.js/lib/core/index.js';
import { isEmergencyNumber } from '../calls/dial-number.ts';
import type { Party } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { replacesHeaders, type DialogTags } from './dialog-tags.ts';
import { callEnd } from './end-cause.ts';
import type { MediaSession } from './media-session.ts';
import { parseReasons } from './reason-header.ts';
import { SipCall, type CallContext } from './sip-call.ts';

export interface CallDestination {
  /** Whom the INVITE asks for; null for ourselves, as one phone of a person does of another. */
  readonly user: string | null;
  readonly remote: Party;
  /** The dialog that this call takes the place of (RFC 3891). */
  readonly replaces?: DialogTags;
  /** To be sent where the other side takes it. */
  readonly video?: MediaStream | null | undefined;
}

/**
 * A call that we make.
 *
 *     dialing → ringing → connected → ended
 */
export class OutgoingCall extends SipCall {
  readonly direction = 'out';
  readonly offersVideo = false;
  readonly urgent: boolean;
  readonly #destination: CallDestination;
  #request: OutgoingInviteRequest | null = null;
  #early: DialogTags | null = null;

  constructor(context: CallContext, destination: CallDestination) {
    super(context, destination.remote);
    this.#destination = destination;
    this.urgent = isEmergencyNumber(destination.user ?? '');
    this.state$.next({ phase: 'dialing' });
    this.#invite(destination).catch((thrown: unknown) => {
      const error =
        thrown instanceof HubError ? thrown : new HubError('call/failed', { cause: thrown });
      this.finish({ cause: 'failed', error });
    });
  }

  accept(): Promise<void> {
    return Promise.reject(new HubError('call/failed', { message: 'an outgoing call' }));
  }

  decline(): Promise<void> {
    return this.end();
  }

  rejectBusy(): Promise<void> {
    return this.end();
  }

  async end(): Promise<void> {
    if (this.ended) return;
    if (this.connected) {
      this.hangUp({ cause: 'hung-up', by: 'me' });
    } else {
      this.finish({ cause: 'cancelled' });
      this.#request?.cancel();
    }
  }

  override abandoned(): void {
    if (this.ended || this.connected) return;
    this.finish({ cause: 'failed', error: new HubError('network/unreachable') });
    this.#request?.cancel();
  }

  override get dialogTags(): DialogTags | null {
    return super.dialogTags ?? this.#early;
  }

  /** Who calls for help is not to depend on what the other side remembers. */
  protected override get redial(): string | null {
    return this.urgent ? this.#destination.user : null;
  }

  async #invite({ user, replaces, video }: CallDestination): Promise<void> {
    const { microphoneGranted } = this.context;
    const userAgent = this.context.userAgent();
    const media = this.makeMedia();
    if (video) await (await media.needVideo()).use(video);
    let opened: unknown = this.openMicrophone(media);
    // It is heard at least, and heard by others as soon as there is a microphone.
    if (this.urgent) opened = void (opened as Promise<void>).catch(() => undefined);
    else if (!microphoneGranted()) await opened;
    const [sdp] = await Promise.all([media.offer(), opened]);
    if (this.ended) return;
    const target = user === null ? userAgent.ownUri : userAgent.uri(user);
    const message = userAgent.makeInvite(target, sdp, replaces ? replacesHeaders(replaces) : []);
    if (this.urgent) this.context.locate?.(message);
    this.#early = { callId: message.callId, local: message.fromTag, remote: '' };
    this.#request = userAgent.core.invite(message, {
      onProgress: ({ message: progress }) => {
        this.identify(progress.getHeader('p-asserted-identity'));
        this.#early = { ...this.#early!, remote: progress.toTag };
        if (this.state$.value.phase === 'dialing') this.setState({ phase: 'ringing' });
      },
      onAccept: (response) => this.#accepted(response, media),
      onRedirect: ({ message: { statusCode } }) => {
        this.finish(callEnd({ by: 'response', status: statusCode ?? 300, reasons: [] }));
      },
      onReject: ({ message: answer }) => {
        const retryAfter = Number.parseInt(answer.getHeader('retry-after') ?? '', 10);
        this.finish(
          callEnd({
            by: 'response',
            status: answer.statusCode ?? 0,
            reasons: parseReasons(answer.getHeaders('reason')),
            // Without a Via it was made here, after a time-out or a lost socket.
            local: !answer.via,
            ...(retryAfter >= 0 && { retryAfter }),
          }),
        );
      },
    });
  }

  #accepted(response: AckableIncomingResponseWithSession, media: MediaSession): void {
    response.ack();
    if (this.ended || this.connected) {
      // It crossed our CANCEL, or another branch was quicker.
      response.session.bye();
      return;
    }
    this.identify(response.message.getHeader('p-asserted-identity'));
    const answer = getBody(response.message)?.content ?? response.session.answer?.content ?? '';
    this.connect(response.session, media, 'nothing');
    media.acceptAnswer(answer).catch((thrown: unknown) => {
      const error = thrown instanceof HubError ? thrown : new HubError('call/media-failed');
      this.hangUp({ cause: 'failed', error }, 'SIP;cause=488;text="Not Acceptable Here"');
    });
  }
}
