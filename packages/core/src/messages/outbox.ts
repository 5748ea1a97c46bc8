import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { alike } from '../reactive/alike.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import type { MessageSource, SentMessage } from './message-source.ts';
import type { UploadProgress } from './messages.ts';
import type { OutboxChange, OutboxEntry } from './outbox-entry.ts';
import { OutboxLanes } from './outbox-lanes.ts';
import type { OutboxNews } from './outbox-lead.ts';
import type { OutboxPlace } from './outbox-places.ts';

interface OutboxPorts extends OutboxPlace {
  readonly source: Pick<MessageSource, 'send' | 'beginUpload' | 'put' | 'cancelUpload'>;
  readonly connection$: Observable<ConnectionState>;
  /** Told of each that the server has, before it is gone from here: it can be shown in its place. */
  readonly sent: (message: SentMessage) => void;
  /** What the store could not keep: the message itself is not concerned. */
  readonly trouble: (error: unknown) => void;
}

/** One that waits. */
export interface OutboxItem {
  readonly entry: OutboxEntry;
  /** It is on its way now, from this page. */
  readonly isSending: boolean;
}

/** Messages of one person that the server does not have yet. */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #lanes: OutboxLanes;
  readonly #items$ = new BehaviorSubject<readonly OutboxItem[]>([]);
  readonly #progress$ = new BehaviorSubject<ReadonlyMap<string, UploadProgress>>(new Map());
  /** What is gone from here, though the store may not know yet. */
  readonly #gone = new Set<string>();
  /** What is done to the store: one after the other, so that what is shown is what is there. */
  #turns: Promise<unknown> = Promise.resolve();
  #mayOpen = false;

  /** In the order in which they are sent. The same objects as before where nothing changed. */
  readonly items$: Behavior<readonly OutboxItem[]> = this.#items$;

  constructor(scope: Scope, ports: OutboxPorts) {
    this.#ports = ports;
    const { source, store, lead, connection$ } = ports;
    this.#lanes = new OutboxLanes({
      source,
      entries: () => this.#items$.value.map(({ entry }) => entry),
      bytes: ({ clientId }) => store.bytes(clientId),
      change: (clientId, change) => this.#change(clientId, change),
      busy: (clientId, isSending) => this.#update(clientId, (item) => ({ ...item, isSending })),
      progress: (clientId, progress) => {
        this.#note(clientId, progress);
        lead.tell({ kind: 'progress', clientId, progress });
      },
      sent: (clientId, message) => this.#sent(clientId, message),
    });
    scope.run(lead.news$, (news) => this.#hear(news));
    const isOpen$ = combineLatest([lead.isLeading$, connection$]).pipe(
      map(([isLeading, { status }]) => isLeading && (status === 'online' || status === 'idle')),
      distinctUntilChanged(),
    );
    scope.run(isOpen$, (isOpen) => {
      this.#mayOpen = isOpen;
      this.#lanes.isOpen = false;
      // Another page may have changed what waits while it led.
      void this.#read().then(() => (this.#lanes.isOpen = this.#mayOpen));
    });
    scope.add(() => {
      this.#mayOpen = false;
      this.#lanes.isOpen = false;
    });
  }

  /** Kept, and sent when it is its turn. @throws `storage/full` */
  async add(entry: OutboxEntry, bytes: readonly Blob[]): Promise<void> {
    await this.#inTurn(async () => {
      await this.#ports.store.add(entry, bytes);
      this.#put([...this.#items$.value, { entry, isSending: false }]);
    });
    this.#ports.lead.tell({ kind: 'changed' });
    this.#lanes.look();
  }

  /** Sends one again that failed; idle with any other. */
  async retry(clientId: string): Promise<void> {
    if (this.#find(clientId)?.entry.failure == null) return;
    await this.#change(clientId, { failure: null });
    this.#lanes.look();
  }

  /** Takes it out; idle where it is gone. */
  async discard(clientId: string): Promise<void> {
    const item = this.#find(clientId);
    if (!item) return;
    this.#remove(clientId);
    this.#lanes.drop(clientId);
    await this.#forget(clientId);
    this.#ports.lead.tell({ kind: 'changed' });
    for (const { uploadId } of item.entry.files) {
      // What stays there is thrown away by the server after a while.
      if (uploadId !== null) void this.#ports.source.cancelUpload(uploadId).catch(() => undefined);
    }
  }

  progress$(clientId: string): Observable<UploadProgress | null> {
    return combineLatest([this.#items$, this.#progress$]).pipe(
      map(([items, progress]) => {
        const files = items.find(({ entry }) => entry.clientId === clientId)?.entry.files ?? [];
        if (files.length === 0) return null;
        const sizeOf = (some: typeof files): number =>
          some.reduce((sum, { size }) => sum + size, 0);
        const there = files.filter(({ attachment }) => attachment !== null);
        return progress.get(clientId) ?? { sent: sizeOf(there), total: sizeOf(files) };
      }),
      distinctUntilChanged((before, now) => alike(before, now)),
    );
  }

  /** Bytes of a file of a message that waits; null where there is none of that id. */
  async bytes(fileId: string): Promise<Blob | null> {
    const isHere = this.#items$.value.some(({ entry }) =>
      entry.files.some(({ clientId }) => clientId === fileId),
    );
    return isHere ? this.#ports.store.bytes(fileId) : null;
  }

  /** Never rejects. */
  #read(): Promise<void> {
    return this.#tried(async () => this.#become(await this.#ports.store.all()));
  }

  /** Never rejects. */
  #forget(clientId: string): Promise<void> {
    return this.#tried(() => this.#ports.store.remove(clientId));
  }

  #tried(act: () => Promise<void>): Promise<void> {
    return this.#inTurn(act).catch((error: unknown) => this.#ports.trouble(error));
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turns.then(act);
    this.#turns = turn.catch(() => undefined);
    return turn;
  }

  #become(entries: readonly OutboxEntry[]): void {
    const there = entries.filter(({ clientId }) => !this.#gone.has(clientId));
    const before = this.#items$.value;
    const ids = new Set(entries.map(({ clientId }) => clientId));
    this.#put(
      there.map((entry) => {
        const known = this.#find(entry.clientId);
        if (!known) return { entry, isSending: false };
        return alike(known.entry, entry) ? known : { ...known, entry };
      }),
    );
    for (const { entry } of before) if (!ids.has(entry.clientId)) this.#lanes.drop(entry.clientId);
    this.#lanes.look();
  }

  #hear(news: OutboxNews): void {
    switch (news.kind) {
      case 'changed':
        return void this.#read();
      case 'sent':
        this.#ports.sent(news.message);
        return this.#remove(news.message.clientId);
      case 'progress':
        return this.#note(news.clientId, news.progress);
    }
  }

  #sent(clientId: string, message: SentMessage): void {
    this.#ports.sent(message);
    this.#remove(clientId);
    this.#ports.lead.tell({ kind: 'sent', message });
    void this.#forget(clientId);
  }

  /** Never rejects: what the store could not keep is lost with this page, and no more than that. */
  async #change(clientId: string, change: OutboxChange): Promise<void> {
    await this.#tried(async () => {
      try {
        await this.#ports.store.change(clientId, change);
      } finally {
        this.#update(clientId, (item) => ({ ...item, entry: { ...item.entry, ...change } }));
      }
    });
    if (change.failure !== undefined) this.#ports.lead.tell({ kind: 'changed' });
  }

  #find(clientId: string): OutboxItem | undefined {
    return this.#items$.value.find(({ entry }) => entry.clientId === clientId);
  }

  #update(clientId: string, change: (item: OutboxItem) => OutboxItem): void {
    if (!this.#find(clientId)) return;
    this.#put(
      this.#items$.value.map((item) => (item.entry.clientId === clientId ? change(item) : item)),
    );
  }

  #remove(clientId: string): void {
    this.#gone.add(clientId);
    this.#put(this.#items$.value.filter(({ entry }) => entry.clientId !== clientId));
    const progress = new Map(this.#progress$.value);
    if (progress.delete(clientId)) this.#progress$.next(progress);
  }

  #note(clientId: string, progress: UploadProgress): void {
    this.#progress$.next(new Map(this.#progress$.value).set(clientId, progress));
  }

  #put(items: readonly OutboxItem[]): void {
    const before = this.#items$.value;
    const isSame = items.length === before.length && items.every((one, at) => one === before[at]);
    if (!isSame) this.#items$.next(items);
  }
}
