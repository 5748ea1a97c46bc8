import type { Page } from 'playwright-core';

/** Chromium's opinion of how fast the machine is: what is preloaded is used later than it expects. */
const LATE_PRELOAD = /^The resource \S+ was preloaded using link preload but not used within/;

/** Everything on a page that should not be: console errors, uncaught ones, policy violations, requests to others. */
export class Troubles {
  readonly #found = new Set<string>();

  /** Must be called before the page loads anything. */
  static async watch(page: Page, origin: string): Promise<Troubles> {
    const troubles = new Troubles();
    const note = (what: string): void => {
      troubles.#found.add(what);
    };
    page.on('console', (message) => {
      if (LATE_PRELOAD.test(message.text())) return;
      if (message.type() === 'error' || message.type() === 'warning') {
        note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => {
      note(`uncaught: ${error.message}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        note(`request to ${request.url()}`);
    });
    page.on('websocket', (socket) => {
      const url = new URL(socket.url());
      if (url.origin.replace(/^ws/, 'http') !== origin) note(`socket to ${socket.url()}`);
    });
    await page.exposeFunction('hublineViolation', note);
    await page.addInitScript(() => {
      const told = globalThis as unknown as { hublineViolation(what: string): void };
      addEventListener('securitypolicyviolation', (event) => {
        told.hublineViolation(`policy: ${event.effectiveDirective} blocked ${event.blockedURI}`);
      });
    });
    return troubles;
  }

  /** Each once, in the order of their first appearance. */
  get all(): readonly string[] {
    return [...this.#found];
  }
}
