import { randomUUID } from 'node:crypto';
import type { Logger } from '../logger.ts';
import type { MessageLimits } from '../messages/conversation-entry.ts';
import type { AttachmentEntry } from '../messages/message-entry.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { AttachmentRow } from '../store/schema.ts';
import type { Repositories, Store } from '../store/store.ts';
import { line } from '../text/lines.ts';
import {
  CHUNK_BYTES,
  entryOf,
  type FileDraft,
  type StoredAttachment,
  type UploadEntry,
  type UploadRefusal,
} from './attachment.ts';
import type { AttachmentFiles } from './attachment-files.ts';
import { attachmentName, endingOf } from './attachment-name.ts';
import { checkFile } from './file-check.ts';
import type { ScanResult } from './virus-scan.ts';

export interface AttachmentsOptions {
  readonly store: Pick<Store, 'attachments'>;
  readonly files: AttachmentFiles;
  readonly limits: Pick<MessageLimits, 'fileBytes' | 'blockedEndings' | 'files' | 'messageBytes'>;
  /** Asks the virus scanner; null where there is none. */
  readonly scan: ((path: string) => Promise<ScanResult>) | null;
  /** Whether this user may see what belongs to that message. */
  readonly maySee: (userId: string, messageId: string) => Promise<boolean>;
  readonly clock: () => number;
  readonly logger: Logger;
}

export interface Claim {
  /** Whose files they are; null for what came from outside. */
  readonly userId: string | null;
  readonly attachmentIds: readonly string[];
  readonly messageId: string;
}

/** `unknown`: one is not theirs, not complete, or belongs to a message already. */
export type ClaimFault = 'unknown' | 'too-many' | 'too-large';

/** `upload-gap`: what is before these bytes is not here. `too-long`: it has more bytes than was said. */
export type PutRefusal = UploadRefusal | 'not-found' | 'upload-gap' | 'too-long';

const MOST_UNSENT = 1_000;
const MOST_UNSENT_BYTES = 200_000_000;
const UNSENT_KEPT_MS = 7 * 24 * 60 * 60 * 1_000;
/** To read the whole folder is no work for each minute. */
const STRAYS_EVERY_MS = 60 * 60 * 1_000;

/** Takes the files of messages, in pieces that may come again, and keeps them. */
export class Attachments {
  readonly #options: AttachmentsOptions;
  /** What happens to one file, or is begun by one user, follows one upon the other. */
  readonly #turns = new OneAtATime();
  #straysSweptAt = 0;

  constructor(options: AttachmentsOptions) {
    this.#options = options;
  }

  /** With the same `clientId` the same one, however far it is. */
  begin(userId: string, draft: FileDraft): Promise<UploadEntry | UploadRefusal> {
    return this.#turns.run(`user ${userId}`, async () => {
      const { store } = this.#options;
      const before = await store.attachments.byClientId(userId, draft.clientId);
      const known = before ? await this.upload(userId, before.id) : null;
      if (known) return known;
      const refusal = this.#refusalOf(draft);
      if (refusal !== null) return refusal;
      const { files, bytes } = await store.attachments.unsent(userId);
      if (files >= MOST_UNSENT || bytes + draft.size > MOST_UNSENT_BYTES) return 'too-much-unsent';
      const { id } = await this.#add(userId, draft);
      return { id, received: 0, chunkBytes: CHUNK_BYTES, attachment: null };
    });
  }

  /**
   * Adds bytes at `from`; those that are here already are left out. With the last ones the file is
   * looked at: where it is refused nothing is left of it, but for one that could not be checked.
   * @throws Error where they cannot be written; as many are here as before then
   */
  put(
    userId: string,
    id: string,
    from: number,
    bytes: Uint8Array,
  ): Promise<UploadEntry | PutRefusal> {
    return this.#turns.run(id, async () => {
      const row = await this.#own(userId, id);
      if (!row) return 'not-found';
      if (row.state === 'complete') return uploadOf(row);
      const { files } = this.#options;
      const received = await files.received(id);
      if (from > received) return 'upload-gap';
      if (from + bytes.length > row.size) return 'too-long';
      const news = bytes.subarray(received - from);
      if (news.length > 0) await files.append(id, news);
      return this.#advance(row);
    });
  }

  /** How far it is. Null where this user has no such upload. */
  upload(userId: string, id: string): Promise<UploadEntry | UploadRefusal | null> {
    return this.#turns.run(id, async () => {
      const row = await this.#own(userId, id);
      if (!row) return null;
      return row.state === 'complete' ? uploadOf(row) : this.#advance(row);
    });
  }

  /** Idle where there is none, or its message was sent. */
  cancel(userId: string, id: string): Promise<void> {
    return this.#turns.run(id, async () => {
      if (await this.#own(userId, id)) await this.#removeUnsent(id);
    });
  }

  /**
   * Gives files to a message that is in the store already, in this order. To be called in the
   * transaction that adds it, which is to be rolled back where something is wrong.
   */
  async claim(
    { attachments }: Pick<Repositories, 'attachments'>,
    { userId, attachmentIds, messageId }: Claim,
  ): Promise<AttachmentEntry[] | ClaimFault> {
    const { limits } = this.#options;
    if (attachmentIds.length > limits.files) return 'too-many';
    const found = new Map((await attachments.all(attachmentIds)).map((row) => [row.id, row]));
    const rows = attachmentIds.map((id) => found.get(id));
    if (!rows.every((row) => isFree(row, userId)) || found.size < rows.length) return 'unknown';
    if (rows.reduce((sum, row) => sum + row.size, 0) > limits.messageBytes) return 'too-large';
    for (const [position, { id }] of rows.entries()) {
      await attachments.claim(id, messageId, position);
    }
    return rows.map(entryOf);
  }

  /** The files of messages that have some. @param repositories those of a transaction, inside of one */
  async of(
    messageIds: readonly string[],
    repositories: Pick<Repositories, 'attachments'> = this.#options.store,
  ): Promise<Map<string, AttachmentEntry[]>> {
    const rows = await repositories.attachments.of(messageIds);
    const entries = new Map<string, AttachmentEntry[]>();
    for (const row of rows) {
      const { message_id: messageId } = row;
      if (messageId === null) continue;
      entries.set(messageId, [...(entries.get(messageId) ?? []), entryOf(row)]);
    }
    return entries;
  }

  /** The message was deleted, and so are its files. Not to be called inside of a transaction. */
  async drop(messageId: string): Promise<void> {
    const { store, files } = this.#options;
    for (const id of await store.attachments.removeOf(messageId)) await files.remove(id);
  }

  /** One that came whole, such as from a carrier. @param type as it was said @throws Error where it cannot be written */
  async addReceived(
    name: string,
    type: string,
    bytes: Uint8Array,
    { userId }: { readonly userId: string | null },
  ): Promise<AttachmentEntry | UploadRefusal> {
    const draft = { clientId: randomUUID(), name, type, size: bytes.length };
    const refusal = this.#refusalOf(draft);
    if (refusal !== null) return refusal;
    const row = await this.#add(userId, draft);
    try {
      await this.#options.files.append(row.id, bytes);
      const result = await this.#advance(row);
      if (typeof result !== 'string' && result.attachment) return result.attachment;
      // Whoever sent it sends it anew.
      await this.#removeUnsent(row.id);
      return typeof result === 'string' ? result : 'attachment-not-checked';
    } catch (error) {
      await this.#removeUnsent(row.id);
      throw error;
    }
  }

  /** Null where it is not here, or not complete. */
  async file(id: string): Promise<StoredAttachment | null> {
    const row = await this.#options.store.attachments.find(id);
    return row?.state === 'complete' ? this.#stored(row) : null;
  }

  /** The same for one who may see it: the conversation, or before it is sent who uploaded it. */
  async visibleFile(userId: string, id: string): Promise<StoredAttachment | null> {
    const { store, maySee } = this.#options;
    const row = await store.attachments.find(id);
    if (row?.state !== 'complete') return null;
    const { message_id: messageId } = row;
    const isVisible = messageId === null ? row.user_id === userId : await maySee(userId, messageId);
    return isVisible ? this.#stored(row) : null;
  }

  /** Removes what nobody sent in time, and files whose message is gone. */
  async sweep(): Promise<void> {
    const { store, clock } = this.#options;
    for (const { id } of await store.attachments.unsentBefore(clock() - UNSENT_KEPT_MS)) {
      await this.#turns.run(id, () => this.#removeUnsent(id));
    }
    if (clock() - this.#straysSweptAt < STRAYS_EVERY_MS) return;
    this.#straysSweptAt = clock();
    await this.#sweepStrays();
  }

  async #sweepStrays(): Promise<void> {
    const { store, files } = this.#options;
    // In this order: what comes meanwhile has its row before its first byte.
    const here = await files.ids();
    const known = await store.attachments.ids();
    for (const id of here) if (!known.has(id)) await files.remove(id);
  }

  #refusalOf({ name, size }: FileDraft): UploadRefusal | null {
    const { fileBytes, blockedEndings } = this.#options.limits;
    if (size === 0) return 'attachment-empty';
    if (size > fileBytes) return 'attachment-too-large';
    return blockedEndings.includes(endingOf(attachmentName(name))) ? 'attachment-blocked' : null;
  }

  async #add(userId: string | null, draft: FileDraft): Promise<AttachmentRow> {
    const { store, clock } = this.#options;
    const row: AttachmentRow = {
      ...{ id: randomUUID(), user_id: userId, client_id: draft.clientId, message_id: null },
      ...{ position: 0, name: attachmentName(draft.name), type: line(draft.type) },
      ...{ size: draft.size, width: null, height: null, state: 'uploading', created_at: clock() },
    };
    await store.attachments.add(row);
    return row;
  }

  /** Looks at it once all of it is here. */
  async #advance(row: AttachmentRow): Promise<UploadEntry | UploadRefusal> {
    const received = await this.#options.files.received(row.id);
    if (received < row.size) {
      return { id: row.id, received, chunkBytes: CHUNK_BYTES, attachment: null };
    }
    return this.#complete(row);
  }

  async #complete(row: AttachmentRow): Promise<UploadEntry | UploadRefusal> {
    const { store, files, scan } = this.#options;
    const { id } = row;
    const path = await files.unkept(id);
    const found = await checkFile(path);
    if (typeof found === 'string') return this.#refuse(id, found);
    const scanned = (await scan?.(path)) ?? 'clean';
    if (scanned === 'not-checked') return 'attachment-not-checked';
    if (scanned === 'infected') return this.#refuse(id, 'attachment-infected');
    await files.keep(id);
    const { width = null, height = null } = found.image ?? {};
    const complete = await store.attachments.complete(id, { type: found.type, width, height });
    return uploadOf(complete ?? row);
  }

  async #refuse(id: string, refusal: UploadRefusal): Promise<UploadRefusal> {
    await this.#removeUnsent(id);
    this.#options.logger.warn('A file was refused', { attachment: id, because: refusal });
    return refusal;
  }

  async #removeUnsent(id: string): Promise<void> {
    const { store, files } = this.#options;
    if (await store.attachments.removeUnsent(id)) await files.remove(id);
  }

  async #own(userId: string, id: string): Promise<AttachmentRow | null> {
    const row = await this.#options.store.attachments.find(id);
    return row?.user_id === userId ? row : null;
  }

  async #stored(row: AttachmentRow): Promise<StoredAttachment | null> {
    const { files, logger } = this.#options;
    if ((await files.received(row.id)) === row.size) {
      return { ...entryOf(row), path: files.pathOf(row.id) };
    }
    logger.error('A file of a message is not where it was', { attachment: row.id });
    return null;
  }
}

function isFree(row: AttachmentRow | undefined, userId: string | null): row is AttachmentRow {
  return row?.state === 'complete' && row.user_id === userId && row.message_id === null;
}

function uploadOf(row: AttachmentRow): UploadEntry {
  const { id, size } = row;
  return { id, received: size, chunkBytes: CHUNK_BYTES, attachment: entryOf(row) };
}
