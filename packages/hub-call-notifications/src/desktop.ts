import type { Behavior } from '@hubline/core';
import type { CallAction } from './call-action.ts';

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

/** Who carries out what was chosen in a notification. */
export interface CallTaker {
  /** Whether that call rings here. */
  rings(call: string): boolean;
  act(call: string, action: CallAction): void;
}

/** Port: what lies around the page. One adapter asks the browser; a fake is in `testing/`. */
export interface Desktop {
  readonly notifications$: Behavior<NotificationState>;
  /** Someone looks at this page: it is in front and has the keyboard. */
  readonly attended$: Behavior<boolean>;
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
  /** Takes down all that was shown by any page of the app. */
  clear(): Promise<void>;
}
