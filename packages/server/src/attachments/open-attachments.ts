import type { Logger } from '../logger.ts';
import { MESSAGE_LIMITS } from '../messages/message-limits.ts';
import { openFileFolder } from '../store/open-file-folder.ts';
import type { Store } from '../store/store.ts';
import { Attachments, type AttachmentsOptions } from './attachments.ts';
import { AttachmentFiles } from './attachment-files.ts';
import { scanFile } from './virus-scan.ts';

export interface OpenAttachmentsOptions extends Pick<AttachmentsOptions, 'maySee' | 'clock'> {
  readonly store: Pick<Store, 'attachments'>;
  readonly dataFolder: string;
  /** Program and arguments of a virus scanner; null for none. */
  readonly scanCommand: readonly string[] | null;
  readonly logger: Logger;
}

/** The files of messages in a data folder. @throws StoreError */
export async function openAttachments(
  { store, maySee, dataFolder, scanCommand, clock, logger }: OpenAttachmentsOptions,
  closing: AsyncDisposableStack,
): Promise<Attachments> {
  const { path: folder, close } = await openFileFolder(dataFolder, 'attachments');
  closing.defer(close);
  const attachments = new Attachments({
    ...{ store, maySee, clock, logger, limits: MESSAGE_LIMITS, files: new AttachmentFiles(folder) },
    scan: scanCommand && ((path) => scanFile(scanCommand, path, { logger })),
  });
  await attachments.sweep();
  return attachments;
}
