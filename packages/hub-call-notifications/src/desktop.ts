import type { Behavior, PushWishes } from '@hubline/core';
import type { CallAction } from './call-action.ts';
import type { NewsSubject } from './news-message.ts';

/**
 * Whether calls are told outside of the page. `undecided`: the browser was not asked yet. `off`: the browser
 * would, but the person turned it off. `blocked`: the browser was told not to; only the person can change
 * that, in the browser.
 */
export type NotificationState = 'unsupported' | 'blocked' | 'undecided' | 'off' | 'on';

/** A notification; all of it is text. */
export interface CallNotification {
  /** The id of the call. */
  readonly call: string;
  readonly title: string;
  readonly body: string;
  /** The words on the buttons; null where there is nothing to be done about it any more. */
  readonly actions: Readonly<Record<CallAction, string>> | null;
}

/** A message or voicemail; all of it is text. */
export interface NewsNotification {
  readonly subject: NewsSubject;
  /** The same for the same news in all pages. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The words on the button and in the field; null where nothing can be answered. */
  readonly reply: { readonly title: string; readonly placeholder: string } | null;
}

/** Who carries out what was chosen in a notification. */
export interface CallTaker {
  /** Whether that call rings here. */
  rings(call: string, number?: string): boolean;
  /** With `number` it may also be the call that rings from there. */
  act(call: string, action: CallAction, number?: string): void;
  /** Opens what a notification was about, or sends what was written into it. */
  open?(subject: NewsSubject, reply: string | undefined): void;
}

/** Port: what lies around the page. One adapter asks the browser; a fake is in `testing/`. */
export interface Desktop {
  readonly notifications$: Behavior<NotificationState>;
  /** Someone looks at this page: it is in front and has the keyboard. */
  readonly attended$: Behavior<boolean>;
  /** What is told in this browser. */
  readonly wishes$: Behavior<PushWishes>;
  wish(wishes: PushWishes): void;
  /** Resolves once the service worker is there, where there is one. */
  ready(): Promise<void>;
  /** The question was declined, and it is too early to ask again. */
  readonly declined: boolean;
  /** Asks the browser where it was not asked yet, for which it wants a click. */
  turnOn(): Promise<NotificationState>;
  turnOff(): void;
  /** Remembers that the question was declined. */
  decline(): void;
  /**
   * From now on this page rings: what is chosen in a notification reaches `taker`, through the service worker
   * of that address where there is one, and no other page need tell of calls while this one is attended.
   * Returns what ends it.
   */
  serve(taker: CallTaker, serviceWorker?: string): () => void;
  /** Shows it until `signal`, unless another page tells of the same caller or is attended. Never rejects. */
  show(notification: CallNotification, signal: AbortSignal): Promise<void>;
  /** Tells quietly, until someone comes to look. */
  tell(notification: CallNotification): Promise<void>;
  /** Tells of a message or voicemail, with `reply` where one can be answered; once for all pages. Never rejects. */
  news(notification: NewsNotification): Promise<void>;
  /** Takes down what was told of it. */
  seen(subject: NewsSubject): Promise<void>;
  /** Takes down all that was shown by any page of the app. */
  clear(): Promise<void>;
}
