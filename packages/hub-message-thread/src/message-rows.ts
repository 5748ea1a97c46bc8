import type { Conversation, Message, UploadProgress } from '@hubline/core';
import { errorText, type SomeStrings, type Strings } from '@hubline/element';
import { namesText } from '@hubline/element/list.js';
import type { Allowed, Status } from './row-state.ts';

const NOTHING: Allowed = { react: false, reply: false, edit: false, delete: false, copy: false };

/** What I may do with a message; to text messages nothing can be added once they are sent. */
export function allowedFor(message: Message, conversation: Conversation | undefined): Allowed {
  const { seq, isDeleted, kind, isMine, text } = message;
  if (isDeleted || kind === 'event') return NOTHING;
  const copy = text !== '';
  const isOpen = conversation?.closed == null && conversation?.kind !== 'sms';
  if (seq === null || !isOpen) return { ...NOTHING, copy };
  const mine = isMine && kind === 'text';
  return { react: true, reply: true, edit: mine && copy, delete: mine, copy };
}

/** The last one of mine that the server has: how far it got stands for all before it. */
export function lastSentOf(messages: readonly Message[]): Message | undefined {
  return messages.findLast(({ isMine, seq, kind, isDeleted }) => {
    return isMine && seq !== null && kind !== 'event' && !isDeleted;
  });
}

interface Known {
  readonly isLastSent: boolean;
  readonly conversation: Conversation | undefined;
  readonly selfId: string | undefined;
  readonly progress: UploadProgress | null;
  readonly words: Strings['messageThread'];
  readonly strings: SomeStrings | undefined;
  readonly locale: string | undefined;
}

/** How far one of mine got; nothing where a later one tells the same. */
export function statusOf({ delivery, seq }: Message, known: Known): Status | undefined {
  const { words, progress, isLastSent } = known;
  switch (delivery.status) {
    case 'received':
      return undefined;
    case 'waiting':
      return { kind: 'waiting', text: words.waiting, progress };
    case 'sending':
      return { kind: 'waiting', text: words.sending, progress };
    case 'failed': {
      const problem = errorText(delivery, known.strings);
      return { kind: 'failed', text: words.notSent(problem), progress: null };
    }
    case 'sent':
    case 'delivered':
    case 'read': {
      if (!isLastSent) return undefined;
      const readers = readersOf(seq ?? 0, known);
      if (readers) return { kind: 'there', text: words.readBy(readers), progress: null };
      const kind = delivery.status === 'sent' ? 'on-its-way' : 'there';
      return { kind, text: words[delivery.status], progress: null };
    }
  }
}

/** Of a group: who has read as far. */
function readersOf(seq: number, { conversation, selfId, locale }: Known): string {
  if (conversation?.kind !== 'group') return '';
  const readers = conversation.members.filter(
    ({ userId, readSeq }) => userId !== selfId && readSeq >= seq,
  );
  return namesText(
    readers.map(({ name, extension }) => name || extension),
    locale,
  );
}
