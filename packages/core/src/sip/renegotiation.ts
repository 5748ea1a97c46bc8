import {
  getBody,
  SessionDialog,
  type IncomingInviteRequest,
  type Session,
} from 'sip.js/lib/core/index.js';
import { HubError } from '../errors/hub-error.ts';
import type { MediaSession } from './media-session.ts';
import { pause } from './pause.ts';

/** An ACK, maybe with the answer to an offer that we had to make. */
export type Awaited = 'nothing' | 'ack' | 'ack-with-answer';

export interface RenegotiationOptions {
  /** Null as long as the dialog is not back: what is wanted waits for it. */
  readonly session: Session | null;
  readonly media: MediaSession;
  /** Whether we made the Call-ID: decides who waits longer after a collision. */
  readonly caller: boolean;
  /** What is still to come from the other side for the INVITE that made the dialog. */
  readonly awaits: Awaited;
  readonly headers: readonly string[];
  /** Whether the offer or answer that made the dialog says that we hold. */
  readonly held: boolean;
  /** Of the dialog before this one: what was wanted there is wanted here. */
  readonly before: Renegotiation | null;
  /** `held` or `holdPending` is different now. */
  readonly onChange: () => void;
  /** The other side does not know the dialog any more. */
  readonly onGone: () => void;
}

type Outcome =
  | { readonly kind: 'done' | 'gone' }
  | { readonly kind: 'later'; readonly wait: number }
  | { readonly kind: 'failed'; readonly error: HubError };

/** Someone who waits for the other side to agree to what is wanted by then. */
type Renewal = PromiseWithResolvers<void>;

interface Waiter {
  readonly held: boolean;
  readonly resolve: () => void;
  readonly reject: (error: HubError) => void;
}

/**
 * Brings the dialog to what is wanted (hold, an ICE restart) by one re-INVITE at a time, and
 * answers those of the other side; collisions are settled as RFC 3261 §14 says.
 */
export class Renegotiation {
  readonly #options: RenegotiationOptions;
  readonly #closed = new AbortController();
  #wantedHold: boolean;
  #held: boolean;
  #wantsIceRestart = false;
  #renewals: Renewal[] = [];
  #running = false;
  #offering = false;
  /** For the last INVITE of the other side. */
  #awaits: Awaited | 'our-answer';
  #idle: () => void = () => {};
  #waiters: Waiter[] = [];

  constructor(options: RenegotiationOptions) {
    this.#options = options;
    this.#awaits = options.awaits;
    const { held, before } = options;
    this.#held = held;
    this.#wantedHold = before?.holds ?? held;
    if (!before) return;
    this.#waiters = before.#waiters.splice(0);
    this.#renewals = before.#renewals.splice(0);
    before.close();
  }

  /** Asks for what is wanted and was not said yet. */
  begin(): void {
    this.#settle();
    void this.#run();
  }

  /** Whether we called. */
  get caller(): boolean {
    return this.#options.caller;
  }

  /** Confirmed by the other side. */
  get held(): boolean {
    return this.#held;
  }

  get holdPending(): boolean {
    return this.#wantedHold !== this.#held;
  }

  /** As wanted. */
  get holds(): boolean {
    return this.#wantedHold;
  }

  /** Offers what is wanted by now, as of video. Resolves once the other side has answered. @throws `call/failed`, `call/ended` */
  renew(): Promise<void> {
    const renewal = Promise.withResolvers<void>();
    this.#renewals.push(renewal);
    void this.#run();
    return renewal.promise;
  }

  /** Resolves once confirmed. @throws `call/failed`, `call/ended` */
  hold(on: boolean): Promise<void> {
    this.#wantedHold = on;
    this.#options.media.hold(on);
    const done = new Promise<void>((resolve, reject) => {
      this.#waiters.push({ held: on, resolve, reject });
    });
    this.begin();
    return done;
  }

  restartIce(): void {
    this.#wantsIceRestart = true;
    void this.#run();
  }

  /** Answers an INVITE of the other side in this dialog. */
  async onInvite(request: IncomingInviteRequest): Promise<void> {
    if (this.#offering) {
      request.reject({ statusCode: 491 });
      return;
    }
    this.#awaits = 'our-answer';
    const { media, headers } = this.#options;
    try {
      const offer = getBody(request.message)?.content;
      const content = offer ? await media.answer(offer) : await media.offer();
      request.accept({
        statusCode: 200,
        extraHeaders: [...headers],
        body: { contentDisposition: 'session', contentType: 'application/sdp', content },
      });
      this.#awaits = offer ? 'ack' : 'ack-with-answer';
    } catch {
      this.#awaits = 'nothing';
      if (this.#closed.signal.aborted) return;
      await media.rollBack().catch(() => {});
      request.reject({ statusCode: 488 });
      this.#idle();
    }
  }

  /**
   * The ACK to an INVITE of the other side. Gives a promise only where there is an answer to take:
   * until it resolves, a further INVITE is refused.
   */
  onAck(answer: string | undefined): Promise<void> | undefined {
    const expected = this.#awaits === 'ack-with-answer';
    const done = (): void => {
      this.#awaits = 'nothing';
      this.#idle();
    };
    if (expected) return this.#options.media.acceptAnswer(answer ?? '').then(done);
    done();
    return undefined;
  }

  /** The call is over. */
  close(): void {
    this.#closed.abort();
    const { session } = this.#options;
    // sip.js would repeat for ever what waits for an ACK when the dialog ends.
    if (session instanceof SessionDialog) session.reinviteUserAgentServer = undefined;
    this.#idle();
    const waiting = [...this.#waiters.splice(0), ...this.#renewals.splice(0)];
    for (const { reject } of waiting) reject(new HubError('call/ended'));
  }

  async #run(): Promise<void> {
    const { session } = this.#options;
    if (this.#running || !session) return;
    this.#running = true;
    const { signal } = this.#closed;
    while (!signal.aborted && this.#isDue) {
      if (this.#awaits !== 'nothing') {
        await new Promise<void>((resolve) => (this.#idle = resolve));
        continue;
      }
      const hold = this.#wantedHold;
      const iceRestart = this.#wantsIceRestart;
      this.#wantsIceRestart = false;
      const renewals = this.#renewals.length;
      const outcome = await this.#invite(session, iceRestart);
      if (signal.aborted) break;
      switch (outcome.kind) {
        case 'done':
          this.#held = hold;
          for (const { resolve } of this.#renewals.splice(0, renewals)) resolve();
          break;
        case 'later':
          this.#wantsIceRestart ||= iceRestart;
          await pause(outcome.wait, signal);
          break;
        case 'gone':
          // Nothing more is asked in this dialog.
          return this.#options.onGone();
        case 'failed':
          for (const { reject } of this.#renewals.splice(0, renewals)) reject(outcome.error);
          this.#giveUp(outcome.error);
      }
      this.#settle();
    }
    this.#running = false;
  }

  get #isDue(): boolean {
    return this.holdPending || this.#wantsIceRestart || this.#renewals.length > 0;
  }

  async #invite(session: Session, iceRestart: boolean): Promise<Outcome> {
    const { media, headers } = this.#options;
    this.#offering = true;
    try {
      const content = await media.offer({ iceRestart });
      const outcome = await new Promise<Outcome>((resolve) => {
        session.invite(
          {
            onAccept: (response) => {
              response.ack();
              const answer = getBody(response.message)?.content ?? '';
              media.acceptAnswer(answer).then(
                () => resolve({ kind: 'done' }),
                (error: HubError) => resolve({ kind: 'failed', error }),
              );
            },
            onReject: ({ message }) => {
              resolve(this.#refused(message.statusCode ?? 0, message.getHeader('retry-after')));
            },
            onRedirect: () => resolve(this.#refused(300, undefined)),
          },
          {
            extraHeaders: [...headers],
            body: { contentDisposition: 'session', contentType: 'application/sdp', content },
          },
        );
      });
      if (outcome.kind !== 'done') await media.rollBack();
      return outcome;
    } catch (cause) {
      await media.rollBack().catch(() => {});
      return { kind: 'failed', error: new HubError('call/failed', { cause }) };
    } finally {
      this.#offering = false;
    }
  }

  #refused(status: number, retryAfter: string | undefined): Outcome {
    if (status === 491) {
      // RFC 3261 §14.1: 2.1 to 4 s for the owner of the Call-ID, up to 2 s for the other.
      const wait = this.#options.caller ? 2_100 + 1_900 * Math.random() : 2_000 * Math.random();
      return { kind: 'later', wait };
    }
    if (status === 500 && retryAfter) {
      return { kind: 'later', wait: Math.min(10, Number.parseInt(retryAfter, 10) || 1) * 1_000 };
    }
    if (status === 481) return { kind: 'gone' };
    const error = new HubError('call/failed', { message: `re-INVITE answered with ${status}` });
    return { kind: 'failed', error };
  }

  /** The session stays as it was confirmed last. */
  #giveUp(error: HubError): void {
    this.#wantedHold = this.#held;
    this.#options.media.hold(this.#held);
    for (const { reject } of this.#waiters.splice(0)) reject(error);
  }

  /** Tells those whose wish is fulfilled, or was replaced by a later one. */
  #settle(): void {
    const done = this.#waiters.filter(
      ({ held }) => held !== this.#wantedHold || held === this.#held,
    );
    this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
    done.forEach(({ resolve }) => resolve());
    this.#options.onChange();
  }
}
