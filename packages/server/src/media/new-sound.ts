import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpusFrame } from './ogg.ts';
import { SoundFile, type OpenFile } from './sound-file.ts';

const UNKEPT = '.part';

/** A sound that is written, and lies beside its place until it is known that it is kept. */
export class NewSound {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** @throws Error where it cannot be written; nothing is left of it then */
  static async write(
    path: string,
    frames: readonly OpusFrame[],
    openFile?: OpenFile,
  ): Promise<NewSound> {
    const sound = new NewSound(path);
    try {
      await SoundFile.write(path + UNKEPT, frames, openFile);
      return sound;
    } catch (error) {
      await sound.discard();
      throw error;
    }
  }

  async keep(): Promise<void> {
    await rename(this.#path + UNKEPT, this.#path);
  }

  /** Also where it was kept, and what belongs to it was not. */
  async discard(): Promise<void> {
    await rm(this.#path + UNKEPT, { force: true });
    await rm(this.#path, { force: true });
  }
}

/** Removes what a server that died had not kept yet. To be called before anything is written there. */
export async function removeUnkept(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(UNKEPT)) await rm(join(folder, name), { force: true });
  }
}
