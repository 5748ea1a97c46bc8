import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Mailbox } from './mailbox.ts';
import { SipCall } from './sip-call.ts';
import { buildMessage, SipMessage } from './sip-message.ts';
import {
  newToken,
  type CallHost,
  type RequestParts,
  type SipPhoneAccount,
  type SipRequest,
} from './sip-request.ts';

/**
 * A phone for tests and benches that speaks SIP over WebSocket by script: nothing happens by itself,
 * and every message can be bent. It shares no code with the server or with sip.js.
 */
export class SipPhone implements CallHost {
  account: SipPhoneAccount;
  readonly contact: string;
  readonly instance: string;
  /** What came and belongs to no call of this phone. */
  readonly inbox: Mailbox<SipMessage>;
  /** Everything sent (`>`) and received (`<`), for diagnosis. */
  readonly trace: string[] = [];
  socket: WebSocket;
  /** How the socket was closed; null while it is open. */
  closed: { readonly code: number; readonly reason: string } | null = null;
  readonly #calls = new Map<string, SipCall>();
  readonly #url: string;
  readonly #registerCallId = randomUUID();
  #registerCseq = 0;

  private constructor(url: string, account: SipPhoneAccount, device: DeviceIdentity) {
    this.#url = url;
    this.account = account;
    this.contact = device.contact ?? `sip:${newToken()}@${newToken()}.invalid;transport=ws`;
    this.instance = device.instance ?? `urn:uuid:${randomUUID()}`;
    this.inbox = new Mailbox<SipMessage>(account.username, (message) => message.toString());
    this.socket = this.#open();
  }

  static async connect(
    url: string,
    account: SipPhoneAccount,
    device: DeviceIdentity = {},
  ): Promise<SipPhone> {
    const phone = new SipPhone(url, account, device);
    await once(phone.socket, 'open');
    return phone;
  }

  get aor(): string {
    return `sip:${this.account.username}@${this.account.domain}`;
  }

  /** A new socket for the same phone; its calls go on with it. */
  async reconnect(): Promise<void> {
    this.socket = this.#open();
    this.closed = null;
    await once(this.socket, 'open');
  }

  /** Loses the socket without a word, as a phone that drops off the network. */
  async vanish(): Promise<void> {
    const gone = once(this.socket, 'close');
    this.socket.terminate();
    await gone;
  }

  async close(): Promise<void> {
    for (const call of this.#calls.values()) call.media?.close();
    if (this.socket.readyState === WebSocket.CLOSED) return;
    // One that does not read never hears that it is closed.
    if (this.socket.isPaused) return this.socket.terminate();
    const gone = once(this.socket, 'close');
    this.socket.close();
    await gone;
  }

  /** REGISTER with digest; the final answer, whatever it is. */
  async register(expires = 300, headers: RequestParts['headers'] = []): Promise<SipMessage> {
    const contact = `<${this.contact}>;+sip.instance="<${this.instance}>";expires=${expires}`;
    return this.authenticated(`REGISTER`, `sip:${this.account.domain}`, () => ({
      callId: this.#registerCallId,
      cseq: ++this.#registerCseq,
      to: `<${this.aor}>`,
      headers: [['Contact', contact], ...headers],
    }));
  }

  /** Sends a request outside of calls, again with digest when it is challenged. */
  async authenticated(method: string, uri: string, parts: () => RequestParts): Promise<SipMessage> {
    const first = this.request(method, uri, parts());
    const answer = await this.answerTo(first);
    if (answer.status !== 401 && answer.status !== 407) return answer;
    const again = parts();
    const second = this.request(method, uri, {
      ...again,
      headers: [...(again.headers ?? []), this.authorization(answer, method, uri)],
    });
    return this.answerTo(second);
  }

  /** A call to a number, with digest when challenged. Returns when the INVITE is on its way. */
  call(number: string, sdp: string, headers: RequestParts['headers'] = []): SipCall {
    const uri = `sip:${number}@${this.account.domain}`;
    return this.#follow(SipCall.dial(this, uri, sdp, headers));
  }

  /** The next call to this phone. */
  async incoming(milliseconds?: number): Promise<SipCall> {
    const invite = await this.inbox.take(
      'an INVITE',
      ({ status, method }) => status === 0 && method === 'INVITE',
      milliseconds,
    );
    return this.#follow(SipCall.answering(this, invite));
  }

  request(method: string, uri: string, parts: RequestParts = {}): SipRequest {
    const request: SipRequest = {
      method,
      uri,
      branch: parts.branch ?? `z9hG4bK${newToken()}`,
      callId: parts.callId ?? randomUUID(),
      cseq: parts.cseq ?? 1,
      fromTag: parts.fromTag ?? newToken(),
      headers: parts.headers ?? [],
      body: parts.body ?? '',
    };
    this.send(
      buildMessage(
        `${method} ${uri} SIP/2.0`,
        [
          ['Via', `SIP/2.0/WS phone.invalid;branch=${request.branch}`],
          ['Max-Forwards', '70'],
          ['From', parts.from ?? `<${this.aor}>;tag=${request.fromTag}`],
          ['To', parts.to ?? `<${uri}>`],
          ['Call-ID', request.callId],
          ['CSeq', `${request.cseq} ${method}`],
          ...request.headers,
          ...(request.body && !request.headers.some(([name]) => name === 'Content-Type')
            ? [['Content-Type', 'application/sdp'] as const]
            : []),
        ],
        request.body,
      ),
    );
    return request;
  }

  /** The final answer to a request outside of calls. */
  answerTo({ branch, method }: SipRequest): Promise<SipMessage> {
    return this.inbox.take(
      `an answer to ${method}`,
      (message) =>
        message.status >= 200 &&
        message.method === method &&
        message.header('via').includes(branch),
    );
  }

  respond(
    request: SipMessage,
    status: number,
    reason: string,
    parts: { toTag?: string; headers?: RequestParts['headers']; body?: string } = {},
  ): void {
    const to = request.header('to');
    const tagged = /;tag=/.test(to) || !parts.toTag ? to : `${to};tag=${parts.toTag}`;
    this.send(
      buildMessage(
        `SIP/2.0 ${status} ${reason}`,
        [
          ...request.all('via').map((via) => ['Via', via] as const),
          ['From', request.header('from')],
          ['To', tagged],
          ['Call-ID', request.callId],
          ['CSeq', request.header('cseq')],
          ['Contact', `<${this.contact}>`],
          ...(parts.headers ?? []),
          ...(parts.body ? [['Content-Type', 'application/sdp'] as const] : []),
        ],
        parts.body,
      ),
    );
  }

  send(text: string): void {
    this.trace.push(`> ${text}`);
    this.socket.send(text);
  }

  authorization(
    challenge: SipMessage,
    method: string,
    uri: string,
    password = this.account.password,
  ): readonly [string, string] {
    const proxy = challenge.status === 407;
    const header = challenge.header(proxy ? 'proxy-authenticate' : 'www-authenticate');
    const value = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1] ?? '';
    const { authUser } = this.account;
    const [realm, nonce] = [value('realm'), value('nonce')];
    const cnonce = newToken();
    const ha1 = md5(`${authUser}:${realm}:${password}`);
    const response = md5(`${ha1}:${nonce}:00000001:${cnonce}:auth:${md5(`${method}:${uri}`)}`);
    return [
      proxy ? 'Proxy-Authorization' : 'Authorization',
      `Digest username="${authUser}", realm="${realm}", nonce="${nonce}", uri="${uri}", ` +
        `response="${response}", algorithm=MD5, qop=auth, nc=00000001, cnonce="${cnonce}"`,
    ];
  }

  /** Messages with its Call-ID go to the call from now on. */
  #follow(call: SipCall): SipCall {
    this.#calls.set(call.callId, call);
    const early = this.inbox.drain(({ callId }) => callId === call.callId);
    for (const message of early) call.inbox.push(message);
    return call;
  }

  #open(): WebSocket {
    const socket = new WebSocket(this.#url, 'sip');
    socket.on('error', () => {});
    socket.on('close', (code, reason) => {
      if (socket === this.socket) this.closed = { code, reason: reason.toString() };
    });
    socket.on('message', (data: Buffer) => this.#receive(data.toString()));
    return socket;
  }

  #receive(text: string): void {
    this.trace.push(`< ${text}`);
    if (text.trim() === '') return;
    const message = new SipMessage(text);
    (this.#calls.get(message.callId)?.inbox ?? this.inbox).push(message);
  }
}

export interface DeviceIdentity {
  /** Contact URI and instance URN; made up where they are absent. */
  readonly contact?: string;
  readonly instance?: string;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
