import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page } from './pages.ts';

/** How far the code of a page has come. */
export type Visit = 'loading' | 'ready' | 'failed';

/**
 * The pages that were opened since the sign-in. Each is fetched once, when it is first opened, and stays on
 * the page from then on, so that one finds it again as one left it.
 */
export class VisitedPages implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #visits = new Map<Page, Visit>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Undefined for a page that was not opened yet. */
  stateOf(page: Page): Visit | undefined {
    return this.#visits.get(page);
  }

  /** Opens a page; one that could not be fetched is tried again. */
  async visit(page: Page): Promise<void> {
    const state = this.#visits.get(page);
    if (state === 'ready' || state === 'loading') return;
    if (!page.load) {
      this.#become(page, 'ready');
      return;
    }
    this.#become(page, 'loading');
    try {
      await page.load();
      this.#arrive(page, 'ready');
    } catch {
      this.#arrive(page, 'failed');
    }
  }

  /** Lets go of all of them: the next person begins anew. */
  forget(): void {
    this.#visits.clear();
  }

  #arrive(page: Page, state: Visit): void {
    if (this.#visits.has(page)) this.#become(page, state);
  }

  #become(page: Page, state: Visit): void {
    this.#visits.set(page, state);
    this.#host.requestUpdate();
  }
}
