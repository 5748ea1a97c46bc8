import { makeZip } from 'client-zip';
import { HubError } from '../../errors/hub-error.ts';
import { TimeSlices } from '../../reactive/time-slices.ts';
import { csvLines, UTF8_MARK } from '../../text/csv-text.ts';
import type { Conversation } from '../conversation.ts';
import type { Attachment } from '../message.ts';
import type { MessageSource, SentMessage } from '../message-source.ts';
import type { ExportOptions } from '../messages.ts';
import { ExportRows } from './export-rows.ts';
import { orAborted } from './or-aborted.ts';

export interface ConversationExport {
  readonly source: Pick<MessageSource, 'messages' | 'count' | 'file'>;
  readonly conversation: Pick<Conversation, 'id' | 'kind' | 'members' | 'party' | 'ownNumber'>;
  /** Mine: what this user wrote went out. */
  readonly userId: string;
  readonly options: ExportOptions;
}

/** A file that is to follow behind the list of messages. */
interface NamedFile {
  readonly name: string;
  readonly attachment: Attachment;
  readonly at: Date;
}

interface ZipEntry {
  readonly name: string;
  readonly input: AsyncIterable<string> | Blob;
  readonly lastModified?: Date;
}

/** The most that the server gives at once. */
const PAGE = 1_000;
/** So many rows are quick enough for a look at the clock behind them to suffice. */
const ROWS = 50;
/** What is collected before it is handed to the browser, which keeps it outside of the page. */
const PIECE = 1 << 20;

/**
 * A zip of the messages of a span: `messages.csv` (RFC 4180, UTF-8 with a mark) and, by choice, the files
 * under `attachments/`. Neither is ever in the page as a whole, and the page lives on meanwhile.
 * @throws `export/empty`, `network/*`, `request/not-found`; the reason of `signal`
 */
export async function exportConversation(task: ConversationExport): Promise<Blob> {
  const { source, conversation, options } = task;
  const { from, to, signal } = options;
  signal?.throwIfAborted();
  const count = await orAborted(source.count(conversation.id, { from, to }), signal);
  if (count.messages === 0) throw new HubError('export/empty');
  const total = count.messages + (options.attachments ? count.files : 0);
  return collected(makeZip(new ConversationZip(task, total).entries()), signal);
}

/** What is in the zip, made while it is read. */
class ConversationZip {
  readonly #task: ConversationExport;
  readonly #rows: ExportRows;
  /** In the order in which the messages name them. */
  readonly #files: NamedFile[] = [];
  #total: number;
  #done = 0;

  constructor(task: ConversationExport, total: number) {
    this.#task = task;
    this.#total = total;
    this.#rows = new ExportRows(task, (name, attachment, at) => {
      this.#files.push({ name, attachment, at });
    });
  }

  async *entries(): AsyncGenerator<ZipEntry, void> {
    yield { name: 'messages.csv', input: this.#csv() };
    if (!this.#task.options.attachments) return;
    for (const file of this.#files) {
      yield await this.#entry(file);
      this.#advance(1);
    }
  }

  async *#csv(): AsyncGenerator<string, void> {
    yield UTF8_MARK + csvLines([ExportRows.HEAD]);
    const slices = new TimeSlices();
    for await (const page of this.#pages()) {
      for (let at = 0; at < page.length; at += ROWS) {
        const part = page.slice(at, at + ROWS);
        yield csvLines(part.map((message) => this.#rows.of(message)));
        if (slices.over) await slices.pause();
      }
      this.#advance(page.length);
      await slices.pause();
    }
  }

  async *#pages(): AsyncGenerator<readonly SentMessage[], void> {
    const { source, conversation, options } = this.#task;
    const { from, to, signal } = options;
    let after = 0;
    for (;;) {
      signal?.throwIfAborted();
      const query = { after, from, to, limit: PAGE };
      const { items, hasLater } = await orAborted(source.messages(conversation.id, query), signal);
      if (items.length > 0) yield items;
      after = items.at(-1)?.seq ?? after;
      if (!hasLater || items.length === 0) return;
    }
  }

  /** One that was deleted meanwhile is told by an empty one: that is no reason to have none of the others. */
  async #entry({ name, attachment, at }: NamedFile): Promise<ZipEntry> {
    const { source, options } = this.#task;
    try {
      const input = await orAborted(source.file(attachment.id, options.signal), options.signal);
      return { name, input, lastModified: at };
    } catch (error) {
      if (!(error instanceof HubError && error.code === 'request/not-found')) throw error;
      return { name: `${name}.missing`, input: new Blob(), lastModified: at };
    }
  }

  #advance(by: number): void {
    this.#done += by;
    // More may have come since they were counted.
    this.#total = Math.max(this.#total, this.#done);
    this.#task.options.progress?.(this.#done, this.#total);
  }
}

/** @throws what making it threw; the reason of `signal` */
async function collected(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const reader = stream.getReader();
  const pieces: Blob[] = [];
  let chunks: Uint8Array[] = [];
  let size = 0;
  const keep = (): void => {
    pieces.push(new Blob(chunks as BlobPart[]));
    [chunks, size] = [[], 0];
  };
  try {
    for (;;) {
      const { done, value } = await orAborted(reader.read(), signal);
      if (done) break;
      chunks.push(value);
      size += value.byteLength;
      if (size >= PIECE) keep();
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  keep();
  return new Blob(pieces, { type: 'application/zip' });
}
