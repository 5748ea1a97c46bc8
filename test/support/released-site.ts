import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const PAGE = '/';
const WORKER = '/service-worker.js';

/** What stands between people and a server, and gives out a new version of the app when it is told to. */
export class ReleasedSite {
  readonly #server: Server;
  readonly #target: URL;
  #releases = 0;

  private constructor(target: URL) {
    this.#target = target;
    this.#server = createServer((question, answer) => {
      this.#answer(question, answer).catch(() => answer.destroy());
    });
    this.#server.on('upgrade', (question, socket, head) => {
      const there = connect(Number(target.port), target.hostname, () => {
        const lines = [`GET ${question.url ?? ''} HTTP/1.1`];
        for (let at = 0; at < question.rawHeaders.length; at += 2) {
          lines.push(`${question.rawHeaders[at] ?? ''}: ${question.rawHeaders[at + 1] ?? ''}`);
        }
        there.write(`${lines.join('\r\n')}\r\n\r\n`);
        there.write(head);
        there.pipe(socket).pipe(there);
      });
      for (const [one, other] of [
        [there, socket],
        [socket, there],
      ] as const) {
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
      }
    });
  }

  static async before(server: string): Promise<ReleasedSite> {
    const site = new ReleasedSite(new URL(server));
    site.#server.listen(0, 'localhost');
    await once(site.#server, 'listening');
    return site;
  }

  get url(): string {
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** The pages say which they are: `<meta name="release" content="1">`. */
  release(): void {
    this.#releases += 1;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(question: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = new URL(question.url ?? '', this.#target).pathname;
    const isReleased = this.#releases > 0 && (path === PAGE || path === WORKER);
    const { headers, statusCode = 502, body } = await this.#ask(question, isReleased);
    if (!isReleased) {
      answer.writeHead(statusCode, headers).end(body);
      return;
    }
    const text = path === PAGE ? this.#released(body.toString()) : await this.#worker(body);
    const { etag: _etag, 'content-length': _length, ...rest } = headers;
    answer.writeHead(statusCode, rest).end(text);
  }

  async #ask(
    question: IncomingMessage,
    whole: boolean,
  ): Promise<{
    readonly headers: IncomingMessage['headers'];
    readonly statusCode: number | undefined;
    readonly body: Buffer;
  }> {
    const headers = { ...question.headers };
    if (whole) {
      delete headers['accept-encoding'];
      delete headers['if-none-match'];
    }
    const asking = request(new URL(question.url ?? '', this.#target), {
      method: question.method,
      headers,
    });
    question.pipe(asking);
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    const { statusCode, headers: answered } = response;
    return { statusCode, headers: answered, body: await buffer(response) };
  }

  #released(page: string): string {
    return page.replace(
      '<meta charset',
      `<meta name="release" content="${String(this.#releases)}" /><meta charset`,
    );
  }

  async #worker(body: Buffer): Promise<string> {
    const page = await (await fetch(this.#target)).text();
    return body
      .toString()
      .replace(integrityOf(page), integrityOf(this.#released(page)))
      .replace(/version:"\w+"/, `version:"release${String(this.#releases)}"`);
  }
}

function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
