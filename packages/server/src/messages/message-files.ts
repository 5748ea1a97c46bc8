import type { Repositories } from '../store/store.ts';
import type { AttachmentEntry } from './message-entry.ts';

/** What the conversations need of the files of messages. */
export interface MessageFiles {
  /**
   * Gives a message these complete uploads of this user, in this order; null for what came from
   * outside. A word says what is wrong, and then the transaction is to be rolled back.
   */
  claim(
    repositories: Repositories,
    claim: {
      readonly userId: string | null;
      readonly attachmentIds: readonly string[];
      readonly messageId: string;
    },
  ): Promise<readonly AttachmentEntry[] | 'unknown' | 'too-many' | 'too-large'>;
  /** By message; those without files are left out. */
  of(messageIds: readonly string[]): Promise<ReadonlyMap<string, readonly AttachmentEntry[]>>;
  /** The files of this message go for good. */
  drop(messageId: string): Promise<void>;
}

/** Where files cannot be sent. */
export const NO_FILES: MessageFiles = {
  claim: async (_repositories, { attachmentIds }) => (attachmentIds.length > 0 ? 'unknown' : []),
  of: async () => new Map(),
  drop: async () => {},
};
