import type { AttachmentEntry } from '../messages/message-entry.ts';
import type { AttachmentRow } from '../store/schema.ts';
import type { FileRefusal } from './file-check.ts';

/** How many bytes come at once. */
export const CHUNK_BYTES = 262_144;

/** Why a file is not taken. */
export type UploadRefusal =
  | FileRefusal
  | 'attachment-empty'
  | 'attachment-too-large'
  | 'attachment-infected'
  /** Whether it is infected is not known: to be tried again. */
  | 'attachment-not-checked'
  /** The user has as much here already for messages that were not sent. */
  | 'too-much-unsent';

/** What someone wants to send. */
export interface FileDraft {
  readonly clientId: string;
  readonly name: string;
  /** As its sender says; what it is shows once it is here. */
  readonly type: string;
  readonly size: number;
}

/** A file that comes, or has come. */
export interface UploadEntry {
  readonly id: string;
  readonly received: number;
  readonly chunkBytes: number;
  /** Once all of it is there and was let through. */
  readonly attachment: AttachmentEntry | null;
}

/** A complete file. */
export interface StoredAttachment extends AttachmentEntry {
  readonly path: string;
}

export function entryOf({ id, name, type, size, width, height }: AttachmentRow): AttachmentEntry {
  const image = width === null || height === null ? null : { width, height };
  return { id, name, type, size, image };
}
