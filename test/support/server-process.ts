import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChaosProxy } from './chaos/chaos-proxy.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /Hubline is ready: (\S+)/;
const READY_WITHIN = 45_000;

export interface ServerOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** False where callers are to hear why nobody answers, instead of leaving a message. */
  readonly voicemail?: boolean;
  /** The longest message; at least 5. */
  readonly voicemailSeconds?: number;
  /** How long a phone rings before nobody answers; at least 5. */
  readonly ringSeconds?: number;
  /** A command that starts it, in surroundings of that command's making. */
  readonly through?: readonly string[];
  /** Whether people come to it through a network that can be made bad: see `chaos`. */
  readonly chaos?: boolean;
}

/** A server of one's own: a process on a free port, with its data in a folder that goes when it does. */
export class ServerProcess {
  /** Where it is, past the bad network. */
  readonly directUrl: string;
  /** Everything it has said. */
  log = '';
  readonly #port: number;
  /** Where its data is. */
  readonly dataFolder: string;
  readonly #options: ServerOptions;
  #process: ChildProcess | null = null;
  #chaos: ChaosProxy | null = null;
  #crashed = false;

  private constructor(port: number, data: string, options: ServerOptions) {
    this.#port = port;
    this.dataFolder = data;
    this.#options = options;
    this.directUrl = `http://localhost:${String(port)}`;
  }

  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const data = await mkdtemp(join(tmpdir(), 'hubline-data-'));
    const port = await freePort();
    if (!options.chaos) return new ServerProcess(port, data, options).#started();
    const mediaPort = await freeUdpPort();
    const args = [...(options.args ?? []), '--media-port', String(mediaPort)];
    const server = new ServerProcess(port, data, { ...options, args });
    server.#chaos = await ChaosProxy.open({ server: new URL(server.directUrl), mediaPort });
    return server.#started();
  }

  /** Where people come to it. */
  get url(): string {
    return this.#chaos?.url ?? this.directUrl;
  }

  /** The network between people and it, where it was started with `chaos`. */
  get chaos(): ChaosProxy {
    if (!this.#chaos) throw new Error('the server was started without chaos');
    return this.#chaos;
  }

  get pid(): number {
    if (this.#process?.pid === undefined) throw new Error('the server is not running');
    return this.#process.pid;
  }

  /** Starts it again after `stop` or `kill`: same port, same data. */
  async start(): Promise<void> {
    const { through = [] } = this.#options;
    const program = [process.execPath, ...entry(), ...argumentsOf(this.#options)];
    const [command = '', ...args] = [...through, ...program];
    const child = spawn(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(this.#port),
        HUBLINE_DATA: this.dataFolder,
        ...this.#options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const from = this.log.length;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        fail('was not ready in time');
      }, READY_WITHIN);
      const fail = (what: string): void => {
        clearTimeout(late);
        child.kill('SIGKILL');
        reject(new Error(`the server ${what}:\n${this.log.slice(from)}`));
      };
      const ended = (code: number | null): void => {
        fail(`ended with ${String(code)}`);
      };
      child.once('exit', ended);
      const hear = (chunk: Buffer): void => {
        this.log += chunk.toString();
        if (!READY.test(this.log.slice(from))) return;
        clearTimeout(late);
        child.off('exit', ended);
        child.once('exit', () => {
          if (this.#process === child) this.#crash();
        });
        resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
    });
  }

  /** Ends it politely; the data stays. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it as a power cut would; the data stays. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it and forgets its data. @throws Error when it had ended by itself */
  async close(): Promise<void> {
    await this.stop();
    await this.#chaos?.close();
    await rm(this.dataFolder, { recursive: true, force: true });
    if (this.#crashed) throw new Error(`the server ended by itself:\n${this.log}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #started(): Promise<this> {
    try {
      await this.start();
      return this;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  #crash(): void {
    this.#process = null;
    this.#crashed = true;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(late);
  }
}

/** What `npm start` runs; the sources instead while HUBLINE_TEST_SOURCES is set. */
function entry(): string[] {
  return process.env['HUBLINE_TEST_SOURCES']
    ? ['--conditions=@hubline/source', join(ROOT, 'packages/server/src/main.ts')]
    : [join(ROOT, 'packages/server/dist/main.js')];
}

function argumentsOf({ args = [], ...options }: ServerOptions): string[] {
  const { voicemail = true, voicemailSeconds, ringSeconds } = options;
  return [
    ...args,
    ...(voicemail ? [] : ['--no-voicemail']),
    ...(voicemailSeconds === undefined ? [] : ['--voicemail-seconds', String(voicemailSeconds)]),
    ...(ringSeconds === undefined ? [] : ['--ring-seconds', String(ringSeconds)]),
  ];
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  probe.close();
  await once(probe, 'close');
  return address.port;
}

async function freeUdpPort(): Promise<number> {
  const probe = createSocket('udp4').bind(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
