import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import { removeUnkept } from '../media/new-sound.ts';
import type { PasswordHasher } from '../sessions/password-hasher.ts';
import { openFileFolder } from '../store/open-file-folder.ts';
import type { Store } from '../store/store.ts';
import { Mailboxes } from './mailboxes.ts';
import { VoicemailArchive } from './voicemail-archive.ts';

export interface OpenMailboxesOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  readonly dataFolder: string;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** The messages of a data folder, what a server left that died included. @throws StoreError */
export async function openMailboxes(
  { store, directory, hasher, dataFolder, clock, logger }: OpenMailboxesOptions,
  closing: AsyncDisposableStack,
): Promise<{ readonly archive: VoicemailArchive; readonly mailboxes: Mailboxes }> {
  const { path: folder, close } = await openFileFolder(dataFolder, 'voicemails');
  closing.defer(close);
  await removeUnkept(folder);
  const archive = new VoicemailArchive({ repository: store.voicemails, folder, clock, logger });
  const mailboxes = new Mailboxes({ store, directory, hasher, files: archive, clock, logger });
  archive.onArrived((row) => mailboxes.arrived(row));
  await archive.recover();
  return { archive, mailboxes };
}
