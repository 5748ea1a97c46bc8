import type { IncomingResponse, UserAgentCore } from 'sip.js/lib/core/index.js';
import type { MessageCount, Subscriber } from '../../calls/ports.ts';
import type { Connection, Occupant } from '../connection.ts';
import { eventOf, MESSAGE_SUMMARY, SUMMARY_TYPE, summaryOf } from './message-summary.ts';
import { NotifierDialog, type SubscribeRequest } from './notifier-dialog.ts';

/** Why a subscription is over (RFC 6665 §4.1.3). */
type End =
  /** It ran out, or the phone wants it no more. */
  | 'timeout'
  /** We forget it; the phone may ask anew. */
  | 'deactivated'
  /** Nothing can be said now; the phone may ask anew later. */
  | 'probation';

export interface SubscriptionStart {
  readonly connection: Connection;
  readonly request: SubscribeRequest;
  readonly subscriber: Subscriber;
  /** 0 for who asks once. */
  readonly seconds: number;
  /** What a SUBSCRIBE that goes on with it asks for; null where that was refused. */
  readonly secondsOf: (request: SubscribeRequest) => number | null;
  readonly onEnded: (subscription: MessageSubscription) => void;
}

/** A phone that is told how many messages its user has (RFC 3842), until that runs out. */
export class MessageSubscription implements Occupant {
  readonly #start: SubscriptionStart;
  readonly #core: UserAgentCore;
  readonly #dialog: NotifierDialog;
  readonly #event: string;
  readonly #eventId: string | null;
  #expiry: NodeJS.Timeout | undefined;
  #expiresAt = 0;
  /** Null until we know. */
  #count: MessageCount | null = null;
  /** A NOTIFY has no answer yet; the phone gets one after the other, the newest at the end. */
  #telling = false;
  #hasNews = false;
  #ended = false;

  /** Accepts the request. */
  constructor(start: SubscriptionStart) {
    const { connection, request, seconds } = start;
    const { id } = eventOf(request.message);
    const toTag = crypto.randomUUID();
    this.#start = start;
    this.#core = connection.core;
    this.#eventId = id;
    this.#event = `Event: ${MESSAGE_SUMMARY}${id === null ? '' : `;id=${id}`}`;
    this.#dialog = new NotifierDialog(this.#core, request.message, toTag, (again) =>
      this.#onSubscribe(again),
    );
    connection.beginSubscription(this);
    this.#accept(request, seconds, toTag);
  }

  get userId(): string {
    return this.#start.subscriber.userId;
  }

  /** Tells the phone, where that is news. */
  show(count: MessageCount): void {
    const known = this.#count;
    this.#count = count;
    if (this.#start.seconds === 0) return this.#end('timeout');
    if (known?.new !== count.new || known.saved !== count.saved) this.#tell();
  }

  /** What is known from somewhere else by now is newer. */
  begin(count: MessageCount): void {
    if (this.#count === null) this.show(count);
  }

  /** The mailbox cannot be counted. */
  fail(): void {
    this.#end('probation');
  }

  connectionGone(): void {
    this.#end('deactivated');
  }

  #onSubscribe(request: SubscribeRequest): void {
    const { name, id } = eventOf(request.message);
    if (name !== MESSAGE_SUMMARY || id !== this.#eventId) {
      return void request.reject({ statusCode: 481 });
    }
    const seconds = this.#start.secondsOf(request);
    if (seconds === null) return;
    this.#accept(request, seconds);
    if (seconds === 0) this.#end('timeout');
    else this.#tell();
  }

  #accept(request: SubscribeRequest, seconds: number, toTag?: string): void {
    request.accept({
      statusCode: 200,
      extraHeaders: [`Expires: ${seconds}`, this.#contact],
      ...(toTag === undefined ? {} : { toTag }),
    });
    clearTimeout(this.#expiry);
    if (seconds === 0) return;
    this.#expiresAt = Date.now() + seconds * 1000;
    this.#expiry = setTimeout(() => this.#end('timeout'), seconds * 1000);
  }

  #tell(): void {
    if (this.#ended || this.#count === null) return;
    if (this.#telling) {
      this.#hasNews = true;
      return;
    }
    this.#telling = true;
    const seconds = Math.max(1, Math.round((this.#expiresAt - Date.now()) / 1000));
    this.#notify(`active;expires=${seconds}`);
  }

  #onAnswer({ message }: IncomingResponse): void {
    this.#telling = false;
    const status = message.statusCode ?? 0;
    // Whether a silent phone is still there is for the connection to find out.
    const unanswered = status === 408;
    if (status >= 300 && !unanswered) return this.#forget();
    if (!this.#hasNews && !unanswered) return;
    this.#hasNews = false;
    this.#tell();
  }

  #notify(state: string): void {
    const { subscriber } = this.#start;
    const account = `sip:${subscriber.username}@${subscriber.domain}`;
    const message = this.#dialog.createOutgoingRequestMessage('NOTIFY', {
      extraHeaders: [this.#event, `Subscription-State: ${state}`, this.#contact],
      ...(this.#count && {
        body: {
          contentDisposition: 'render',
          contentType: SUMMARY_TYPE,
          content: summaryOf(account, this.#count),
        },
      }),
    });
    const onAnswer = (response: IncomingResponse): void => this.#onAnswer(response);
    this.#core.request(message, { onAccept: onAnswer, onRedirect: onAnswer, onReject: onAnswer });
  }

  #end(because: End): void {
    if (this.#ended) return;
    this.#notify(`terminated;reason=${because}`);
    this.#forget();
  }

  #forget(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#expiry);
    this.#dialog.dispose();
    this.#start.connection.endSubscription(this);
    this.#start.onEnded(this);
  }

  get #contact(): string {
    return `Contact: ${this.#core.configuration.contact.toString()}`;
  }
}
