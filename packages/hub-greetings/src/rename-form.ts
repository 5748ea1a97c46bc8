import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { nameField } from './name-field.ts';

/** The form for another name of a greeting, in its place. */
export function renameForm(options: {
  readonly name: string;
  readonly typed: string;
  /** What is wrong with what was typed, in words. */
  readonly fault: string | undefined;
  readonly pending: boolean;
  readonly words: Strings['greetings'];
  readonly type: (name: string) => void;
  readonly save: () => void;
  readonly cancel: () => void;
}): TemplateResult {
  const { name, typed, fault, pending, words, type, save, cancel } = options;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    save();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    cancel();
  };
  return html`<form
    novalidate
    aria-label=${words.renameOf(name)}
    @submit=${onSubmit}
    @keydown=${onKeydown}
  >
    ${nameField({ word: words.name, value: typed, fault, locked: pending, type })}
    <div class="answers">
      <button class="button primary" type="submit" aria-busy=${pending ? 'true' : nothing}>
        ${words.save}
      </button>
      <button class="button" type="button" @click=${cancel}>${words.cancel}</button>
    </div>
  </form>`;
}
