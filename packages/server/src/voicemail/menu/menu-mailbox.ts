import type { Subscriber } from '../../calls/ports.ts';
import type { OpusFrame } from '../../media/ogg.ts';
import type { VoicemailFolder } from '../../store/voicemail-repository.ts';
import type { PinCheck } from '../mailbox-pins.ts';
import type { MailboxState, Voicemail } from '../voicemail.ts';

/** What the menu needs of the mailboxes. */
export interface MenuMailbox {
  state(userId: string): Promise<MailboxState>;
  /** Oldest first. */
  messages(userId: string, folder: VoicemailFolder): Promise<readonly Voicemail[]>;
  /** Null where it was deleted, or cannot be played. */
  framesOf(userId: string, id: string): Promise<readonly OpusFrame[] | null>;
  /** It was listened to, so it is saved; not where it was deleted meanwhile. */
  heard(userId: string, id: string): Promise<void>;
  /** Brings it back where it was deleted. */
  move(userId: string, id: string, folder: VoicemailFolder): Promise<unknown>;
  remove(userId: string, id: string): Promise<void>;
  checkPin(userId: string, pin: string): Promise<PinCheck>;
  /** Who has this extension; null where nobody has. */
  userAt(tenantId: string, extension: string): Subscriber | null;
}
