import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { Mailer } from '../mail/ports.ts';
import { openFileFolder } from '../store/open-file-folder.ts';
import type { SecondFactors } from '../sessions/second-factors.ts';
import type { Store } from '../store/store.ts';
import { Avatars } from './avatars.ts';
import { Emails } from './emails.ts';
import { Profiles } from './profiles.ts';

export interface OpenProfilesOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly mailer: Mailer;
  readonly secondFactors: Pick<SecondFactors, 'onChange'>;
  readonly dataFolder: string;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** The profiles, with the pictures in a folder of the data. @throws StoreError */
export async function openProfiles(
  { store, directory, mailer, secondFactors, dataFolder, clock, logger }: OpenProfilesOptions,
  closing: AsyncDisposableStack,
): Promise<Profiles> {
  const { path: folder, close } = await openFileFolder(dataFolder, 'avatars');
  closing.defer(close);
  const avatars = new Avatars(store.users, folder);
  await avatars.sweep();
  const emails = new Emails({ store, mailer, clock, logger });
  const profiles = new Profiles({ store, directory, emails, avatars });
  secondFactors.onChange((userId) => {
    profiles
      .changedElsewhere(userId)
      .catch((error: unknown) => logger.error('A profile was not told anew', { error }));
  });
  return profiles;
}
