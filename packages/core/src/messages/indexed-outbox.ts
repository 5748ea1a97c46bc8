import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { HubError } from '../errors/hub-error.ts';
import type { OutboxChange, OutboxEntry } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

interface Stores extends DBSchema {
  /** In the order of their keys, which the database counts. */
  readonly messages: {
    readonly key: number;
    readonly value: OutboxEntry;
    readonly indexes: { readonly clientId: string };
  };
  /** Apart, so that a change of a message does not write them again; by the `clientId` of the file. */
  readonly files: { readonly key: string; readonly value: Blob };
}

const BOTH = ['messages', 'files'] as const;

/** Messages wait in a database of the browser. */
export class IndexedOutbox implements OutboxStore {
  readonly #database: IDBPDatabase<Stores>;

  private constructor(database: IDBPDatabase<Stores>) {
    this.#database = database;
  }

  /** @throws where the browser keeps nothing, as in some private windows */
  static async open(name: string): Promise<IndexedOutbox> {
    const database = await openDB<Stores>(name, 1, {
      upgrade(fresh) {
        const messages = fresh.createObjectStore('messages', { autoIncrement: true });
        messages.createIndex('clientId', 'clientId', { unique: true });
        fresh.createObjectStore('files');
      },
      // Another page has a newer version of it: it is not held up.
      blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
    });
    return new IndexedOutbox(database);
  }

  close(): void {
    this.#database.close();
  }

  all(): Promise<readonly OutboxEntry[]> {
    return this.#database.getAll('messages');
  }

  async add(entry: OutboxEntry, bytes: readonly Blob[]): Promise<void> {
    try {
      const change = this.#database.transaction(BOTH, 'readwrite', { durability: 'strict' });
      const files = change.objectStore('files');
      await Promise.all([
        change.objectStore('messages').add(entry),
        ...entry.files.map(({ clientId }, at) => files.put(bytes[at]!, clientId)),
        change.done,
      ]);
    } catch (cause) {
      throw new HubError('storage/full', { cause });
    }
  }

  async change(clientId: string, change: OutboxChange): Promise<void> {
    const writing = this.#database.transaction('messages', 'readwrite');
    const cursor = await writing.store.index('clientId').openCursor(clientId);
    await Promise.all([cursor?.update({ ...cursor.value, ...change }), writing.done]);
  }

  async remove(clientId: string): Promise<void> {
    const writing = this.#database.transaction(BOTH, 'readwrite');
    const cursor = await writing.objectStore('messages').index('clientId').openCursor(clientId);
    const files = writing.objectStore('files');
    await Promise.all([
      ...(cursor?.value.files ?? []).map((file) => files.delete(file.clientId)),
      cursor?.delete(),
      writing.done,
    ]);
  }

  async bytes(fileId: string): Promise<Blob | null> {
    return (await this.#database.get('files', fileId)) ?? null;
  }
}
