import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILLER = 'filler';

/**
 * A small disk that only processes see that are started `through` it, so that it can be filled without
 * harm to anyone. It is gone with this process, whatever happens.
 */
export class PrivateDisk implements AsyncDisposable {
  /** Where those processes find it. */
  readonly path: string;
  /** The command that starts another one there. */
  readonly through: readonly string[];
  readonly #holder: ChildProcess;

  private constructor(path: string, holder: ChildProcess, through: readonly string[]) {
    this.path = path;
    this.#holder = holder;
    this.through = through;
  }

  /** @throws Error where the system does not let one have it */
  static async make(megabytes: number): Promise<PrivateDisk> {
    const isRoot = process.getuid?.() === 0;
    const path = await mkdtemp(join(tmpdir(), 'hubline-disk-'));
    const mount = `mount -t tmpfs -o size=${String(megabytes)}m none "$0"`;
    const holder = spawn(
      'unshare',
      // The pipe closes when this process ends, and with it all who hold the disk.
      [
        ...(isRoot ? [] : ['--map-root-user']),
        '--mount',
        'sh',
        '-c',
        `${mount} && echo && cat`,
        path,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const made = await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit')]);
    if (typeof made[0] === 'number') throw new Error('this system gives no disk of one’s own');
    const target = ['nsenter', `--target=${String(holder.pid)}`, '--mount'];
    const user = isRoot ? [] : ['--user', '--preserve-credentials'];
    return new PrivateDisk(path, holder, [...target, ...user, '--']);
  }

  /** Leaves no byte free. */
  async fill(): Promise<void> {
    const { bsize, bavail } = await statfs(this.#seenFromHere);
    const everything = Buffer.alloc(bsize * bavail);
    // Others may have written meanwhile: what there is room for is written in any case.
    await writeFile(join(this.#seenFromHere, FILLER), everything).catch(unlessFull);
  }

  /** Gives back what `fill` took. */
  async free(): Promise<void> {
    await rm(join(this.#seenFromHere, FILLER));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#holder.stdin?.end();
    if (this.#holder.exitCode === null) await once(this.#holder, 'exit');
    await rmdir(this.path);
  }

  get #seenFromHere(): string {
    return `/proc/${String(this.#holder.pid)}/root${this.path}`;
  }
}

function unlessFull(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOSPC') throw error;
}
