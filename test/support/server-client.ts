import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { components } from '../../packages/core/src/api/schema.ts';
import { Mailbox } from './mailbox.ts';
import { SipPhone } from './sip-phone.ts';

export const PASSWORD = 'hubline-demo';

type Schemas = components['schemas'];
type Item = Schemas['Contact'] & Schemas['CallRecord'];

/**
 * What any answer may have. Tests look for what they expect, and fail where it is another one; empty
 * where the answer is no JSON.
 */
export type AnswerBody = Schemas['ResumedSession'] &
  Schemas['SipAccount'] &
  Schemas['ServerInfo'] &
  Schemas['Problem'] & { readonly items: readonly Item[]; readonly next: string | null };

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: AnswerBody;
}

/** What any message of the event feed may have. */
export interface FeedMessage {
  readonly type: string;
  readonly epoch: string;
  readonly seq: number;
  readonly replayed: boolean;
  readonly topic: string;
  readonly change: {
    readonly op: string;
    readonly items: readonly Item[];
    readonly item: Item;
    readonly id: string;
  };
  readonly because: string;
}

export interface RequestOptions {
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

export interface SignedIn {
  readonly token: string;
  readonly cookie: string;
  readonly userId: string;
  readonly answer: Answer;
}

/** Speaks with a server as a program does: nothing is remembered or retried. */
export class ServerClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async request(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
    const { token, cookie, headers, body } = options;
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        // A cookie is only believed from a page of the server's own.
        ...(cookie === undefined ? {} : { Cookie: cookie, Origin: this.url }),
        ...headers,
      },
      body: body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (json ? JSON.parse(text) : {}) as AnswerBody,
    };
  }

  signInAnswer(username: string, password = PASSWORD): Promise<Answer> {
    return this.request('POST', '/api/session', { body: { username, password } });
  }

  async signIn(username: string, password = PASSWORD): Promise<SignedIn> {
    const answer = await this.signInAnswer(username, password);
    if (answer.status !== 200) throw new Error(`${username} was not signed in: ${answer.text}`);
    return {
      token: answer.body.accessToken,
      cookie: cookieOf(answer) ?? '',
      userId: answer.body.user.id,
      answer,
    };
  }

  refresh(cookie: string): Promise<Answer> {
    return this.request('POST', '/api/session/refresh', { cookie });
  }

  async follow(token: string, since: Since | null = null): Promise<Follower> {
    const follower = await this.connect();
    follower.send({ type: 'hello', token, since });
    return follower;
  }

  /** The event socket before anything is said on it. */
  async connect(headers: Readonly<Record<string, string>> = {}): Promise<Follower> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/events`, { headers });
    const follower = new Follower(socket);
    await once(socket, 'open');
    return follower;
  }

  /** A phone with credentials for this session; not registered yet. */
  async phone(token: string): Promise<SipPhone> {
    const path = `/api/sip-account?device=${randomUUID()}`;
    const { body: account } = await this.request('GET', path, { token });
    return this.phoneOf(account);
  }

  phoneOf(account: Schemas['SipAccount']): Promise<SipPhone> {
    const [, username = '', domain = ''] = /^sip:(.+)@(.+)$/.exec(account.aor) ?? [];
    return SipPhone.connect(account.wsUrls[0] ?? '', { ...account, username, domain });
  }
}

export interface Since {
  readonly epoch: string;
  readonly seq: number;
}

/** One client of the event feed; what came waits in `messages`. */
export class Follower {
  readonly socket: WebSocket;
  readonly messages = new Mailbox<FeedMessage>('events', (message) => JSON.stringify(message));
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as FeedMessage);
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  take(type: string): Promise<FeedMessage> {
    return this.messages.take(type, (message) => message.type === type);
  }

  takeChange(topic: string, op: string): Promise<FeedMessage> {
    return this.messages.take(
      `${op} of ${topic}`,
      ({ type, topic: of, change }) => type === 'change' && of === topic && change.op === op,
    );
  }

  /** Waits for the welcome and for a pong: all that came between them is in `messages` then. */
  async settled(): Promise<FeedMessage> {
    const welcome = await this.take('welcome');
    this.send({ type: 'ping' });
    await this.take('pong');
    return welcome;
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

/** The refresh cookie that an answer sets, as it is sent back; null when it clears or sets none. */
export function cookieOf(answer: Answer): string | null {
  const [set = ''] = answer.headers.getSetCookie();
  return /^(hubline_refresh=[^;]+);/.exec(set)?.[1] ?? null;
}
