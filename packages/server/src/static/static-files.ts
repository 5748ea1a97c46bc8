import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Asset } from './asset.ts';

/** Larger files are not meant to be kept in memory; the pages have none. */
const LARGEST_FILE = 16 * 1024 * 1024;

interface KnownFile {
  readonly version: string;
  readonly asset: Asset;
}

/** The files of some folders, by their path in a URL; what was read once stays in memory. */
export class StaticFiles {
  readonly #folders: readonly string[];
  readonly #known = new Map<string, KnownFile>();

  /** A file is taken from the first folder that has it. */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** Null when there is no such file, or the path leads out of the folders or to a hidden file. */
  async find(urlPath: string): Promise<Asset | null> {
    const path = relativePath(urlPath);
    if (path === null) return null;
    for (const folder of this.#folders) {
      const asset = await this.#findIn(folder, path);
      if (asset) return asset;
    }
    return null;
  }

  async #findIn(folder: string, path: string): Promise<Asset | null> {
    try {
      // Links are followed before the comparison: they must not lead out either.
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
      return await this.#read(file);
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }

  async #read(file: string): Promise<Asset | null> {
    const stats = await stat(file);
    if (!stats.isFile() || stats.size > LARGEST_FILE) return null;
    const version = `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
    const known = this.#known.get(file);
    if (known?.version === version) return known.asset;
    const asset = new Asset(file, await readFile(file));
    this.#known.set(file, { version, asset });
    return asset;
  }
}

/** The path below a folder that a URL's path means, or null for one that no file of ours can have. */
export function relativePath(urlPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || /[\\\0]/.test(path)) return null;
  const segments = path.slice(1).split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  return segments.some((segment) => segment === '' || segment.startsWith('.'))
    ? null
    : segments.join('/');
}

function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP';
}
