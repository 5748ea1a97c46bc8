import type { IncomingResponse, Session } from 'sip.js/lib/core/index.js';
import type { MediaLeg } from '../media/leg.ts';
import { readAudio } from '../media/sdp.ts';
import { assertedIdentity, isSameIdentity, type Identity } from '../sip/identity.ts';
import { sdpBody } from './sdp-body.ts';

/** What a phone knows about the other side of its call. */
export interface Told {
  readonly party: Identity;
  readonly held: boolean;
}

export interface UpdateSetting {
  readonly session: Session;
  readonly media: MediaLeg;
  /** Our Contact, which sip.js leaves out of a re-INVITE. */
  readonly contact: string;
  /** Whether the Call-ID is ours, which says how long to wait after a glare. */
  readonly ownsCallId: boolean;
  /** Whether nothing else is under way in the dialog. */
  isFree(): boolean;
  /** The phone answered with another direction. */
  onDirection(): void;
  /** It says that there is no such call. */
  onGone(): void;
}

const MAX_TRIES = 10;
/** How long a phone that offers is kept waiting for what another one says. */
const PATIENCE_MS = 4_000;
const MAX_RETRY_AFTER = 10;

/** Tells a phone by re-INVITE what changed on the other side: one at a time, and again after a glare. */
export class LegUpdates {
  readonly #setting: UpdateSetting;
  #told: Told;
  #wanted: Told;
  #sending = false;
  #timer: NodeJS.Timeout | null = null;
  #tries = 0;
  #stopped = false;
  readonly #waiting = new Set<() => void>();

  constructor(setting: UpdateSetting, told: Told) {
    this.#setting = setting;
    this.#told = this.#wanted = told;
  }

  want(change: Partial<Told>): void {
    this.#wanted = { ...this.#wanted, ...change };
    this.#setting.media.holding = this.#wanted.held;
    // What changes in one moment is told at once.
    queueMicrotask(() => this.flush());
  }

  /** To be called when the dialog may have become free. */
  flush(): void {
    if (this.#stopped || this.#sending) return;
    if (this.#isTold) return this.#release();
    if (this.#timer || !this.#setting.isFree()) return;
    this.#send(this.#wanted);
  }

  /** Resolves when the phone has been told everything, or does not say anything to it for too long. */
  settled(): Promise<void> {
    if (this.#stopped || (this.#isTold && !this.#sending)) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, PATIENCE_MS);
      this.#waiting.add(done);
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#release();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #release(): void {
    for (const done of [...this.#waiting]) done();
  }

  get #isTold(): boolean {
    return isSame(this.#told, this.#wanted) && this.#setting.media.video.isSettled;
  }

  #send(telling: Told): void {
    const { session, media, contact } = this.#setting;
    this.#sending = true;
    try {
      session.invite(
        {
          onAccept: (response) => {
            response.ack();
            this.#accepted(telling, response.message.body);
          },
          onReject: (response) => this.#rejected(telling, response),
          onRedirect: () => {
            this.#refused();
            this.#done(telling);
          },
        },
        {
          body: sdpBody(media.describe()),
          extraHeaders: [`Contact: ${contact}`, assertedIdentity(telling.party)],
        },
      );
    } catch {
      // The media has nothing to describe: a phone that was never connected hears nothing either.
      this.#sending = false;
    }
  }

  #accepted(telling: Told, body: string): void {
    const answer = this.#stopped ? null : readAudio(body);
    if (answer) {
      try {
        this.#setting.media.acceptAnswer(answer);
        this.#setting.onDirection();
      } catch {
        this.#refused();
        // Whatever it says now, the connection is the one that was agreed on before.
      }
    } else this.#refused();
    this.#done(telling);
  }

  #rejected(telling: Told, { message }: IncomingResponse): void {
    const seconds = Number(message.getHeader('retry-after') ?? NaN);
    if (message.statusCode === 481) {
      this.#sending = false;
      if (!this.#stopped) this.#setting.onGone();
    } else if (message.statusCode === 491) this.#again(this.#glareDelay());
    else if (message.statusCode === 500 && seconds >= 0) {
      this.#again(Math.min(seconds, MAX_RETRY_AFTER) * 1000);
    } else {
      this.#refused();
      this.#done(telling);
    }
  }

  /** Whoever offers it hears of that. */
  #refused(): void {
    if (this.#stopped || this.#setting.media.video.isSettled) return;
    this.#setting.media.video.refused();
    this.#setting.onDirection();
  }

  /** A phone that does not want to know is not asked again. */
  #done(telling: Told): void {
    this.#told = telling;
    this.#sending = false;
    this.#tries = 0;
    this.flush();
  }

  #again(delay: number): void {
    this.#sending = false;
    if (this.#stopped || ++this.#tries >= MAX_TRIES) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.flush();
    }, delay);
  }

  /** RFC 3261 §14.1: whoever made the Call-ID waits longer, so that both do not meet again. */
  #glareDelay(): number {
    const units = this.#setting.ownsCallId ? 210 + Math.random() * 190 : Math.random() * 200;
    return Math.round(units) * 10;
  }
}

function isSame(one: Told, two: Told): boolean {
  return one.held === two.held && isSameIdentity(one.party, two.party);
}
