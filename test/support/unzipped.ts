import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { filesInZip } from './zip-file.ts';

const run = promisify(execFile);

/** The files of a zip by their names, as the system's `unzip` finds them; read by ourselves where there is none. */
export async function unzipped(zip: Blob): Promise<Map<string, Buffer>> {
  const bytes = Buffer.from(await zip.arrayBuffer());
  const folder = await mkdtemp(join(tmpdir(), 'hubline-zip-'));
  try {
    await writeFile(join(folder, 'zip'), bytes);
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    await run('unzip', ['-q', '-d', join(folder, 'files'), join(folder, 'zip')], { env });
    return await filesIn(join(folder, 'files'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return filesInZip(bytes);
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll(sep, '/'), await readFile(path));
  }
  return files;
}
