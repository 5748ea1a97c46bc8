import { alertIcon, icon, retryIcon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { panelIdOf, tabIdOf } from './page-tabs.ts';
import type { Page } from './pages.ts';
import type { Visit } from './visited-pages.ts';
import { appWords } from './words.ts';

const SKELETON_ROWS = 8;

/**
 * A page as far as it has come: its shape, itself, or that it could not be fetched. It can be focused, to be
 * scrolled by keys where nothing in it can.
 */
export function pageFrame(options: {
  readonly page: Page;
  readonly visit: Visit;
  readonly current: boolean;
  /** It is chosen by a tab. */
  readonly tabbed: boolean;
  /** Why the person may not open it, where they may not. */
  readonly why: string | undefined;
  readonly words: { readonly loading: string; readonly retry: string };
  readonly retry: () => void;
}): TemplateResult {
  const { page, visit, current, tabbed, why, words, retry } = options;
  return html`<div
    class=${`page ${nameIn(page.id)} ${current ? 'current' : ''}`}
    id=${panelIdOf(page)}
    role=${tabbed ? 'tabpanel' : 'group'}
    aria-label=${tabbed ? nothing : page.name}
    aria-labelledby=${tabbed ? tabIdOf(page) : nothing}
    tabindex="0"
    ?inert=${!current}
  >
    ${why !== undefined ? barred(page, why) : visit === 'ready' ? page.content : visit === 'loading' ? skeleton(words.loading) : failure(page, words.retry, retry)}
  </div>`;
}

/** The last part of an address, for the styles. */
function nameIn(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function skeleton(loading: string): TemplateResult {
  return html`<div class="rows" role="status">
    <span class="visually-hidden">${loading}</span>
    ${Array.from(
      { length: SKELETON_ROWS },
      () =>
        html`<div class="shape" aria-hidden="true">
          <span class="sign skeleton"></span>
          <span class="who skeleton"></span>
          <span class="what skeleton"></span>
        </div>`,
    )}
  </div>`;
}

function barred(page: Page, why: string): TemplateResult {
  return html`<div class="failure barred">
    ${icon(page.icon)}
    <p class="heading">${appWords().notYours(page.name)}</p>
    <p class="quiet">${why}</p>
  </div>`;
}

function failure(page: Page, again: string, retry: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    ${icon(alertIcon)}
    <p class="heading">${appWords().notLoaded(page.name)}</p>
    <p class="quiet">${appWords().notLoadedHint}</p>
    <button class="button" type="button" @click=${retry}>${icon(retryIcon)}${again}</button>
  </div>`;
}
