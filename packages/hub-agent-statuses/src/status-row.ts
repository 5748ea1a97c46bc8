import type { AgentStatus } from '@hubline/core';
import {
  agentSign,
  alertIcon,
  deleteIcon,
  editIcon,
  errorText,
  icon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface Row {
  readonly status: AgentStatus;
  readonly words: Strings['agentStatuses'];
  readonly change: () => void;
  readonly ask: () => void;
}

/** A status, whether it is paid, and what can be done with it. */
export function statusRow({ status, words, change, ask }: Row): TemplateResult {
  return html`<div class="line">
    ${agentSign(status)}
    <span class="name" dir="auto">${status.name}</span>
    <span class="quiet">${status.isPaid ? words.paid : words.unpaid}</span>
    <button
      class="button ghost icon-only change"
      type="button"
      title=${words.change}
      aria-label=${words.changeOf(status.name)}
      @click=${change}
    >
      ${icon(editIcon)}
    </button>
    <button
      class="button ghost icon-only delete"
      type="button"
      title=${words.delete}
      aria-label=${words.deleteOf(status.name)}
      @click=${ask}
    >
      ${icon(deleteIcon)}
    </button>
  </div>`;
}

/** Whether it is to be deleted, asked in its place. */
export function deleteQuestion(options: {
  readonly name: string;
  readonly pending: boolean;
  readonly failed: unknown;
  readonly words: Strings['agentStatuses'];
  readonly strings: SomeStrings | undefined;
  readonly remove: () => void;
  readonly keep: () => void;
}): TemplateResult {
  const { name, pending, failed, words, strings, remove, keep } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    keep();
  };
  return html`<dialog
    class="notice warning"
    open
    role="alertdialog"
    aria-labelledby="ask"
    aria-describedby="consequence"
    @keydown=${onKeydown}
  >
    ${icon(alertIcon)}
    <div>
      <p id="ask">${words.deleteAsk(name)}</p>
      <p id="consequence">${words.deleteConsequence}</p>
      ${
        failed === undefined
          ? nothing
          : html`<p class="fault" role="alert">${errorText(failed, strings)}</p>`
      }
      <div class="answers">
        <button
          class="button negative"
          type="button"
          aria-busy=${pending ? 'true' : nothing}
          @click=${remove}
        >
          ${words.delete}
        </button>
        <button class="button keep" type="button" @click=${keep}>${words.cancel}</button>
      </div>
    </div>
  </dialog>`;
}
