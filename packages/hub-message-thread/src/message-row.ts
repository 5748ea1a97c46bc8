import { avatar, exactWhenText, icon, moreIcon, timeText, videoIcon } from '@hubline/element';
import { authorName, messagePreview } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { messageFiles } from './message-files.ts';
import { messageReactions } from './message-reactions.ts';
import { messageStatus } from './message-status.ts';
import { messageText } from './message-text.ts';
import { editBox, messageToolbar, removeQuestion } from './message-tools.ts';
import type { MessageRowState } from './row-state.ts';

/** The message of one row, with the name and time of its group where it begins. */
export function messageRow(state: MessageRowState): TemplateResult {
  const { row } = state;
  const { message } = row;
  if (message.kind === 'event') return eventRow(state);
  const isOurs = message.isMine || message.isAutomatic;
  const kind = isOurs ? 'row mine' : 'row';
  const found = state.isFound ? ' found' : '';
  const first = row.isFirst ? ' first' : '';
  return html`<div
    role="listitem"
    part="message"
    class="${kind}${first}${found}"
    data-key=${row.key}
  >
    ${row.isFirst ? heading(state) : nothing}
    <div class="line">
      ${isOurs ? nothing : html`<span class="side">${row.isLast ? avatar(message.from.name) : nothing}</span>`}
      ${article(state)}
      <time class="at" datetime=${message.at.toISOString()} aria-hidden="true"
        >${timeText(message.at, state.common.locale)}</time
      >
    </div>
    ${state.doing?.kind === 'delete' ? removeQuestion(state, state.doing) : nothing}
    ${messageReactions(state)} ${state.status ? messageStatus(state, state.status) : nothing}
  </div>`;
}

/** Who wrote it, when, and the beginning of what: what a message is called. */
export function messageName({ row, words, common, conversations }: MessageRowState): string {
  const { message } = row;
  const said = { conversations, common };
  const text =
    message.kind === 'video' ? videoText(message.isVideoOn) : messagePreview(message, said);
  const edited = message.editedAt ? ` (${words.edited})` : '';
  const when = exactWhenText(message.at, common.locale);
  return words.message(authorName(message, said), when, text + edited);

  function videoText(isOn: boolean): string {
    return isOn ? words.videoStarted(authorName(message, said)) : words.videoEnded;
  }
}

function heading({ row, common, conversations }: MessageRowState): TemplateResult {
  const { message } = row;
  return html`<p class="heading" aria-hidden="true">
    ${
      message.isMine
        ? nothing
        : html`<span class="author" dir="auto"
            >${authorName(message, { conversations, common })}</span
          >`
    }
    <time datetime=${message.at.toISOString()}>${timeText(message.at, common.locale)}</time>
  </p>`;
}

function article(state: MessageRowState): TemplateResult {
  const { row, doing, isActive, isTabStop, words } = state;
  const { message } = row;
  const isEdited = doing?.kind === 'edit';
  const hasToolbar = isActive && !message.isDeleted && (!doing || doing.kind === 'react');
  return html`<div
    role="article"
    class="message"
    tabindex=${isTabStop ? 0 : -1}
    aria-label=${messageName(state)}
  >
    ${isEdited ? editBox(state, doing) : content(state)}
    ${
      message.isDeleted || isEdited
        ? nothing
        : html`<button
            class="options"
            type="button"
            tabindex="-1"
            data-act="options"
            aria-label=${words.options}
            aria-expanded=${isActive ? 'true' : 'false'}
          >
            ${icon(moreIcon)}
          </button>`
    }
    ${hasToolbar ? messageToolbar(state) : nothing}
  </div>`;
}

function content(state: MessageRowState): TemplateResult {
  const { row, words } = state;
  const { message } = row;
  if (message.isDeleted) return html`<p class="bubble gone">${words.deleted}</p>`;
  if (message.kind === 'video') return invitation(state);
  return html`${message.quote ? quoted(state) : nothing} ${messageText(state)}
  ${messageFiles(state)}`;
}

function quoted({ row, words, conversations }: MessageRowState): TemplateResult | typeof nothing {
  const { quote } = row.message;
  if (!quote) return nothing;
  if (quote.seq === null) {
    return html`<div class="quote">
      <span class="author" dir="auto">${quote.name}</span>
      <span class="said">${words.quotedUnseen}</span>
    </div>`;
  }
  return html`<button
    class="quote"
    type="button"
    data-act="quote"
    title=${words.showQuoted(quote.name)}
  >
    <span class="author" dir="auto">${quote.name}</span>
    <span class="said" dir="auto">${quote.text || conversations.deleted}</span>
  </button>`;
}

function invitation({
  row,
  words,
  common,
  conversations,
  isJoining,
}: MessageRowState): TemplateResult {
  const { message } = row;
  const who = authorName(message, { conversations, common });
  return html`<div class="bubble invitation">
    ${icon(videoIcon)}
    <span dir="auto">${message.isVideoOn ? words.videoStarted(who) : words.videoEnded}</span>
    ${
      message.isVideoOn && !message.isMine
        ? html`<button
            class="button primary"
            type="button"
            data-act="join"
            aria-busy=${isJoining ? 'true' : nothing}
          >
            ${words.join}
          </button>`
        : nothing
    }
  </div>`;
}

function eventRow(state: MessageRowState): TemplateResult {
  const { row, isTabStop, common, conversations } = state;
  const { message } = row;
  return html`<div role="listitem" class="row event" data-key=${row.key}>
    <p
      role="article"
      class="message"
      tabindex=${isTabStop ? 0 : -1}
      aria-label=${messageName(state)}
      dir="auto"
      title=${exactWhenText(message.at, common.locale)}
    >
      ${messagePreview(message, { conversations, common })}
    </p>
  </div>`;
}
