import type { Subscriber } from '../../calls/ports.ts';
import type { PromptName } from '../../prompts/spoken.ts';
import type { VoicemailFolder } from '../../store/voicemail-repository.ts';
import type { PinCheck } from '../mailbox-pins.ts';
import type { MailboxState, Voicemail } from '../voicemail.ts';

/** Where a caller is in the menu. */
export interface MenuState {
  readonly caller: Subscriber;
  /** Whose extensions can be entered. */
  readonly tenantId: string;
  /** PINs and extensions that led nowhere. */
  readonly mistakes: number;
  /** How often they were told what to do since they pressed a key. */
  readonly silent: number;
  readonly place: Place;
}

/**
 * ```
 *   *97 from one's own phone ──────────────────────► main ◄──────────► folder ─► message
 *   *97EXT, * in a greeting ──► pin ──(right)─────────┘│
 *                                ▲                     │ *
 *                                └──── extension ◄─────┘
 * ```
 * Whoever is silent for long or wrong too often gets to `leaving` from anywhere.
 */
export type Place =
  | { readonly at: 'extension'; readonly digits: string }
  | { readonly at: 'pin'; readonly user: Subscriber; readonly digits: string }
  | Main
  | {
      readonly at: 'folder';
      readonly user: Subscriber;
      readonly folder: VoicemailFolder;
    }
  | MessagePlace
  /** They hear a goodbye. */
  | { readonly at: 'leaving' };

export interface Main {
  readonly at: 'main';
  readonly user: Subscriber;
  /** Null until it is known. */
  readonly mailbox: MailboxState | null;
  /** Whether they have just come, and hear their new messages if they do nothing. */
  readonly arriving: boolean;
  /** Why they are here, said first. */
  readonly because: readonly PromptName[];
}

export interface MessagePlace {
  readonly at: 'message';
  readonly user: Subscriber;
  /** Oldest first; as it was when they began to listen, but for what they did. */
  readonly list: readonly Listed[];
  /** Which one they listen to; -1 before the first one. */
  readonly index: number;
  /** What is on its way: another one of the list, before or after it. */
  readonly opening: { readonly index: number; readonly direction: 1 | -1 } | null;
  /** What they hear of it. */
  readonly phase: 'introduction' | 'sound' | 'choices';
}

export interface Listed {
  readonly message: Voicemail;
  readonly folder: VoicemailFolder;
  readonly deleted: boolean;
}

export type MenuEvent =
  | { readonly kind: 'key'; readonly key: string }
  /** All was said or played, and so long as was to be waited nothing happened. */
  | { readonly kind: 'quiet' }
  /** What was asked for. */
  | Answer;

export type Answer =
  | { readonly kind: 'mailbox'; readonly mailbox: MailboxState }
  | {
      readonly kind: 'messages';
      readonly messages: readonly Voicemail[];
    }
  | { readonly kind: 'opened'; readonly now: number }
  /** The message that was to be opened is not there any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'pin'; readonly check: PinCheck }
  | { readonly kind: 'user'; readonly user: Subscriber | null }
  | { readonly kind: 'failed' };

/** What follows from an event. */
export interface MenuStep {
  readonly state: MenuState;
  /** Heard from now on, in the place of all else; what is heard now goes on where it is missing. */
  readonly hear?: Heard;
  /** Carried out one after the other. */
  readonly tasks?: readonly MenuTask[];
  /** Hangs up. */
  readonly end?: true;
}

export type Heard =
  /** Sentences, and how many milliseconds are then waited for a key. */
  | { readonly kind: 'words'; readonly names: readonly PromptName[]; readonly wait: number }
  /** The message that was opened last: from its beginning, or so far from where it is. */
  | { readonly kind: 'sound'; readonly from: 'beginning' | { readonly milliseconds: number } };

/** What is asked of the mailboxes; until a question is answered, keys wait. */
export type MenuTask =
  | { readonly kind: 'look'; readonly user: Subscriber }
  | { readonly kind: 'list'; readonly user: Subscriber; readonly folder: VoicemailFolder }
  | { readonly kind: 'open'; readonly user: Subscriber; readonly id: string }
  | { readonly kind: 'check-pin'; readonly user: Subscriber; readonly pin: string }
  | { readonly kind: 'find-user'; readonly tenantId: string; readonly extension: string }
  | Change;

/** What has no answer. */
export type Change =
  | { readonly kind: 'heard'; readonly user: Subscriber; readonly id: string }
  | {
      readonly kind: 'move';
      readonly user: Subscriber;
      readonly id: string;
      readonly folder: VoicemailFolder;
    }
  | { readonly kind: 'remove'; readonly user: Subscriber; readonly id: string };
