import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TwilioAccount } from '../../packages/server/src/sms/twilio/twilio-account.ts';
import { Mailbox } from './mailbox.ts';

const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`;
const AUTH_TOKEN = 'the-secret-of-the-account';
const PUBLIC_URL = 'https://office.example.com';

export interface TwilioRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly form: URLSearchParams;
}

/** What Twilio does with one request to send. */
export type TwilioDeed =
  | {
      readonly kind: 'answers';
      readonly status: number;
      readonly code?: number;
      readonly retryAfter?: number;
    }
  /** It has it, and says so to nobody. */
  | { readonly kind: 'takes it'; readonly status: number }
  | { readonly kind: 'takes it and hangs' };

interface Resource {
  readonly sid: string;
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly num_media: string;
  readonly direction: string;
  readonly status: string;
  readonly date_created: string;
}

export interface Media {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Leads to this address instead. */
  readonly location?: string;
}

/**
 * Plays Twilio's Messages API (2010-04-01) as its documentation tells of it, and signs webhooks in the
 * way that is described there.
 */
export class FakeTwilio implements AsyncDisposable {
  /** Requests to send, and for the list. */
  readonly requests = new Mailbox<TwilioRequest>(
    'requests',
    ({ method, path }) => `${method} ${path}`,
  );
  /** Requests for media. */
  readonly fetched: TwilioRequest[] = [];
  /** What is done with the next ones; all others are taken. */
  readonly deeds: TwilioDeed[] = [];
  readonly messages: Resource[] = [];
  readonly media = new Map<string, Media>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<FakeTwilio> {
    const twilio = new FakeTwilio();
    twilio.#server.listen(0, '127.0.0.1');
    await once(twilio.#server, 'listening');
    return twilio;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get account(): TwilioAccount {
    return {
      ...{ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN, answersKeywords: true },
      ...{ baseUrl: this.url, publicUrl: PUBLIC_URL },
    };
  }

  /** As if nothing had been. */
  reset(): void {
    this.requests.drain(() => true);
    this.deeds.length = 0;
    this.messages.length = 0;
    this.fetched.length = 0;
    this.media.clear();
  }

  /** The next request to send. */
  takeSent(): Promise<TwilioRequest> {
    return this.requests.take('a request to send', ({ method }) => method === 'POST');
  }

  /** Tells the server something by a webhook; `signature` replaces the good one. */
  async tell(
    serverUrl: string,
    path: string,
    fields: Readonly<Record<string, string>>,
    signature: string | null = this.sign(path, fields),
  ): Promise<Response> {
    return await fetch(serverUrl + path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
        ...(signature === null ? {} : { 'X-Twilio-Signature': signature }),
      },
      body: new URLSearchParams(fields).toString(),
    });
  }

  sign(path: string, fields: Readonly<Record<string, string>>): string {
    let text = PUBLIC_URL + path;
    for (const name of Object.keys(fields).sort()) text += name + fields[name];
    return createHmac('sha1', AUTH_TOKEN).update(Buffer.from(text, 'utf8')).digest('base64');
  }

  /** The fields of a message that comes in. */
  incoming(fields: Readonly<Record<string, string>>): Record<string, string> {
    const sid = newSid('SM');
    return {
      ...{ ToCountry: 'US', ToState: 'TX', SmsMessageSid: sid, NumMedia: '0', ToCity: '' },
      ...{ FromZip: '', SmsSid: sid, FromState: 'TX', SmsStatus: 'received', FromCity: '' },
      ...{ Body: '', FromCountry: 'US', NumSegments: '1', MessageSid: sid },
      ...{ AccountSid: ACCOUNT_SID, ApiVersion: '2010-04-01' },
      ...fields,
    };
  }

  /** The fields of a status callback. */
  news(sid: string, status: string, more: Readonly<Record<string, string>> = {}) {
    return {
      ...{ SmsSid: sid, SmsStatus: status, MessageStatus: status, MessageSid: sid },
      ...{ AccountSid: ACCOUNT_SID, ApiVersion: '2010-04-01', ...more },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const heard: TwilioRequest = {
      ...{ method: request.method ?? '', path: pathname, query: searchParams },
      ...{ headers: request.headers, form: new URLSearchParams(String(await buffer(request))) },
    };
    const media = this.media.get(pathname);
    if (media) {
      this.fetched.push(heard);
      if (media.location !== undefined) {
        response.writeHead(307, { Location: media.location }).end();
      } else {
        response.writeHead(200, { 'Content-Type': media.type }).end(media.bytes);
      }
      return;
    }
    const wanted = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;
    if (request.headers.authorization !== wanted) {
      return problem(response, 401, 20003);
    }
    if (pathname !== `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`) {
      return problem(response, 404, 20404);
    }
    if (heard.method === 'POST') this.#send(heard, response);
    else this.#list(heard, response);
    this.requests.push(heard);
  }

  #send({ form }: TwilioRequest, response: ServerResponse): void {
    const deed = this.deeds.shift();
    if (deed?.kind === 'answers') {
      return problem(response, deed.status, deed.code ?? 20500, deed.retryAfter);
    }
    const media = form.getAll('MediaUrl').length;
    const resource: Resource = {
      sid: newSid(media === 0 ? 'SM' : 'MM'),
      ...{ body: form.get('Body') ?? '', from: form.get('From') ?? '', to: form.get('To') ?? '' },
      ...{ num_media: String(media), direction: 'outbound-api', status: 'queued' },
      date_created: new Date().toUTCString().replace('GMT', '+0000'),
    };
    this.messages.unshift(resource);
    if (deed?.kind === 'takes it and hangs') return;
    if (deed) return problem(response, deed.status, 20503);
    json(response, 201, whole(resource));
  }

  #list({ query, path }: TwilioRequest, response: ServerResponse): void {
    const messages = this.messages
      .filter(({ to, from }) => to === query.get('To') && from === query.get('From'))
      .slice(0, Number(query.get('PageSize') ?? '50'))
      .map(whole);
    json(response, 200, { ...{ messages, page: 0, uri: path, next_page_uri: null }, end: 0 });
  }
}

function whole(resource: Resource) {
  return {
    ...{ account_sid: ACCOUNT_SID, api_version: '2010-04-01', date_sent: null },
    ...{ error_code: null, error_message: null, num_segments: '1', price: null },
    ...{ price_unit: 'USD', messaging_service_sid: null, date_updated: resource.date_created },
    uri: `/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${resource.sid}.json`,
    ...resource,
  };
}

function problem(
  response: ServerResponse,
  status: number,
  code: number,
  retryAfter?: number,
): void {
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  const moreInfo = `https://www.twilio.com/docs/errors/${code}`;
  json(response, status, { code, message: 'No.', more_info: moreInfo, status });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}
