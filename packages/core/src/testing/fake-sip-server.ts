import type { SipAccount } from '../calls/phone.ts';
import { FakeSipDialog } from './fake-sip-dialog.ts';
import { FakeSipSocket, type FakeSipEnd } from './fake-sip-socket.ts';
import { SipText, sipText } from './sip-text.ts';

export interface FakeAnswer {
  readonly headers?: readonly string[];
  readonly body?: string;
}

type Handler = (request: SipText) => void;

/**
 * A SIP server in memory that does as a test says. By itself it registers who proves a password
 * with digest, answers OPTIONS and keep-alives, and says 200 to BYE, CANCEL and INFO.
 */
export class FakeSipServer {
  readonly #handlers = new Map<string, Handler>();
  readonly #awaited = new Map<string, Handler[]>();
  readonly #answers = new Map<string, (answer: SipText) => void>();
  readonly #sockets = new Set<FakeSipSocket>();

  /** All that the phone sent, oldest first. */
  readonly received: SipText[] = [];
  /** With false no socket opens. */
  reachable = true;
  /** No socket opens to this address. */
  deadUrl: string | null = null;
  /** With false nothing is answered any more, and nobody says why: a dead connection. */
  alive = true;
  /** Whether CRLF keep-alives are answered. */
  answersPings = true;
  /** Seconds granted to a registration. */
  expires = 120;
  /** Whose password is good. */
  authUser = 'device-1';
  /** How many sockets were opened. */
  opened = 0;

  /** For the `WebSocket` option of `sipPhone`. */
  readonly WebSocket: new (url: string, protocols: string[]) => WebSocket;

  constructor() {
    const serve = (self: () => FakeSipSocket): FakeSipEnd => this.#serve(self);
    this.WebSocket = class extends FakeSipSocket {
      constructor(url: string) {
        super(
          url,
          serve(() => this),
        );
      }
    } as unknown as typeof this.WebSocket;
    this.on('REGISTER', (request) => this.#register(request));
    for (const method of ['OPTIONS', 'BYE', 'CANCEL', 'INFO']) {
      this.on(method, (request) => this.answer(request, 200));
    }
  }

  /** An account that this server takes. */
  account(changes: Partial<SipAccount> = {}): SipAccount {
    return {
      aor: 'sip:alice@example.test',
      authUser: this.authUser,
      password: 'secret',
      displayName: 'Alice Example',
      wsUrls: ['ws://sip.example.test/sip'],
      iceServers: [],
      instanceId: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
      expiresAt: new Date(Date.now() + 600_000),
      ...changes,
    };
  }

  /** Does this with every request of that method from now on. */
  on(method: string, handler: Handler): void {
    this.#handlers.set(method, handler);
  }

  /** The next request of that method; its answer is left to the test. */
  next(method: string): Promise<SipText> {
    return new Promise((resolve) => {
      this.#awaited.set(method, [...(this.#awaited.get(method) ?? []), resolve]);
    });
  }

  answer(request: SipText, status: number, { headers = [], body }: FakeAnswer = {}): void {
    const copied = ['Via', 'From', 'Call-ID', 'CSeq', 'Record-Route'].flatMap((name) =>
      request.headers(name).map((value) => `${name}: ${value}`),
    );
    const to = request.header('to');
    const tagged = status === 100 || /;tag=/.test(to) ? to : `${to};tag=server`;
    const contact = request.method === 'INVITE' ? ['Contact: <sip:server@server.invalid>'] : [];
    this.#write(
      sipText(
        `SIP/2.0 ${status} Said So`,
        [...copied, `To: ${tagged}`, ...contact, ...headers],
        body,
      ),
    );
  }

  /** Sends a request and gives each answer to `answered`. */
  send(text: string, answered: (answer: SipText) => void = () => {}): void {
    this.#answers.set(new SipText(text).transaction, answered);
    this.#write(text);
  }

  /** The dialog that the phone's INVITE makes with our answers. */
  dialogOf(invite: SipText): FakeSipDialog {
    return FakeSipDialog.answering(this, invite);
  }

  /** Calls the phone. */
  call(options: {
    readonly from: string;
    readonly headers?: readonly string[];
    readonly body: string;
  }): FakeSipDialog {
    const registration = this.received.findLast(({ method }) => method === 'REGISTER')!;
    return FakeSipDialog.calling(this, registration.contact, options);
  }

  /** Sends whatever a test wants to see survived. */
  deliver(text: string): void {
    for (const socket of this.#sockets) socket.deliver(text);
  }

  /** The connection breaks. */
  disconnect(): void {
    for (const socket of this.#sockets) socket.fail();
    this.#sockets.clear();
  }

  #serve(self: () => FakeSipSocket): FakeSipEnd {
    return {
      open: () => {
        if (!this.reachable || self().url === this.deadUrl) return false;
        this.opened += 1;
        this.#sockets.clear();
        this.#sockets.add(self());
        return true;
      },
      receive: (text) => {
        if (this.alive) this.#receive(text);
      },
    };
  }

  #receive(text: string): void {
    if (text === '\r\n\r\n') {
      if (this.answersPings) this.#write('\r\n');
      return;
    }
    const message = new SipText(text);
    this.received.push(message);
    if (message.status !== null) {
      this.#answers.get(message.transaction)?.(message);
      return;
    }
    const awaited = this.#awaited.get(message.method)?.shift();
    if (awaited) awaited(message);
    else this.#handlers.get(message.method)?.(message);
  }

  #register(request: SipText): void {
    const authorization = request.header('authorization');
    if (!authorization) {
      const challenge = 'Digest realm="example.test", nonce="abc", qop="auth", algorithm=MD5';
      this.answer(request, 401, { headers: [`WWW-Authenticate: ${challenge}`] });
    } else if (!authorization.includes(`username="${this.authUser}"`)) {
      this.answer(request, 403);
    } else {
      const asked = Number(/;expires=(\d+)/.exec(request.header('contact'))?.[1]);
      const granted = Math.min(asked, this.expires);
      const contact = `Contact: <${request.contact}>;expires=${granted}`;
      this.answer(request, 200, { headers: granted > 0 ? [contact] : [] });
    }
  }

  #write(text: string): void {
    if (this.alive) this.deliver(text);
  }
}
