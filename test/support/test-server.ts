import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type HublineServer, type ServerOptions } from '@hubline/server';
import { runProgram } from './program.ts';
import { ServerClient } from './server-client.ts';

export interface Colleague {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** A server in this process with a clock of its own; it goes with its data when it is disposed. */
export class TestServer implements AsyncDisposable {
  readonly dataFolder: string;
  /** Milliseconds that its clock is ahead. */
  ahead = 0;
  readonly #options: ServerOptions;
  #colleagues = 0;
  #server: HublineServer | null = null;
  #client: ServerClient | null = null;

  private constructor(dataFolder: string, options: ServerOptions) {
    this.dataFolder = dataFolder;
    this.#options = options;
  }

  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'hubline-test-')), options);
    await server.start();
    return server;
  }

  get client(): ServerClient {
    if (!this.#client) throw new Error('the server does not run');
    return this.#client;
  }

  get url(): string {
    return this.client.url;
  }

  get running(): HublineServer {
    if (!this.#server) throw new Error('the server does not run');
    return this.#server;
  }

  /** Again after `stop`: on another port, with the same data, with other options where given. */
  async start(options: ServerOptions = {}): Promise<void> {
    this.#server = await createServer({
      port: 0,
      dataFolder: this.dataFolder,
      staticFolders: [],
      clock: () => Date.now() + this.ahead,
      ...this.#options,
      ...options,
    });
    this.#client = new ServerClient(this.#server.url);
  }

  /** Changes the directory of the office as an office does: by the account command. */
  async addColleague(): Promise<Colleague> {
    this.#colleagues += 1;
    const extension = String(3000 + this.#colleagues);
    const colleague = {
      ...{ username: `person${extension}`, name: `Person ${extension}` },
      password: 'a-long-password',
    };
    const { code, stderr } = await runProgram(
      [
        ...['account', 'add', '--tenant', 'Hubline Demo', '--username', colleague.username],
        ...['--name', colleague.name, '--extension', extension, '--scope', 'basic'],
        ...['--data', this.dataFolder],
      ],
      { input: colleague.password },
    );
    if (code !== 0) throw new Error(stderr);
    return colleague;
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
    this.#client = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
