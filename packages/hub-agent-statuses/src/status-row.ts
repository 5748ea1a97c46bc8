import type { AgentStatus } from '@hubline/core';
import { agentSign, deleteIcon, editIcon, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

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
