import type { HubErrorCode } from '../errors/hub-error.ts';
import type { Attachment, Quote } from './message.ts';

/** A message that waits to be sent. */
export interface OutboxEntry {
  readonly clientId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly replyTo: string | null;
  /** What it answers, as far as that is known here. */
  readonly quote: Quote | null;
  readonly files: readonly OutboxFile[];
  readonly createdAt: Date;
  /** Why the server does not take it; null while it may. */
  readonly failure: HubErrorCode | null;
}

/** A file of a message that waits; its bytes are kept apart. */
export interface OutboxFile {
  /** The same for each try, so that an upload goes on where it was. */
  readonly clientId: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Of the upload, once it has begun. */
  readonly uploadId: string | null;
  /** Once all of it is there. */
  readonly attachment: Attachment | null;
}

/** What is told of an upload or of a refusal. */
export type OutboxChange = Partial<Pick<OutboxEntry, 'files' | 'failure'>>;
