import type { HistoryFilter } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

const FILTERS: readonly HistoryFilter[] = ['all', 'outbound', 'inbound', 'missed'];

/** The tabs above the list; arrow keys go from one to the next. */
export function filterTabs(
  chosen: HistoryFilter,
  words: Strings['history'],
  choose: (filter: HistoryFilter) => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    const tabs = event.currentTarget as HTMLElement;
    const forth = tabs.matches(':dir(rtl)') ? -1 : 1;
    const count = FILTERS.length;
    const at = FILTERS.indexOf(chosen);
    const to = {
      ArrowRight: (at + forth + count) % count,
      ArrowLeft: (at - forth + count) % count,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(FILTERS[to]!);
    tabs.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${words.filter}
    part="filters"
    @keydown=${onKeydown}
  >
    ${FILTERS.map(
      (filter) =>
        html`<button
          id=${`tab-${filter}`}
          class="tab"
          role="tab"
          type="button"
          aria-selected=${filter === chosen}
          aria-controls="panel"
          tabindex=${filter === chosen ? 0 : -1}
          @click=${() => choose(filter)}
        >
          ${words.filters[filter]}
        </button>`,
    )}
  </div>`;
}
