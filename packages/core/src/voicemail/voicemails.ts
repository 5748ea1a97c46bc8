import type { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Mailbox, Voicemail, VoicemailFolder } from './voicemail.ts';
import type { ForwardedVoicemail } from './voicemail-source.ts';

/** The mailbox of the signed-in user. */
export interface Voicemails {
  /** Null until it is known, and while nobody is signed in. */
  readonly mailbox$: Behavior<Mailbox | null>;
  /** A list that grows with `more` and is live while someone listens to it, until it is closed. */
  open(query: { readonly folder: VoicemailFolder }): VoicemailList;
  /** To be played or saved. @throws `request/not-found`, `network/*` */
  sound(id: string): Promise<Blob>;
  /** Brings back one that was deleted, too. @throws `request/not-found`, `network/*` */
  move(id: string, folder: VoicemailFolder): Promise<void>;
  /** For a day it can be brought back by `move`. @throws `network/*` */
  remove(id: string): Promise<void>;
  /** Each colleague gets a copy. @throws `request/invalid` with `fields`, `request/not-found`, `sound/*`, `server/full`, `network/*` */
  forward(id: string, message: ForwardedVoicemail): Promise<void>;
  /** Chooses the PIN, 4 to 10 digits, that opens the mailbox from other phones. @throws `request/invalid` with `fields.pin`: `pin-length` or `pin-easy` */
  changePin(pin: string): Promise<void>;
}

export interface VoicemailList {
  /** Whoever comes back to it finds what was there, and has it catch up. */
  readonly state$: Behavior<VoicemailListState>;
  /** Fetches the next page; idle while one is on its way and at the end. Failures show in `state$`. */
  more(): Promise<void>;
  close(): void;
}

export interface VoicemailListState {
  /** Newest first. The same objects as before where nothing changed. */
  readonly items: readonly Voicemail[];
  /**
   * `loading`: more is on its way, or nobody is signed in; `idle`: there is more; `complete`: all are
   * there; `failed`: `more` tries again.
   */
  readonly status: 'loading' | 'idle' | 'complete' | 'failed';
  readonly error: HubError | null;
}
