/** Browsers that show no badge lack these. */
export interface BadgePlace {
  setAppBadge?(count?: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

const KEPT = 'hubline-badge';
const ADDRESS = '/badge-count';

/**
 * The number on the icon of the installed app. It is kept, so that a service worker can count on while no page
 * is open: `new AppBadge(self.navigator, caches).raise()`.
 */
export class AppBadge {
  readonly #place: BadgePlace;
  readonly #caches: CacheStorage | undefined;

  constructor(place: BadgePlace, caches: CacheStorage | undefined) {
    this.#place = place;
    this.#caches = caches;
  }

  async show(count: number): Promise<void> {
    try {
      const cache = await this.#caches?.open(KEPT);
      await cache?.put(ADDRESS, new Response(String(count)));
      await (count > 0 ? this.#place.setAppBadge?.(count) : this.#place.clearAppBadge?.());
    } catch {
      // Not installed, or the system shows none: the counts stand in the app.
    }
  }

  /** So many more than it shows. */
  async raise(by = 1): Promise<void> {
    const kept = await (await this.#caches?.open(KEPT))?.match(ADDRESS);
    const before = Number((await kept?.text()) ?? 0);
    await this.show((Number.isSafeInteger(before) ? before : 0) + by);
  }
}
