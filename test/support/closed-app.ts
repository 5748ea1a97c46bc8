import type { CDPSession } from 'playwright-core';
import type { DesktopNotification, PersonsDesktop } from './desktop.ts';
import type { Person } from './person.ts';

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
}

/**
 * The app of someone who closed its pages: what a push service would bring is handed to its service worker by
 * the browser's DevTools, since no push service is to be reached from a test.
 */
export class ClosedApp {
  readonly #session: CDPSession;
  readonly #origin: string;
  readonly #registrationId: string;
  readonly #desktop: PersonsDesktop;

  private constructor(
    session: CDPSession,
    { scopeURL, registrationId }: Registration,
    desktop: PersonsDesktop,
  ) {
    this.#session = session;
    this.#origin = new URL(scopeURL).origin;
    this.#registrationId = registrationId;
    this.#desktop = desktop;
  }

  /** Its service worker is there already. */
  static async close(person: Person, desktop: PersonsDesktop): Promise<ClosedApp> {
    const { page } = person;
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    const found = new Promise<Registration>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
        if (ours) resolve(ours);
      });
    });
    await session.send('ServiceWorker.enable');
    const registration = await found;
    await page.goto('about:blank');
    return new ClosedApp(session, registration, desktop);
  }

  async push(news: object): Promise<void> {
    await this.#session.send('ServiceWorker.deliverPushMessage', {
      origin: this.#origin,
      registrationId: this.#registrationId,
      data: JSON.stringify(news),
    });
  }

  toShow(...titles: readonly string[]): Promise<readonly DesktopNotification[]> {
    return this.#desktop.toShow(...titles);
  }
}
