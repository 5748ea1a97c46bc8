import { HubError } from '../errors/hub-error.ts';
import type { PushAddress, PushPlace } from './push-source.ts';

/** Web Push by the service worker of this page. */
export function browserPush(): PushPlace {
  const { navigator, PushManager } = globalThis as {
    readonly navigator?: Partial<Navigator>;
    readonly PushManager?: unknown;
  };
  return new BrowserPush(PushManager === undefined ? undefined : navigator?.serviceWorker);
}

class BrowserPush implements PushPlace {
  readonly #workers: ServiceWorkerContainer | undefined;

  constructor(workers: ServiceWorkerContainer | undefined) {
    this.#workers = workers;
  }

  get supported(): boolean {
    return this.#workers !== undefined;
  }

  async current(): Promise<PushAddress | null> {
    const subscription = await (await this.#manager())?.getSubscription();
    return subscription ? addressOf(subscription) : null;
  }

  async subscribe(publicKey: string): Promise<PushAddress> {
    const manager = await this.#manager();
    if (!manager) throw new HubError('network/unreachable');
    const wanted = { userVisibleOnly: true, applicationServerKey: publicKey };
    try {
      return addressOf(await manager.subscribe(wanted));
    } catch {
      // Made for another server, or no push service is to be reached.
      await (await manager.getSubscription())?.unsubscribe();
    }
    try {
      return addressOf(await manager.subscribe(wanted));
    } catch (cause) {
      throw new HubError('network/unreachable', { cause });
    }
  }

  async unsubscribe(): Promise<void> {
    await (await (await this.#manager())?.getSubscription())?.unsubscribe();
  }

  async #manager(): Promise<PushManager | undefined> {
    return (await this.#workers?.getRegistration())?.pushManager;
  }
}

/** @throws `network/unreachable` */
function addressOf(subscription: PushSubscription): PushAddress {
  const { endpoint, keys: { p256dh, auth } = {} } = subscription.toJSON();
  if (!endpoint || !p256dh || !auth) throw new HubError('network/unreachable');
  return { endpoint, keys: { p256dh, auth } };
}
