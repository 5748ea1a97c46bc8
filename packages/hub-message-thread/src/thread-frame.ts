import type { Party } from '@hubline/core';
import { alertIcon, icon, jumpDownIcon, type Strings } from '@hubline/element';
import { namesText } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Told } from './thread-news.ts';

/** Bubbles of what is being loaded: whose, and how wide in parts of the whole. */
const GHOSTS = ['a', 'b', 'mine c', 'a', 'mine b', 'c'] as const;

interface Words {
  readonly words: Strings['messageThread'];
  readonly common: Strings['common'];
}

/** In the shape of messages that come; as high wherever it stands. */
export function ghosts(count: number = GHOSTS.length): TemplateResult {
  return html`<div class="ghosts" aria-hidden="true">
    ${GHOSTS.slice(0, count).map((kind) => html`<div class="ghost ${kind}"><span class="skeleton"></span></div>`)}
  </div>`;
}

/** Before the first row or after the last one, where more is to come: ghosts, or why it did not come. */
export function moreOf(
  error: string | undefined,
  { words, common }: Words,
  retry: () => void,
): TemplateResult {
  if (error === undefined) return ghosts(3);
  return html`<div class="notice negative" role="alert">
    ${icon(alertIcon)}
    <span>${words.moreFailed} ${error}</span>
    <button class="button" type="button" @click=${retry}>${common.retry}</button>
  </div>`;
}

/** Where there is nothing to read, and why. */
export function noMessages(
  title: string,
  hint: string,
  action?: { readonly label: string; readonly run: () => void },
): TemplateResult {
  return html`<div class="nothing" role=${action ? 'alert' : nothing}>
    <p class="title">${title}</p>
    <p class="quiet">${hint}</p>
    ${
      action
        ? html`<button class="button" type="button" @click=${action.run}>${action.label}</button>`
        : nothing
    }
  </div>`;
}

export function jumpButton(
  count: number,
  words: Strings['messageThread'],
  jump: () => void,
): TemplateResult {
  return html`<button
    class="jump"
    part="jump"
    type="button"
    aria-label=${count > 0 ? words.jumpNew(count) : words.jump}
    title=${words.jump}
    @click=${jump}
  >
    ${icon(jumpDownIcon)}
    ${count > 0 ? html`<span class="count number">${count > 99 ? '99+' : count}</span>` : nothing}
  </button>`;
}

/** Who writes, or what came of what was done last; its room is always there. */
export function threadFoot(
  told: Told | undefined,
  typing: readonly Party[],
  { words, common }: Words,
): TemplateResult {
  const names = typing.map(({ name, number }) => name || number);
  const line =
    names.length > 0 ? words.typing(namesText(names, common.locale), names.length) : undefined;
  return html`<div class="foot quiet">
    ${told?.how === 'fault' ? html`<p class="fault" role="alert">${icon(alertIcon)} ${told.text}</p>` : nothing}
    <p role="status">${told?.how === 'fact' ? told.text : nothing}</p>
    ${
      told || line === undefined
        ? nothing
        : html`<p class="typing" dir="auto">
            <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${line}
          </p>`
    }
  </div>`;
}
