import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFile } from '../attachments/file-check.ts';
import type { UserRepository } from '../store/user-repository.ts';

export const LARGEST_AVATAR_BYTES = 1_000_000;
/** A picture is small as a file and large once it is shown. */
const MOST_PIXELS = 16_000_000;
const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);
const PART = '.part';

export type AvatarRefusal = 'avatar-unreadable' | 'avatar-too-large';

export interface AvatarFile {
  /** The name of the file. */
  readonly id: string;
  readonly path: string;
  readonly size: number;
  readonly type: string;
}

/** The pictures that users show of themselves, each a file under a name of its own. */
export class Avatars {
  readonly #users: Pick<UserRepository, 'avatar' | 'setAvatar' | 'all'>;
  readonly #folder: string;

  constructor(users: Pick<UserRepository, 'avatar' | 'setAvatar' | 'all'>, folder: string) {
    this.#users = users;
    this.#folder = folder;
  }

  /** In place of the one before; null for none. @throws Error where it cannot be written */
  async set(userId: string, bytes: Uint8Array | null): Promise<AvatarRefusal | null> {
    const before = await this.#users.avatar(userId);
    const id = bytes && randomUUID();
    if (bytes && id) {
      if (bytes.length > LARGEST_AVATAR_BYTES) return 'avatar-too-large';
      const refusal = await this.#write(id, bytes);
      if (refusal) return refusal;
    }
    try {
      await this.#users.setAvatar(userId, id);
    } catch (error) {
      if (id) await rm(this.#pathOf(id), { force: true });
      throw error;
    }
    if (before !== null) await rm(this.#pathOf(before), { force: true });
    return null;
  }

  /** Null where there is none. */
  async of(userId: string): Promise<AvatarFile | null> {
    const id = await this.#users.avatar(userId);
    if (id === null) return null;
    const path = this.#pathOf(id);
    try {
      const { size } = await stat(path);
      const found = await checkFile(path);
      return typeof found === 'string' ? null : { id, path, size, type: found.type };
    } catch {
      return null;
    }
  }

  /** Removes what no user has: the server may have died between two steps. */
  async sweep(): Promise<void> {
    const kept = new Set((await this.#users.all()).map(({ avatar }) => avatar));
    for (const name of await readdir(this.#folder)) {
      if (!kept.has(name)) await rm(this.#pathOf(name), { force: true });
    }
  }

  /** It stays, whatever happens to the power; what is no picture never gets its name. */
  async #write(id: string, bytes: Uint8Array): Promise<AvatarRefusal | null> {
    const part = this.#pathOf(id) + PART;
    try {
      const file = await open(part, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      const found = await checkFile(part);
      if (found === 'attachment-too-many-pixels') return 'avatar-too-large';
      if (typeof found === 'string' || !found.image || !TYPES.has(found.type)) {
        return 'avatar-unreadable';
      }
      if (found.image.width * found.image.height > MOST_PIXELS) return 'avatar-too-large';
      await rename(part, this.#pathOf(id));
      return null;
    } finally {
      await rm(part, { force: true });
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, id);
  }
}
