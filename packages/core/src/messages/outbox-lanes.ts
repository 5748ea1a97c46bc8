import { Subject, filter, firstValueFrom, race, timer } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import { Dropped } from './dropped.ts';
import type { Attachment } from './message.ts';
import type { MessageSource, SentMessage } from './message-source.ts';
import type { UploadProgress } from './messages.ts';
import type { OutboxChange, OutboxEntry, OutboxFile } from './outbox-entry.ts';
import { unlessAborted, uploadFile } from './upload-file.ts';

/** After so many answers in a row that blame the server itself, one does not hold up the others any more. */
const MOST_SERVER_FAILURES = 6;
const MOST_LOSSES = 2;

interface LanePorts {
  readonly source: Pick<MessageSource, 'send' | 'beginUpload' | 'put' | 'cancelUpload'>;
  /** All that wait, in the order in which they are sent. */
  readonly entries: () => readonly OutboxEntry[];
  readonly bytes: (file: OutboxFile) => Promise<Blob | null>;
  readonly change: (clientId: string, change: OutboxChange) => Promise<void>;
  /** Being sent or not any more. */
  readonly busy: (clientId: string, on: boolean) => void;
  readonly progress: (clientId: string, progress: UploadProgress) => void;
  readonly sent: (clientId: string, message: SentMessage) => void;
}

/** Sends what waits: in order within a conversation, which does not hold up the others. */
export class OutboxLanes {
  readonly #ports: LanePorts;
  /** Conversations of which something is sent now. */
  readonly #lanes = new Set<string>();
  /** What is on its way: one message of each. */
  readonly #onWay = new Map<string, AbortController>();
  /** Ends waiting: for this one, or (null) for all. */
  readonly #wake$ = new Subject<string | null>();
  #isOpen = false;

  constructor(ports: LanePorts) {
    this.#ports = ports;
  }

  /** Sends as long as it is open: there is a connection, and it is for this page to do. */
  set isOpen(isOpen: boolean) {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    if (isOpen) {
      this.look();
      return;
    }
    const reason = new HubError('network/unreachable', { message: 'The connection was lost' });
    for (const way of this.#onWay.values()) way.abort(reason);
    this.#wake$.next(null);
  }

  /** There may be more to do. */
  look(): void {
    if (!this.#isOpen) return;
    for (const { conversationId } of this.#ports.entries()) {
      if (!this.#lanes.has(conversationId) && this.#next(conversationId)) {
        void this.#run(conversationId);
      }
    }
  }

  /** It is not wanted any more. */
  drop(clientId: string): void {
    this.#onWay.get(clientId)?.abort(new Dropped());
    this.#wake$.next(clientId);
  }

  #next(conversationId: string): OutboxEntry | undefined {
    return this.#ports
      .entries()
      .find((one) => one.conversationId === conversationId && one.failure === null);
  }

  async #run(conversationId: string): Promise<void> {
    this.#lanes.add(conversationId);
    try {
      let tries = new Tries('');
      for (;;) {
        const entry = this.#isOpen ? this.#next(conversationId) : undefined;
        if (!entry) return;
        if (tries.clientId !== entry.clientId) tries = new Tries(entry.clientId);
        const pause = await this.#try(entry, tries);
        if (pause === 'stop') return;
        if (pause > 0) await this.#pause(pause, entry.clientId);
      }
    } finally {
      this.#lanes.delete(conversationId);
    }
  }

  /** How long to wait before the next one, in milliseconds; or that it is over for now. */
  async #try(entry: OutboxEntry, tries: Tries): Promise<number | 'stop'> {
    const { clientId } = entry;
    const way = new AbortController();
    this.#onWay.set(clientId, way);
    this.#ports.busy(clientId, true);
    try {
      const message = await this.#deliver(entry, way.signal);
      this.#ports.sent(clientId, message);
      return 0;
    } catch (error) {
      return await this.#afterFailure(entry, tries, error);
    } finally {
      this.#onWay.delete(clientId);
      this.#ports.busy(clientId, false);
    }
  }

  async #deliver(entry: OutboxEntry, signal: AbortSignal): Promise<SentMessage> {
    const { clientId, conversationId, text, replyTo } = entry;
    const attachments = await this.#upload(entry, signal);
    const attachmentIds = attachments.map(({ id }) => id);
    const message = { clientId, kind: 'text' as const, text, replyTo, attachmentIds };
    return unlessAborted(this.#ports.source.send(conversationId, message), signal);
  }

  async #upload(entry: OutboxEntry, signal: AbortSignal): Promise<readonly Attachment[]> {
    const { clientId } = entry;
    let { files } = entry;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    const keep = async (at: number, change: Partial<OutboxFile>): Promise<void> => {
      files = files.map((file, place) => (place === at ? { ...file, ...change } : file));
      await this.#ports.change(clientId, { files });
    };
    const attachments: Attachment[] = [];
    for (const [at, file] of files.entries()) {
      const told = before;
      const attachment =
        file.attachment ??
        (await this.#uploadOne(file, signal, {
          begun: (uploadId) => keep(at, { uploadId }),
          progress: (received) => this.#ports.progress(clientId, { sent: told + received, total }),
        }));
      if (!file.attachment) await keep(at, { attachment });
      attachments.push(attachment);
      before += file.size;
    }
    return attachments;
  }

  async #uploadOne(
    file: OutboxFile,
    signal: AbortSignal,
    told: {
      readonly begun: (uploadId: string) => Promise<void>;
      readonly progress: (received: number) => void;
    },
  ): Promise<Attachment> {
    const bytes = await this.#ports.bytes(file);
    if (!bytes) throw new HubError('attachment/lost');
    return uploadFile(file, bytes, { source: this.#ports.source, signal, ...told });
  }

  async #afterFailure(
    { clientId, files }: OutboxEntry,
    tries: Tries,
    error: unknown,
  ): Promise<number | 'stop'> {
    if (error instanceof Dropped) return 0;
    const failed =
      error instanceof HubError ? error : new HubError('server/failed', { cause: error });
    // Nobody is signed in any more: it waits for the next time.
    if (failed.area === 'session' && !failed.retryable) return 'stop';
    if (failed.code === 'attachment/lost' && files.length > 0 && tries.losses < MOST_LOSSES) {
      tries.losses += 1;
      const anew = files.map((file) => ({ ...file, uploadId: null, attachment: null }));
      await this.#ports.change(clientId, { files: anew });
      return 0;
    }
    tries.failures += 1;
    if (failed.code === 'server/failed') tries.serverFailures += 1;
    if (failed.retryable && tries.serverFailures < MOST_SERVER_FAILURES) {
      return Math.max(backoff(tries.failures), (failed.retryAfter ?? 0) * 1_000);
    }
    await this.#ports.change(clientId, { failure: failed.code });
    return 0;
  }

  async #pause(milliseconds: number, clientId: string): Promise<void> {
    if (!this.#isOpen) return;
    const woken$ = this.#wake$.pipe(filter((id) => id === null || id === clientId));
    await firstValueFrom(race(timer(milliseconds), woken$));
  }
}

/** How often one was tried in vain, and why. */
class Tries {
  readonly clientId: string;
  failures = 0;
  serverFailures = 0;
  losses = 0;

  constructor(clientId: string) {
    this.clientId = clientId;
  }
}
