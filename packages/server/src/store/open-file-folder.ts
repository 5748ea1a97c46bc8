import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, IN_MEMORY } from './open-database.ts';

/** Where files of one sort are kept: sounds, mail, or what is attached to messages. */
export interface FileFolder {
  readonly path: string;
  /** Where nothing is to be kept, it goes. */
  readonly close: () => Promise<void>;
}

/** @param dataFolder exists, or is in memory @throws StoreError */
export async function openFileFolder(
  dataFolder: string,
  name: 'recordings' | 'voicemails' | 'greetings' | 'attachments' | 'outbox' | 'avatars',
): Promise<FileFolder> {
  if (dataFolder === IN_MEMORY) {
    const path = await mkdtemp(join(tmpdir(), `hubline-${name}-`));
    return { path, close: () => rm(path, { recursive: true, force: true }) };
  }
  const path = join(dataFolder, name);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(dataFolder, error);
  }
  return { path, close: () => Promise.resolve() };
}
