import type { Conversation, Message, PresenceState } from '@hubline/core';
import {
  alertIcon,
  avatar,
  clockIcon,
  exactWhenText,
  icon,
  peopleIcon,
  presenceDot,
  notificationsIcon,
  setStyle,
  smsIcon,
  type Strings,
} from '@hubline/element';
import { authorName, messagePreview, type RowState } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { foundText } from './found-text.ts';

interface PlacedRow extends RowState {
  /** Pixels from the top. */
  readonly start: number;
  readonly words: Strings['conversations'];
}

/** The heading of what was found. */
export interface HeadingRowState extends PlacedRow {
  readonly kind: 'heading';
  readonly text: string;
}

interface ListedRow extends PlacedRow {
  /** Among all rows but the headings, from 0. */
  readonly place: number;
  /** Of all of them; -1 while that is not known. */
  readonly count: number;
  readonly name: string;
  /** When the last message was sent, as short as it is clear. */
  readonly when: string;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly common: Strings['common'];
}

export interface ConversationRowState extends ListedRow {
  readonly kind: 'conversation';
  readonly conversation: Conversation;
  readonly presence: PresenceState | undefined;
}

export interface FoundRowState extends ListedRow {
  readonly kind: 'found';
  readonly message: Message;
  /** Undefined where it is older than those that are known. */
  readonly within: Conversation['kind'] | undefined;
  readonly sought: readonly string[];
}

export type ListRowState = HeadingRowState | ConversationRowState | FoundRowState;

/** A row of the list, in its place. */
export function listRow(state: ListRowState): TemplateResult {
  const place = setStyle({ transform: `translateY(${state.start}px)` });
  if (state.kind === 'heading') {
    return html`<div class="group" part="group" aria-hidden="true" style=${place}>
      ${state.text}
    </div>`;
  }
  return html`<div
    class="item"
    role="listitem"
    aria-posinset=${state.place + 1}
    aria-setsize=${state.count}
    style=${place}
  >
    ${state.kind === 'found' ? foundRow(state) : conversationRow(state)}
  </div>`;
}

/** With whom, what was written last, and when; what is unread, muted or was not sent in signs with words. */
function conversationRow(state: ConversationRowState): TemplateResult {
  const { key, conversation, name, when, selected, tabStop, presence, common, words } = state;
  const { kind, unread, isMarkedUnread, isMuted, lastMessage, updatedAt } = conversation;
  const isUnread = unread > 0 || isMarkedUnread;
  const at = lastMessage?.at ?? updatedAt;
  return html`<button
    class=${isUnread ? 'row unread' : 'row'}
    part="row"
    type="button"
    data-key=${key}
    tabindex=${tabStop ? 0 : -1}
    aria-current=${selected ? 'true' : nothing}
  >
    ${roundOf(kind, name, presence, { common, words })}
    <span class="who"><bdi>${name}</bdi></span>
    ${timeOf(at, when, common)}
    <span class="what">${lastText(lastMessage, kind, { conversations: words, common })}</span>
    <span class="signs"
      >${isMuted ? sign(notificationsIcon, words.muted, 'muted') : nothing}${deliverySign(lastMessage, words)}${
        isUnread ? badge(unread, words) : nothing
      }</span
    >
  </button>`;
}

/** A message that was found: in which conversation, who wrote it, and what. */
function foundRow(state: FoundRowState): TemplateResult {
  const { key, message, within, name, when, sought, selected, tabStop, common, words } = state;
  // Of two people, the one that it is not is me.
  const isTold = message.isMine || message.isAutomatic || within === 'group';
  return html`<button
    class="row"
    part="row"
    type="button"
    data-key=${key}
    tabindex=${tabStop ? 0 : -1}
    aria-current=${selected ? 'true' : nothing}
  >
    ${roundOf(within ?? 'direct', name, undefined, { common, words })}
    <span class="who"><bdi>${name}</bdi></span>
    ${timeOf(message.at, when, common)}
    <span class="what"
      >${
        isTold
          ? byline(words.by(authorName(message, { conversations: words, common }), ''))
          : nothing
      }<bdi>${foundText(message.text, sought)}</bdi></span
    >
  </button>`;
}

function roundOf(
  kind: Conversation['kind'],
  name: string,
  presence: PresenceState | undefined,
  { common, words }: { common: Strings['common']; words: Strings['conversations'] },
): TemplateResult {
  if (kind === 'direct') {
    return html`<span class="face">${avatar(name)}${presenceDot(presence, common)}</span>`;
  }
  return html`<span class="face"
    ><span class="avatar" aria-hidden="true">${icon(kind === 'sms' ? smsIcon : peopleIcon)}</span
    ><span class="visually-hidden">${words.kinds[kind]}</span></span
  >`;
}

function timeOf(at: Date, when: string, { locale }: Strings['common']): TemplateResult {
  return html`<time
    class="when number"
    dir="auto"
    datetime=${at.toISOString()}
    title=${exactWhenText(at, locale)}
    >${when}</time
  >`;
}

function lastText(
  message: Message | null,
  kind: Conversation['kind'],
  words: { conversations: Strings['conversations']; common: Strings['common'] },
): TemplateResult {
  const said = words.conversations;
  if (!message) return html`<i>${said.nothingYet}</i>`;
  const text = messagePreview(message, words);
  if (message.isDeleted || message.event) return html`<i><bdi>${text}</bdi></i>`;
  // Of two people, the one that it is not is me.
  const isTold = message.isMine || message.isAutomatic || kind === 'group';
  return html`${isTold ? byline(said.by(authorName(message, words), '')) : nothing}<bdi
      >${text}</bdi
    >`;
}

/** Who wrote it. The text after it has a direction of its own, so that its end is what is cut. */
function byline(who: string): TemplateResult {
  return html`<span class="by">${who}</span>`;
}

function deliverySign(
  message: Message | null,
  words: Strings['conversations'],
): TemplateResult | typeof nothing {
  switch (message?.delivery.status) {
    case 'failed':
      return sign(alertIcon, words.failed, 'failed');
    case 'waiting':
      return sign(clockIcon, words.waiting, 'waiting');
    default:
      return nothing;
  }
}

function sign(path: typeof alertIcon, word: string, name: string): TemplateResult {
  return html`<span class=${`sign ${name}`} title=${word}
    >${icon(path)}<span class="visually-hidden">${word}</span></span
  >`;
}

/** How many, or a dot for what was marked so by hand. */
function badge(unread: number, words: Strings['conversations']): TemplateResult {
  const said = unread > 0 ? words.unread(unread) : words.markedUnread;
  return html`<span class=${unread > 0 ? 'badge' : 'badge dot'} title=${said}
    ><span aria-hidden="true">${unread > 0 ? (unread > 99 ? '99+' : unread) : nothing}</span
    ><span class="visually-hidden">${said}</span></span
  >`;
}

/** The shape of a row that is on its way. */
export function ghostRow(): TemplateResult {
  return html`<div class="row ghost">
    <span class="avatar skeleton"></span>
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
  </div>`;
}
