import type { AgentStatus } from '@hubline/core';
import { agentSign, agentStatusName, checkIcon, icon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** The statuses that can be chosen; the arrows go through them, and letters to those that begin so. */
export function statusMenu(options: {
  readonly statuses: readonly AgentStatus[];
  /** The one that is there now. */
  readonly present: string | undefined;
  /** The one that is being set. */
  readonly pending: string | undefined;
  readonly label: string;
  readonly words: Strings['queues'];
  readonly choose: (statusId: string) => void;
}): TemplateResult {
  const { statuses, present, pending, label, words, choose } = options;
  // The server alone sets `Not Answering`.
  const offered = statuses.filter(({ kind }) => kind !== 'not-answering');
  const entry = offered.some(({ id }) => id === present) ? present : offered[0]?.id;
  return html`<div class="menu" part="menu" role="menu" aria-label=${label} @keydown=${onKeydown}>
    ${repeat(
      offered,
      ({ id }) => id,
      (status) =>
        html`<button
          class="item"
          part="status"
          type="button"
          role="menuitemradio"
          tabindex=${status.id === entry ? 0 : -1}
          aria-checked=${status.id === present}
          aria-busy=${status.id === pending ? 'true' : nothing}
          @click=${() => choose(status.id)}
        >
          ${agentSign(status)}
          <span class="name">${agentStatusName(status, words)}</span>
          ${status.id === present ? icon(checkIcon) : nothing}
        </button>`,
    )}
  </div>`;
}

function onKeydown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('.item')];
  const at = items.indexOf(event.target as HTMLElement);
  const goal = goalOf(event.key, items, at);
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

/** Where a key leads from `at`. */
function goalOf(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return following.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
}
