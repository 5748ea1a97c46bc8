import { HubError } from '../errors/hub-error.ts';
import type { Attachment } from '../messages/message.ts';
import type { MessageSource, Upload } from '../messages/message-source.ts';

type UploadedFile = Parameters<MessageSource['beginUpload']>[0];

interface Entry {
  readonly file: UploadedFile;
  readonly parts: Blob[];
  upload: Upload;
}

/** Files on their way to a server in memory, and those that arrived. */
export class FakeUploads {
  readonly #entries = new Map<string, Entry>();
  readonly #idOf = new Map<string, string>();
  /** Of attachments, by id. */
  readonly files = new Map<string, Blob>();
  /** How many bytes one `put` may have. */
  chunkBytes = 262_144;
  /** What is said of the next file that is complete, as a scanner does; none means it is let through. */
  refuse: HubError | null = null;

  begin(file: UploadedFile): Upload {
    const known = this.#idOf.get(file.clientId);
    if (known !== undefined) return this.#required(known).upload;
    if (file.size === 0) throw new HubError('attachment/empty');
    const id = `upload-${this.#idOf.size + 1}`;
    this.#idOf.set(file.clientId, id);
    const upload = { id, received: 0, chunkBytes: this.chunkBytes, attachment: null };
    this.#entries.set(id, { file, parts: [], upload });
    return upload;
  }

  put(id: string, from: number, bytes: Blob): Upload {
    const entry = this.#required(id);
    const { received } = entry.upload;
    if (from > received) throw new HubError('request/invalid', { message: 'upload-gap' });
    const fresh = bytes.slice(received - from);
    entry.parts.push(fresh);
    const now = received + fresh.size;
    const isWhole = now >= entry.file.size;
    if (isWhole && this.refuse) {
      const error = this.refuse;
      this.refuse = null;
      this.cancel(id);
      throw error;
    }
    const attachment = isWhole ? attachmentOf(id, entry.file) : null;
    if (attachment) this.files.set(id, new Blob(entry.parts, { type: attachment.type }));
    return (entry.upload = { ...entry.upload, received: now, attachment });
  }

  cancel(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) this.#idOf.delete(entry.file.clientId);
    this.#entries.delete(id);
  }

  /** @throws `attachment/lost` where it is not complete */
  attachment(id: string): Attachment {
    const attachment = this.#entries.get(id)?.upload.attachment;
    if (!attachment) throw new HubError('attachment/lost');
    return attachment;
  }

  /** Uploads that are begun and not cancelled. */
  get all(): readonly Upload[] {
    return [...this.#entries.values()].map(({ upload }) => upload);
  }

  #required(id: string): Entry {
    const entry = this.#entries.get(id);
    if (!entry) throw new HubError('request/not-found');
    return entry;
  }
}

function attachmentOf(id: string, { name, type, size }: UploadedFile): Attachment {
  const isPicture = /^image\/(png|jpeg|gif|webp)$/.test(type);
  const image = isPicture ? { width: 640, height: 480 } : null;
  return { id, name, type: type || 'application/octet-stream', size, image };
}
