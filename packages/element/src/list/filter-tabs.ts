import { html, type TemplateResult } from 'lit';
import { HubTabChosenEvent } from './tab-chosen.events.ts';

interface FilterTabs<Filter extends string> {
  readonly filters: readonly Filter[];
  readonly chosen: Filter;
  readonly words: { readonly filter: string; readonly filters: Readonly<Record<Filter, string>> };
  readonly choose: (filter: Filter) => void;
}

/**
 * The tabs above a list, of the panel with the id `panel`; arrow keys go from one to the next. Another one fires
 * `hub-tab-chosen`.
 */
export function filterTabs<Filter extends string>({
  filters,
  chosen,
  words,
  choose,
}: FilterTabs<Filter>): TemplateResult {
  const turn = (tabs: HTMLElement, filter: Filter): void => {
    if (filter === chosen) return;
    choose(filter);
    tabs.dispatchEvent(new HubTabChosenEvent(filter));
  };
  const onKeydown = (event: KeyboardEvent): void => {
    const tabs = event.currentTarget as HTMLElement;
    const forth = tabs.matches(':dir(rtl)') ? -1 : 1;
    const count = filters.length;
    const at = filters.indexOf(chosen);
    const to = {
      ArrowRight: (at + forth + count) % count,
      ArrowLeft: (at - forth + count) % count,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turn(tabs, filters[to]!);
    tabs.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${words.filter}
    part="filters"
    @keydown=${onKeydown}
  >
    ${filters.map(
      (filter) =>
        html`<button
          id=${`tab-${filter}`}
          class="tab"
          role="tab"
          type="button"
          aria-selected=${filter === chosen}
          aria-controls="panel"
          tabindex=${filter === chosen ? 0 : -1}
          @click=${({ currentTarget }: Event) =>
            turn((currentTarget as HTMLElement).parentElement!, filter)}
        >
          ${words.filters[filter]}
        </button>`,
    )}
  </div>`;
}
