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
  readonly #visits = new Map<Page, { state: Visit; readonly arrival: Promise<void> }>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Undefined for a page that was not opened yet. */
  stateOf(page: Page): Visit | undefined {
    return this.#visits.get(page)?.state;
  }

  /** Opens a page, and resolves once it is there or could not be fetched; the latter is tried again the next time. */
  visit(page: Page): Promise<void> {
    const before = this.#visits.get(page);
    if (before && before.state !== 'failed') return before.arrival;
    const arrival = page.load ? this.#fetch(page, page.load) : Promise.resolve();
    this.#visits.set(page, { state: page.load ? 'loading' : 'ready', arrival });
    this.#host.requestUpdate();
    return arrival;
  }

  /** Lets go of all of them: the next person begins anew. */
  forget(): void {
    this.#visits.clear();
  }

  async #fetch(page: Page, load: () => Promise<unknown>): Promise<void> {
    let state: Visit = 'ready';
    try {
      await load();
    } catch {
      state = 'failed';
    }
    const visit = this.#visits.get(page);
    if (!visit) return;
    visit.state = state;
    this.#host.requestUpdate();
  }
}
