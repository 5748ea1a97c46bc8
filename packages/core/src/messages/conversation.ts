import type { Party } from '../contacts/party.ts';
import type { Message } from './message.ts';

/**
 * Why nobody can write into a conversation. `no-number`: none of mine can send text messages; `no-campaign`:
 * the number has none; `campaign-pending`, `campaign-rejected`, `brand-pending`, `brand-rejected`: it is not
 * registered (yet); `opted-out`: the other side sent STOP; `left`: I am not in the group any more; `alone`:
 * the colleague is gone.
 */
export type ClosedReason =
  | 'no-number'
  | 'no-campaign'
  | 'campaign-pending'
  | 'campaign-rejected'
  | 'brand-pending'
  | 'brand-rejected'
  | 'opted-out'
  | 'left'
  | 'alone';

export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly extension: string;
  /** The `seq` up to which they have read. */
  readonly readSeq: number;
}

/** A chat with one colleague or several, or text messages with an outside number, as I see it. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'direct' | 'group' | 'sms';
  /** As its people named it; empty where nobody did. */
  readonly name: string;
  /** Of the office, with myself. */
  readonly members: readonly Member[];
  /** The other side of text messages, under the name that I know it by; null for a chat. */
  readonly party: Party | null;
  /** My number in text messages, E.164; null for a chat. */
  readonly ownNumber: string | null;
  /** How many messages of others I have not read. */
  readonly unread: number;
  /** I said that it is unread, whatever I read. */
  readonly isMarkedUnread: boolean;
  /** No notifications, and not counted in `unread$`. */
  readonly isMuted: boolean;
  readonly lastMessage: Message | null;
  /** `seq` of the last message; 0 when there is none. */
  readonly lastSeq: number;
  readonly updatedAt: Date;
  /** Null where I can write. */
  readonly closed: ClosedReason | null;
}

/** With whom a conversation is begun. */
export type Recipient =
  | { readonly kind: 'user'; readonly userId: string }
  /** As typed; the server reads it as dialled from here. */
  | {
      readonly kind: 'number';
      readonly number: string;
    };
