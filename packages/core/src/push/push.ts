import type { Behavior } from '../reactive/behavior.ts';

/** What this app may be told of while it is closed. */
export type PushKind = 'calls' | 'messages' | 'voicemail';

export interface PushWishes {
  readonly kinds: readonly PushKind[];
  /** Whether it shows what messages say. */
  readonly preview: boolean;
}

/** When nothing is told on the desktop, each week. */
export interface QuietHours {
  /** On which days they begin: 1 for Monday to 7 for Sunday. */
  readonly days: readonly number[];
  /** Times of day such as `22:00`; where `to` is not later they last into the next day. */
  readonly from: string;
  readonly to: string;
  /** IANA name of where these times are meant. */
  readonly timeZone: string;
}

/**
 * `loading`: nobody is signed in, or it is not known yet. `unsupported`: this browser cannot. `off`: this app is
 * told nothing while it is closed.
 */
export type PushStatus = 'loading' | 'unsupported' | 'off' | 'on';

export interface PushState {
  readonly status: PushStatus;
  /** What it is told of; null where it is not `on`. */
  readonly wishes: PushWishes | null;
  /** Of the person, in all their browsers; null for none. */
  readonly quietHours: QuietHours | null;
}

/** Calls, messages and voicemail while no page is open (Web Push), and when to be left in peace. */
export interface Push {
  readonly state$: Behavior<PushState>;
  /** Whether these are quiet hours, now unless said. */
  isQuiet(moment?: Date): boolean;
  /** The browser must have been allowed to show notifications. @throws `network/unreachable`, `network/*` */
  subscribe(wishes: PushWishes): Promise<void>;
  /** @throws `network/*` */
  unsubscribe(): Promise<void>;
  /** Null for none. @throws `request/invalid` with `fields`, `network/*` */
  setQuietHours(hours: QuietHours | null): Promise<void>;
}
