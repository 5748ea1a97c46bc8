/** In ms: a lock that nobody came for by then is given back. */
const PATIENCE = 8000;

/** The locks of the browser, of which the one with that name is asked for already where it is `needed`. */
export function locksAhead(locks: LockManager, name: string, needed: Promise<void>): LockManager {
  let ahead: LockAhead | null = null;
  const take = (): LockAhead | null => {
    const taken = ahead;
    ahead = null;
    return taken;
  };
  needed.then(
    () => {
      ahead = new LockAhead(locks, name);
      setTimeout(() => take()?.giveBack(), PATIENCE);
    },
    () => undefined,
  );
  const request = async <T>(
    asked: string,
    options: LockOptions | LockGrantedCallback<T>,
    callback?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> => {
    if (typeof options === 'function') return locks.request(asked, options);
    const early = asked === name && options.ifAvailable ? take() : null;
    if (await early?.isGranted) return early!.use(callback!);
    return locks.request(asked, options, callback!);
  };
  return { query: () => locks.query(), request };
}

/** A lock that is asked for before it is known what for. */
class LockAhead {
  readonly #granted = Promise.withResolvers<Lock | null>();
  readonly #used = Promise.withResolvers<void>();
  /** Rejects when another page takes it away. */
  readonly #ended: Promise<void | undefined>;

  constructor(locks: LockManager, name: string) {
    this.#ended = locks.request(name, { ifAvailable: true }, (lock) => {
      this.#granted.resolve(lock);
      return lock ? this.#used.promise : undefined;
    });
    this.#ended.catch(() => this.#granted.resolve(null));
  }

  get isGranted(): Promise<boolean> {
    return this.#granted.promise.then((lock) => lock !== null);
  }

  async use<T>(callback: LockGrantedCallback<T>): Promise<Awaited<T>> {
    const lock = await this.#granted.promise;
    try {
      const done = Promise.resolve(callback(lock));
      return await Promise.race([done, this.#ended.then(() => done)]);
    } finally {
      this.giveBack();
    }
  }

  giveBack(): void {
    this.#used.resolve();
  }
}
