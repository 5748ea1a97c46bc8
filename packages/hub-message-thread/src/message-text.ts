import { html, nothing, type TemplateResult } from 'lit';
import { isFewEmoji, linkedText, type TextPart } from './linked-text.ts';
import type { MessageRowState } from './row-state.ts';
import { SHOWN_CHARACTERS, SHOWN_LINES } from './thread-rows.ts';

/** The text of a message, as text only: its links, and its beginning where it is long. */
export function messageText({
  row,
  isExpanded,
  words,
}: MessageRowState): TemplateResult | typeof nothing {
  const { message } = row;
  const { text } = message;
  if (text === '') return nothing;
  const beginning = beginningOf(text);
  const shown = isExpanded ? text : beginning;
  const large = isFewEmoji(text) && message.quote === null ? ' large' : '';
  return html`<div class="bubble${large}">
    <p class="text" dir="auto">${linkedText(shown).map(part)}${shown === text ? nothing : '…'}</p>
    ${
      beginning === text
        ? nothing
        : html`<button class="more" type="button" data-act="expand" aria-expanded=${isExpanded}>
            ${isExpanded ? words.showLess : words.showMore}
          </button>`
    }
    ${message.editedAt ? html`<span class="edited">${words.edited}</span>` : nothing}
  </div>`;
}

/** The same text where it is short; never half of a sign. */
export function beginningOf(text: string): string {
  let end = Math.min(text.length, SHOWN_CHARACTERS);
  let line = -1;
  for (let lines = 0; lines < SHOWN_LINES; lines += 1) {
    line = text.indexOf('\n', line + 1);
    if (line < 0 || line >= end) break;
    if (lines === SHOWN_LINES - 1) end = line;
  }
  // A little more than that is shown as well: nobody wants to press a button for one line.
  if (end === SHOWN_CHARACTERS && text.length < SHOWN_CHARACTERS * 1.2) return text;
  if (end === text.length) return text;
  const space = text.lastIndexOf(' ', end);
  if (space > end - 100) return text.slice(0, space);
  return text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
}

function part(piece: TextPart): TemplateResult | string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'link':
      return html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr"
        >${piece.text}</a
      >`;
    case 'number':
      return html`<button
        class="link"
        type="button"
        dir="ltr"
        data-act="call"
        data-number=${piece.number}
      >
        ${piece.text}
      </button>`;
  }
}
