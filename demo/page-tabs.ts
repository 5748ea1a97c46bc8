import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from './pages.ts';
import { hrefOf, isClickInPlace } from './route.ts';

/** The ids of a tab and of the panel that it leads to. */
export const tabIdOf = ({ id }: Page): string => `tab-${id.replace('/', '-')}`;
export const panelIdOf = ({ id }: Page): string => `panel-${id.replace('/', '-')}`;

/** The pages that share one link of the menu, as tabs with addresses of their own. */
export function pageTabs(options: {
  /** What they have in common. */
  readonly name: string;
  readonly pages: readonly Page[];
  readonly current: Page;
  /** Whether the panel of a page is there. */
  readonly isThere: (page: Page) => boolean;
  readonly choose: (page: Page) => void;
}): TemplateResult {
  const { name, pages, current, isThere, choose } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const forth = (event.currentTarget as HTMLElement).matches(':dir(rtl)') ? -1 : 1;
    const { length } = pages;
    const at = pages.indexOf(current);
    const to = {
      ArrowRight: (at + forth + length) % length,
      ArrowLeft: (at - forth + length) % length,
      Home: 0,
      End: length - 1,
      ' ': at,
    }[event.key];
    const page = to === undefined ? undefined : pages[to];
    if (!page) return;
    event.preventDefault();
    choose(page);
  };
  return html`<div class="page-tabs" role="tablist" aria-label=${name} @keydown=${onKeydown}>
    ${pages.map(
      (page) =>
        html`<a
          id=${tabIdOf(page)}
          role="tab"
          href=${hrefOf(page.id)}
          aria-selected=${page === current ? 'true' : 'false'}
          aria-controls=${isThere(page) ? panelIdOf(page) : nothing}
          tabindex=${page === current ? 0 : -1}
          @click=${page === current ? isClickInPlace : undefined}
          >${page.name}</a
        >`,
    )}
  </div>`;
}
