import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, IN_MEMORY } from '../store/open-database.ts';

/** Where sounds of one sort, or the files of messages, are kept. */
export interface SoundFolder {
  readonly path: string;
  /** Where nothing is to be kept, it goes. */
  readonly close: () => Promise<void>;
}

/** @param dataFolder exists, or is in memory @throws StoreError */
export async function openSoundFolder(
  dataFolder: string,
  name: 'recordings' | 'voicemails' | 'greetings' | 'attachments',
): Promise<SoundFolder> {
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
