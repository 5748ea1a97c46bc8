import type { OutboxChange, OutboxEntry } from './outbox-entry.ts';

/** Port: where messages wait, over reloads. */
export interface OutboxStore {
  /** In the order in which they were added. */
  all(): Promise<readonly OutboxEntry[]>;
  /** With the bytes of its files, in their order. @throws `storage/full`: nothing of it is kept */
  add(entry: OutboxEntry, bytes: readonly Blob[]): Promise<void>;
  /** Idle where it is gone. */
  change(clientId: string, change: OutboxChange): Promise<void>;
  remove(clientId: string): Promise<void>;
  /** Bytes of a file by its `clientId`; null where it is gone. */
  bytes(fileId: string): Promise<Blob | null>;
}

/** Messages wait in memory, where nothing else is: in Node, and where a browser keeps nothing. */
export class MemoryOutbox implements OutboxStore {
  readonly #entries = new Map<string, OutboxEntry>();
  readonly #bytes = new Map<string, Blob>();

  async all(): Promise<readonly OutboxEntry[]> {
    return [...this.#entries.values()];
  }

  async add(entry: OutboxEntry, bytes: readonly Blob[]): Promise<void> {
    this.#entries.set(entry.clientId, entry);
    entry.files.forEach(({ clientId }, at) => this.#bytes.set(clientId, bytes[at]!));
  }

  async change(clientId: string, change: OutboxChange): Promise<void> {
    const entry = this.#entries.get(clientId);
    if (entry) this.#entries.set(clientId, { ...entry, ...change });
  }

  async remove(clientId: string): Promise<void> {
    const entry = this.#entries.get(clientId);
    for (const file of entry?.files ?? []) this.#bytes.delete(file.clientId);
    this.#entries.delete(clientId);
  }

  async bytes(fileId: string): Promise<Blob | null> {
    return this.#bytes.get(fileId) ?? null;
  }
}
