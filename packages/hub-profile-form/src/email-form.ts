import type { Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** One field with its buttons: for a new address, or for the code that was sent to one. */
export function emailForm(options: {
  /** What stands above it. */
  readonly lead?: string;
  readonly label: string;
  readonly type: 'email' | 'text';
  readonly autocomplete: AutoFill;
  readonly words: Strings['profile'];
  readonly fault: string;
  readonly pending: boolean;
  readonly submitWord: string;
  readonly submit: (text: string) => void;
  readonly typed: () => void;
  readonly close: () => void;
  readonly again?: { readonly word: string; readonly disabled: boolean; readonly send: () => void };
}): TemplateResult {
  const { lead, label, type, autocomplete, words, fault, pending, submitWord, again } = options;
  const isCode = type === 'text';
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input');
    options.submit(input?.value ?? '');
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    options.close();
  };
  return html`<form class="sheet" novalidate @submit=${onSubmit} @keydown=${onKeydown}>
    ${lead ? html`<p id="lead">${lead}</p>` : nothing}
    <div class="field">
      <label for="typed">${label}</label>
      <input
        id="typed"
        class=${isCode ? 'input number code' : 'input'}
        type=${type}
        dir="auto"
        inputmode=${isCode ? 'numeric' : 'email'}
        autocomplete=${autocomplete}
        spellcheck="false"
        required
        aria-describedby=${fault ? 'typed-fault' : lead ? 'lead' : nothing}
        aria-invalid=${fault ? 'true' : nothing}
        ?readonly=${pending}
        @input=${options.typed}
      />
      ${fault ? html`<p class="fault" id="typed-fault" role="alert">${fault}</p>` : nothing}
    </div>
    <div class="answers">
      <button class="button primary" type="submit" aria-busy=${pending ? 'true' : nothing}>
        ${submitWord}
      </button>
      ${
        again
          ? html`<button
              class="button again"
              type="button"
              ?disabled=${again.disabled}
              @click=${again.send}
            >
              ${again.word}
            </button>`
          : nothing
      }
      <button class="button ghost" type="button" @click=${options.close}>${words.cancel}</button>
    </div>
  </form>`;
}
