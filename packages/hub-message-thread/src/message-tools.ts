import {
  copyIcon,
  deleteIcon,
  deleteQuestion,
  editIcon,
  emojiIcon,
  icon,
  reactIcon,
  replyIcon,
  type IconPath,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Doing, MessageRowState } from './row-state.ts';

/** Those that people choose most. */
const QUICK = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/** What can be done with a message; or the emoji to choose from, once `React` was pressed. */
export function messageToolbar(state: MessageRowState): TemplateResult {
  const { words, allowed, doing } = state;
  return html`<div class="toolbar" role="toolbar" aria-label=${words.options}>
    ${
      doing?.kind === 'react'
        ? html`${QUICK.map((emoji) => emojiButton(state, emoji))}
          ${tool('more-emoji', words.moreEmoji, emojiIcon)}`
        : html`${allowed.react ? tool('react', words.react, reactIcon) : nothing}
          ${allowed.reply ? tool('reply', words.reply, replyIcon, true) : nothing}
          ${allowed.copy ? tool('copy', words.copy, copyIcon) : nothing}
          ${allowed.edit ? tool('edit', words.edit, editIcon) : nothing}
          ${allowed.delete ? tool('delete', words.delete, deleteIcon) : nothing}`
    }
  </div>`;
}

function tool(act: string, word: string, path: IconPath, directional = false): TemplateResult {
  return html`<button class="tool" type="button" data-act=${act} aria-label=${word} title=${word}>
    ${icon(path, directional)}
  </button>`;
}

function emojiButton({ words, row, selfId }: MessageRowState, emoji: string): TemplateResult {
  const reaction = row.message.reactions.find((one) => one.emoji === emoji);
  const isMine = selfId !== undefined && !!reaction?.userIds.includes(selfId);
  return html`<button
    class="tool emoji"
    type="button"
    data-act="react"
    data-emoji=${emoji}
    aria-pressed=${isMine}
    aria-label=${words.reactWith(emoji)}
  >
    ${emoji}
  </button>`;
}

export function editBox(
  { words }: MessageRowState,
  { text, fault, pending }: Extract<Doing, { kind: 'edit' }>,
): TemplateResult {
  return html`<div class="edit">
    <textarea
      class="input"
      dir="auto"
      rows="1"
      aria-label=${words.editText}
      aria-describedby="edit-hint"
      .value=${text}
    ></textarea>
    ${fault === undefined ? nothing : html`<p class="fault" role="alert">${fault}</p>`}
    <p class="quiet" id="edit-hint">${words.editHint}</p>
    <div class="answers">
      <button
        class="button primary"
        type="button"
        data-act="save"
        aria-busy=${pending ? 'true' : nothing}
      >
        ${words.save}
      </button>
      <button class="button" type="button" data-act="return">${words.cancel}</button>
    </div>
  </div>`;
}

export function removeQuestion(
  { words, answers }: MessageRowState,
  { fault, pending }: Extract<Doing, { kind: 'delete' }>,
): TemplateResult {
  return deleteQuestion({
    question: words.deleteQuestion,
    consequence: words.deleteHint,
    fault,
    pending,
    words,
    ...answers,
  });
}
