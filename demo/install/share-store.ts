/** What another app handed over for a conversation. */
export interface Share {
  readonly text: string;
  readonly files: readonly File[];
}

interface KeptShare extends Share {
  readonly at: number;
}

const DATABASE = 'hubline-shares';
const STORE = 'shares';
/** In ms: what nobody wanted by then is forgotten. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** What was shared and is in no conversation yet, in the browser's database, so that it outlives everything but the choice. */
export class ShareStore {
  readonly #factory: IDBFactory;
  readonly #now: () => number;

  constructor(factory: IDBFactory = indexedDB, now: () => number = Date.now) {
    this.#factory = factory;
    this.#now = now;
  }

  /** @throws DOMException where there is no room */
  async add(share: Share): Promise<void> {
    await this.#in('readwrite', (store) => {
      const kept: KeptShare = { text: share.text, files: [...share.files], at: this.#now() };
      return store.add(kept);
    });
  }

  /** All of it as one, oldest first; null for nothing. */
  async all(): Promise<Share | null> {
    const shares = await this.#in('readonly', (store) => store.getAll() as IDBRequest<KeptShare[]>);
    const wanted = shares.filter(({ at }) => this.#now() - at < KEPT_FOR);
    if (wanted.length === 0) return null;
    return {
      text: wanted
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join('\n'),
      files: wanted.flatMap(({ files }) => files),
    };
  }

  async clear(): Promise<void> {
    await this.#in('readwrite', (store) => store.clear());
  }

  async #in<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await this.#open();
    try {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      return await new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
      });
    } finally {
      database.close();
    }
  }

  #open(): Promise<IDBDatabase> {
    const request = this.#factory.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { autoIncrement: true });
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
  }
}
