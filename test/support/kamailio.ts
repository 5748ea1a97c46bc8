import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireKamailio } from '../../scripts/find-kamailio.mjs';
import { until } from './until.ts';

const CONFIGURATION = new URL('../interop/kamailio.cfg', import.meta.url);

/** A SIP proxy and registrar that is not ours, on a free port of this machine. */
export class Kamailio implements AsyncDisposable {
  /** Where phones connect. */
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #folder: string;

  private constructor(url: string, process: ChildProcess, folder: string) {
    this.url = url;
    this.#process = process;
    this.#folder = folder;
  }

  static async start(): Promise<Kamailio> {
    const { program, modules } = requireKamailio();
    const folder = await mkdtemp(join(tmpdir(), 'hubline-kamailio-'));
    const port = await freePort();
    const text = (await readFile(CONFIGURATION, 'utf8'))
      .replaceAll('WS_PORT', String(port))
      .replaceAll('MODULES', modules);
    const file = join(folder, 'kamailio.cfg');
    await writeFile(file, text);
    // -DD keeps it in the foreground, so that it ends with the test; -E has it complain here.
    const args = ['-DD', '-E', '-m', '64', '-M', '8', '-Y', folder, '-f', file];
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (text) => (complaints = (complaints + String(text)).slice(-2_000)));
    const kamailio = new Kamailio(`ws://127.0.0.1:${String(port)}`, child, folder);
    try {
      await until(
        () => `Kamailio does not answer: ${complaints}`,
        async () => (child.exitCode === null && (await answers(port)) ? true : null),
      );
    } catch (error) {
      await kamailio.close();
      throw error;
    }
    return kamailio;
  }

  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill();
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
