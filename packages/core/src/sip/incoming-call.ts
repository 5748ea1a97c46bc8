import { getBody, type IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type { CallEnd } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import { callEnd } from './end-cause.ts';
import { parseDiversion, parseParty } from './identity.ts';
import { parseReasons } from './reason-header.ts';
import { SipCall, type CallContext } from './sip-call.ts';

/** A call that rings longer was forgotten: its CANCEL was lost with the socket. */
const RING_LIMIT_MS = 180_000;
/** The server has the sound first. */
const OFFERS_VIDEO = /^m=video [1-9][^]*^a=send/m;

/**
 * A call to us.
 *
 *     ringing → connected → ended
 */
export class IncomingCall extends SipCall {
  readonly direction = 'in';
  readonly offersVideo: boolean;
  readonly urgent: boolean;
  readonly #request: IncomingInviteRequest;
  readonly #forgotten: ReturnType<typeof setTimeout>;
  #accepting: Promise<void> | null = null;

  constructor(context: CallContext, request: IncomingInviteRequest) {
    const { message } = request;
    const asserted = parseParty(message.getHeader('p-asserted-identity'));
    const claimed = parseParty(message.getHeader('from'));
    const diversion = parseDiversion(message.getHeader('diversion'));
    super(context, asserted ?? claimed ?? { number: '', name: '' }, diversion);
    this.#request = request;
    this.urgent = message.getHeader('priority') === 'emergency';
    this.offersVideo = OFFERS_VIDEO.test(getBody(message)?.content ?? '');
    request.delegate = {
      onCancel: (cancel) => {
        const reasons = parseReasons(cancel.getHeaders('reason'));
        this.#refuse(487, callEnd({ by: 'cancel', reasons }));
      },
    };
    const limit = (Number(message.getHeader('expires')) || Infinity) * 1_000;
    this.#forgotten = setTimeout(
      () => this.#refuse(480, { cause: 'cancelled' }),
      Math.min(limit, RING_LIMIT_MS),
    );
    request.trying();
    request.progress({ statusCode: 180 });
  }

  accept(video?: MediaStream): Promise<void> {
    if (this.ended) return Promise.reject(new HubError('call/ended'));
    this.#accepting ??= this.#accept(video).finally(() => (this.#accepting = null));
    return this.#accepting;
  }

  async decline(): Promise<void> {
    this.#refuse(603, { cause: 'declined' });
  }

  async rejectBusy(): Promise<void> {
    this.#refuse(486, { cause: 'declined' });
  }

  async end(): Promise<void> {
    if (this.connected) this.hangUp({ cause: 'hung-up', by: 'me' });
    else await this.decline();
  }

  override abandoned(): void {
    this.#refuse(480, { cause: 'cancelled' });
  }

  override finish(end: CallEnd): void {
    clearTimeout(this.#forgotten);
    super.finish(end);
  }

  async #accept(video?: MediaStream): Promise<void> {
    if (this.connected) return;
    const media = this.makeMedia();
    const offer = getBody(this.#request.message)?.content;
    try {
      if (video) await (await media.needVideo()).use(video);
      const opened = this.openMicrophone(media);
      if (!this.context.microphoneGranted()) await opened;
      const described = offer ? media.answer(offer) : media.offer();
      const [content] = await Promise.all([described, opened]);
      if (this.ended) throw new HubError('call/ended');
      const { session } = this.#request.accept({
        statusCode: 200,
        body: { contentDisposition: 'session', contentType: 'application/sdp', content },
      });
      clearTimeout(this.#forgotten);
      this.connect(session, media, offer ? 'ack' : 'ack-with-answer');
    } catch (thrown) {
      if (this.ended) throw new HubError('call/ended', { cause: thrown });
      this.dropMedia();
      const error =
        thrown instanceof HubError ? thrown : new HubError('call/media-failed', { cause: thrown });
      if (error.code === 'call/media-failed') this.#refuse(488, { cause: 'failed', error });
      throw error;
    }
  }

  #refuse(statusCode: number, end: CallEnd): void {
    if (this.ended || this.connected) return;
    this.finish(end);
    this.#request.reject({ statusCode });
  }
}
