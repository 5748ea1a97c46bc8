import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const PART = '.part';

/** Writes at the end of a file that may not be there yet. Replaced in tests of disks that are full. */
export type AppendFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** The files of a folder, each under its id, those that are still coming as parts. */
export class AttachmentFiles {
  readonly #folder: string;
  readonly #append: AppendFile;

  constructor(folder: string, append: AppendFile = appendWhole) {
    this.#folder = folder;
    this.#append = append;
  }

  pathOf(id: string): string {
    return join(this.#folder, id);
  }

  /** How many bytes are here, whatever a server that died had told. */
  async received(id: string): Promise<number> {
    return (await sizeOf(this.#partOf(id))) ?? (await sizeOf(this.pathOf(id))) ?? 0;
  }

  /** @throws Error where not all could be written; none of it is kept then */
  async append(id: string, bytes: Uint8Array): Promise<void> {
    await this.#append(this.#partOf(id), bytes);
  }

  /** Where it lies until it is known that it is kept. */
  async unkept(id: string): Promise<string> {
    const part = this.#partOf(id);
    return (await sizeOf(part)) === null ? this.pathOf(id) : part;
  }

  /** It stays, whatever happens to the power. Idle where it was said already. */
  async keep(id: string): Promise<void> {
    const file = await open(await this.unkept(id), 'r+');
    try {
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(this.#partOf(id), this.pathOf(id)).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  async remove(id: string): Promise<void> {
    await rm(this.#partOf(id), { force: true });
    await rm(this.pathOf(id), { force: true });
  }

  /** Of all that are here. */
  async ids(): Promise<Set<string>> {
    const names = await readdir(this.#folder);
    return new Set(names.map((name) => name.replace(PART, '')));
  }

  #partOf(id: string): string {
    return this.pathOf(id) + PART;
  }
}

async function appendWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    try {
      await file.appendFile(bytes);
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
