import { createHash } from 'node:crypto';

/** What an app may be told of while it is closed. */
export const PUSH_KINDS = ['calls', 'messages', 'voicemail'] as const;
export type PushKind = (typeof PUSH_KINDS)[number];

/** Who it is about, as the one who is told knows them. */
export interface PushParty {
  readonly name: string;
  readonly number: string;
}

/** What a closed app is told. It makes the words itself, in its language. */
export type PushNews =
  /** It rings until `until` (milliseconds since 1970), unless it is told otherwise. */
  | {
      readonly kind: 'call';
      readonly call: string;
      readonly party: PushParty;
      readonly until: number;
    }
  /** In place of what was told of this call. */
  | {
      readonly kind: 'call-over';
      readonly call: string;
      readonly party: PushParty;
      readonly how: CallOver;
    }
  | {
      readonly kind: 'message';
      readonly conversation: string;
      readonly message: string;
      readonly party: PushParty;
      /** Of the group that it was written in. */
      readonly group?: string;
      /** Absent where what messages say is not to be shown, or it says nothing. */
      readonly text?: string;
    }
  | {
      readonly kind: 'voicemail';
      readonly voicemail: string;
      readonly party: PushParty;
      readonly seconds: number;
    };

/** `forwarded`: it rang elsewhere then. Where nobody took it there either, `missed` follows. */
export type CallOver = 'missed' | 'answered' | 'declined' | 'forwarded';

export interface PushHow {
  /** How long a push service keeps it for an app that is not to be reached. */
  readonly seconds: number;
  readonly urgency: 'normal' | 'high';
  /** What is told later with the same one takes the place of this. */
  readonly about: string;
}

const LONGEST_NAME = 80;
const LONGEST_TEXT = 200;
/** What is of no use where no markup can keep it in its place. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const DAY = 86_400;

/** One line, and no longer than is read there. */
export function pushText(text: string, longest: number = LONGEST_TEXT): string {
  const line = text.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}

export function pushParty(name: string, number: string | null): PushParty {
  return { name: pushText(name, LONGEST_NAME), number: pushText(number ?? '', LONGEST_NAME) };
}

export function kindOf(news: PushNews): PushKind {
  switch (news.kind) {
    case 'call':
    case 'call-over':
      return 'calls';
    case 'message':
      return 'messages';
    case 'voicemail':
      return 'voicemail';
  }
}

export function howOf(news: PushNews, now: number): PushHow {
  switch (news.kind) {
    case 'call':
      return {
        seconds: Math.max(1, Math.ceil((news.until - now) / 1000)),
        ...{ urgency: 'high', about: `call ${news.call}` },
      };
    case 'call-over':
      return { seconds: DAY, urgency: 'high', about: `call ${news.call}` };
    case 'message':
      return { seconds: DAY, urgency: 'high', about: `message ${news.message}` };
    case 'voicemail':
      return { seconds: DAY, urgency: 'normal', about: `voicemail ${news.voicemail}` };
  }
}

/** The `Topic` of RFC 8030: at most 32 letters, of which the push service understands nothing. */
export function topicOf(about: string): string {
  return createHash('sha256').update(about).digest('base64url').slice(0, 32);
}
