import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Mailbox, Voicemail, VoicemailFolder } from './voicemail.ts';

export interface VoicemailQuery {
  readonly folder: VoicemailFolder;
  readonly limit: number;
  /** `next` of the page before; null for the first page. */
  readonly cursor: string | null;
}

export interface VoicemailPage {
  /** Newest first. */
  readonly items: readonly Voicemail[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface ForwardedVoicemail {
  /** Ids of the colleagues who get a copy. */
  readonly to: readonly string[];
  /** Written, at most 500 characters; empty for none. */
  readonly comment: string;
  /** Spoken, Ogg/Opus; heard before the message. */
  readonly spoken?: Blob;
}

/** What can be asked of the mailbox. */
export interface VoicemailCommands {
  /** @throws `network/*`, `session/*` */
  page(query: VoicemailQuery): Promise<VoicemailPage>;
  /** Ogg/Opus. @throws `request/not-found`, `network/*` */
  sound(id: string): Promise<Blob>;
  /** Brings back one that was deleted, too. @throws `request/not-found`, `network/*` */
  move(id: string, folder: VoicemailFolder): Promise<void>;
  /** For a day it can be brought back by `move`. @throws `network/*` */
  remove(id: string): Promise<void>;
  /** @throws `request/invalid` with `fields`, `request/not-found`, `sound/*`, `server/full`, `network/*` */
  forward(id: string, message: ForwardedVoicemail): Promise<void>;
  /** @throws `request/invalid` with `fields.pin`: `pin-length` or `pin-easy` */
  changePin(pin: string): Promise<void>;
}

/** Port: the mailbox of the signed-in user. */
export interface VoicemailSource {
  /** The latest messages of both folders, live. Begins with a `reset` on each subscription. */
  readonly changes$: Observable<Change<Voicemail>>;
  /** One item: how the mailbox stands. */
  readonly mailbox$: Observable<Change<Mailbox>>;
  /** Taken anew for each command, so that the code behind may be fetched with the first one. @throws `network/unreachable` */
  commands(): Promise<VoicemailCommands>;
}
