import { closeIcon, icon, menuIcon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { logo } from './logo.ts';
import type { Page } from './pages.ts';
import { hrefOf, isClickInPlace } from './route.ts';
import type { ToolbarSize } from './toolbar/toolbar-size.ts';
import { toolbarToggle, tooltips } from './toolbar/toolbar-toggle.ts';
import { appWords } from './words.ts';

const ID = 'menu';
/** More are shown as that many and a plus; the words tell how many. */
const MOST = 99;

/** A number beside a page, such as how many calls are parked, and the words for it. */
export interface Badge {
  readonly count: number;
  readonly text: string;
}

/** The button in the header that opens the menu where there is no room for it. */
export function menuOpener(): TemplateResult {
  return html`<button
    class="button ghost icon-only opener"
    type="button"
    popovertarget=${ID}
    aria-label=${appWords().expand}
  >
    ${icon(menuIcon)}
  </button>`;
}

/** The way to the pages, those that are tabs beside another aside: at the left, or over the page where it is narrow. */
export function appMenu(options: {
  readonly pages: readonly Page[];
  readonly current: Page;
  readonly badgeOf: (page: Page) => Badge | undefined;
  /** The page that is open was chosen, which changes nothing in the address. */
  readonly again: () => void;
  /** What looks for a new version. */
  readonly update: TemplateResult | typeof nothing;
  /** With words or without; where it is narrow, with them. */
  readonly size: ToolbarSize;
}): TemplateResult {
  const { pages, current, badgeOf, again, update, size } = options;
  return html`<nav
    id=${ID}
    popover
    aria-label=${appWords().menu}
    @keydown=${tooltips.dismiss}
    @focusin=${tooltips.restore}
    @pointerout=${tooltips.restore}
  >
    <div class="brand">
      <button
        class="button ghost icon-only closer"
        type="button"
        popovertarget=${ID}
        popovertargetaction="hide"
        aria-label=${appWords().collapse}
      >
        ${icon(closeIcon)}
      </button>
      ${logo()}<span class="name">${appWords().app}</span>${update}
    </div>
    <ul id="pages">
      ${pages.map((page) => menuItem(page, current, badgeOf(page), again))}
    </ul>
    ${toolbarToggle(size)}
  </nav>`;
}

function menuItem(
  page: Page,
  current: Page,
  badge: Badge | undefined,
  again: () => void,
): TemplateResult {
  const isOpen = page === current;
  const stay = (event: MouseEvent): void => {
    if (isClickInPlace(event)) again();
  };
  const opened = isOpen ? 'page' : current.beside === page ? 'true' : nothing;
  return html`<li>
    <a href=${hrefOf(page.id)} aria-current=${opened} @click=${isOpen ? stay : undefined}>
      ${icon(page.icon)}<span class="word">${page.name}</span>${
        badge
          ? html`<span class=${badge.count > MOST ? 'badge most' : 'badge'} aria-hidden="true"
                >${badge.count > MOST ? `${MOST}+` : badge.count}</span
              ><span class="visually-hidden">, ${badge.text}</span>`
          : nothing
      }
    </a>
  </li>`;
}
