import type { Email } from '@hubline/core';
import { checkIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** One address: what it is, and what can be done with it. */
export function emailRow(options: {
  readonly email: Email;
  readonly words: Strings['profile'];
  /** What runs; empty for nothing. */
  readonly pending: string;
  readonly isCodeOpen: boolean;
  readonly enterCode: () => void;
  readonly makePrimary: () => void;
  readonly remove: () => void;
}): TemplateResult {
  const { email, words, pending, isCodeOpen, enterCode, makePrimary, remove } = options;
  const { address, primary, confirmed } = email;
  const act = (word: string, name: string, run: () => void): TemplateResult =>
    html`<button
      class="button ghost"
      type="button"
      aria-label=${name}
      ?disabled=${pending !== ''}
      @click=${run}
    >
      ${word}
    </button>`;
  return html`<div class="email">
    <bdi>${address}</bdi>
    ${primary ? html`<span class="badge good">${icon(checkIcon)}${words.primary}</span>` : nothing}
    ${confirmed ? nothing : html`<span class="badge">${words.notConfirmed}</span>`}
    <span class="acts">
      ${confirmed || isCodeOpen ? nothing : act(words.enterCode, words.enterCodeOf(address), enterCode)}
      ${confirmed && !primary ? act(words.makePrimary, words.makePrimaryOf(address), makePrimary) : nothing}
      ${primary ? nothing : act(words.remove, words.removeOf(address), remove)}
    </span>
  </div>`;
}
