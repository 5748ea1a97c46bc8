import type { Conversation, Message } from '@hubline/core';
import { dayText, type SomeStrings, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isPicture, type LoadedPictures } from './loaded-pictures.ts';
import { messageRow } from './message-row.ts';
import { allowedFor, lastSentOf, statusOf } from './message-rows.ts';
import type { MessageRowState } from './row-state.ts';
import type { ThreadDoings } from './thread-doings.ts';
import type { ThreadFocus } from './thread-focus.ts';
import type { MessageRow, ThreadRow } from './thread-rows.ts';
import type { UploadProgresses } from './upload-progress.ts';

/** All that rows are drawn from besides their messages. */
export interface RowContext {
  readonly messages: readonly Message[];
  readonly conversation: Conversation | undefined;
  readonly selfId: string | undefined;
  readonly focus: ThreadFocus;
  readonly doings: ThreadDoings;
  readonly pictures: LoadedPictures;
  readonly uploads: UploadProgresses;
  readonly found: string | undefined;
  readonly expanded: ReadonlySet<string>;
  readonly answers: MessageRowState['answers'];
  readonly strings: SomeStrings | undefined;
  readonly words: Strings['messageThread'];
  readonly common: Strings['common'];
  readonly conversations: Strings['conversations'];
}

/** Draws one row after the other; a row of which nothing changed is left as it is. */
export function rowDrawer(context: RowContext): (row: ThreadRow) => unknown {
  const { words, common, messages, conversation, focus } = context;
  const now = new Date();
  const lastSent = lastSentOf(messages);
  const names = namesOf(conversation);
  const tabStop = focus.tabStop;
  const said = { locale: common.locale, ...words };
  return (row) => {
    switch (row.kind) {
      case 'day':
        return separator(row.key, dayText(row.at, now, said), 'day');
      case 'unread':
        return separator(row.key, words.newMessages, 'new');
      case 'message': {
        const state = stateOf(row, { ...context, lastSent, names, tabStop });
        return guard(signsOf(state), () => messageRow(state));
      }
    }
  };
}

function separator(key: string, text: string, kind: 'day' | 'new'): TemplateResult {
  return html`<div role="listitem" class="row separator ${kind}" data-key=${key}>
    <span>${text}</span>
  </div>`;
}

interface Drawn extends RowContext {
  readonly lastSent: Message | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly tabStop: string | undefined;
}

function stateOf(row: MessageRow, drawn: Drawn): MessageRowState {
  const { key, message } = row;
  const { conversation, selfId, words, common, conversations, strings, answers, names } = drawn;
  const isOnItsWay = ['waiting', 'sending'].includes(message.delivery.status);
  const hasFiles = message.attachments.length > 0;
  return {
    row,
    isTabStop: key === drawn.tabStop,
    isActive: drawn.focus.isActive(key),
    isFound: key === drawn.found,
    isExpanded: drawn.expanded.has(key),
    doing: drawn.doings.of(key),
    allowed: allowedFor(message, conversation),
    status: statusOf(message, {
      ...{ conversation, selfId, words, strings, locale: common.locale },
      isLastSent: message === drawn.lastSent,
      progress: isOnItsWay && hasFiles ? drawn.uploads.of(message.clientId) : null,
    }),
    pictures: message.attachments.filter(isPicture).map((one) => drawn.pictures.of(one)),
    isJoining: drawn.doings.isJoining(key),
    ...{ selfId, names, answers, words, common, conversations },
  };
}

/** What two states are compared by. */
function signsOf({ allowed, status, pictures, ...rest }: MessageRowState): unknown[] {
  const own: readonly unknown[] = Object.values(rest as Readonly<Record<string, unknown>>);
  const { text, kind, progress } = status ?? {};
  const booleans: readonly boolean[] = Object.values({ ...allowed });
  return [...own, ...booleans, text, kind, progress, ...pictures];
}

const namesBy = new WeakMap<Conversation, ReadonlyMap<string, string>>();
const nobody: ReadonlyMap<string, string> = new Map();

/** The same map as long as it is the same conversation. */
function namesOf(conversation: Conversation | undefined): ReadonlyMap<string, string> {
  if (!conversation) return nobody;
  let names = namesBy.get(conversation);
  if (!names) {
    names = new Map(
      conversation.members.map(({ userId, name, extension }) => [userId, name || extension]),
    );
    namesBy.set(conversation, names);
  }
  return names;
}
