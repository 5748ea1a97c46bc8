import { ALICE, BOB, PASSWORD } from './people.ts';
import { FakeSocket } from './fake-socket.ts';
import type { components } from '../api/schema.ts';
import type { User } from '../session/session.ts';

type Wire = components['schemas'];

/** One request that was made. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly credentials: RequestCredentials | undefined;
  readonly body: unknown;
}

const BASE = 'http://hubline.test/';

/** The REST and event part of a Hubline server, in memory and obedient: hand `fetch` and `WebSocket` to the backend. */
export class FakeHublineServer {
  readonly #answers: {
    readonly path: string;
    readonly answer: () => Response | Promise<Response>;
  }[] = [];
  readonly #users: readonly User[] = [ALICE, BOB];
  #tokens = 0;

  readonly url = BASE;
  readonly requests: SeenRequest[] = [];
  readonly sockets: FakeSocket[] = [];
  /** Nobody is there. */
  down = false;
  /** Whose session the browser's cookie continues. */
  cookie: User | null = null;
  /** The only token that is good. */
  token = '';
  tokenLifeMs = 600_000;

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(input as string);
    const path = url.href.slice(`${BASE}api/`.length);
    const request: SeenRequest = {
      method: init.method ?? 'GET',
      path,
      authorization: new Headers(init.headers).get('Authorization'),
      credentials: init.credentials,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    this.requests.push(request);
    const answer = this.#ordered(path);
    if (answer) return answer();
    if (this.down) throw new TypeError('Failed to fetch');
    return this.#route(request);
  };

  readonly WebSocket: typeof WebSocket = socketClass(
    () => !this.down,
    (socket) => this.sockets.push(socket),
  );

  /** The latest socket. */
  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new TypeError('There was no socket yet');
    return socket;
  }

  /** The next request to `path` is answered so. */
  answerNext(path: string, answer: () => Response | Promise<Response>): void {
    this.#answers.push({ path, answer });
  }

  /** How often that was asked. */
  count(method: string, path: string): number {
    return this.requests.filter((seen) => seen.method === method && seen.path === path).length;
  }

  #ordered(path: string): (() => Response | Promise<Response>) | undefined {
    const at = this.#answers.findIndex((ordered) => path.startsWith(ordered.path));
    return at < 0 ? undefined : this.#answers.splice(at, 1)[0]?.answer;
  }

  #route({ method, path, authorization, body }: SeenRequest): Response {
    switch (`${method} ${path.split('?')[0]}`) {
      case 'GET server': {
        const info: Wire['ServerInfo'] = { name: 'Fake', version: '1', demo: null, providers: [] };
        return json(info);
      }
      case 'POST session': {
        const { username, password } = body as Wire['Credentials'];
        const user = this.#users.find((one) => one.username === username);
        if (!user || password !== PASSWORD) return refuse(401, 'session/invalid-credentials');
        return this.#session(user);
      }
      case 'POST session/redeem':
        return this.#session(ALICE);
      case 'POST session/refresh':
        return this.cookie ? this.#session(this.cookie) : new Response(null, { status: 204 });
      case 'DELETE session':
        this.cookie = null;
        return new Response(null, { status: 204 });
      case 'GET sip-account':
        if (authorization !== `Bearer ${this.token}`) return refuse(401, 'session/expired');
        return json(accountFor(new URLSearchParams(path.split('?')[1]).get('device') ?? ''));
      case 'GET contacts':
        return json({ items: [], next: null });
      default:
        return refuse(404, 'request/not-found');
    }
  }

  #session(user: User): Response {
    this.cookie = user;
    this.token = `token-${++this.#tokens}`;
    const session: Wire['Session'] = {
      accessToken: this.token,
      expiresAt: new Date(Date.now() + this.tokenLifeMs).toISOString(),
      user: { ...user, numbers: [...user.numbers] },
    };
    return json(session);
  }
}

function socketClass(opens: () => boolean, made: (socket: FakeSocket) => void): typeof WebSocket {
  class Socket extends FakeSocket {
    constructor(url: string | URL) {
      super(String(url), opens());
      made(this);
    }
  }
  return Socket as unknown as typeof WebSocket;
}

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** An RFC 9457 answer. */
export function refuse(status: number, code: string, more: object = {}): Response {
  return new Response(
    JSON.stringify({ type: 'about:blank', title: code, status, detail: code, code, ...more }),
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

function accountFor(device: string): Wire['SipAccount'] {
  return {
    aor: 'sip:alice@fake.example',
    authUser: 'fake',
    password: 'fake',
    displayName: 'Alice',
    wsUrls: ['ws://hubline.test/sip'],
    iceServers: [],
    instanceId: `urn:uuid:${device}`,
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
  };
}
