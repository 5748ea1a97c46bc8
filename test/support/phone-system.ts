import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { createTelephony, type Telephony } from '../../packages/server/src/calls/telephony.ts';
import type { TelephonyOptions } from '../../packages/server/src/calls/telephony-options.ts';
import type {
  Destination,
  FinishedPart,
  SipCredential,
  Subscriber,
} from '../../packages/server/src/calls/ports.ts';
import type { Park } from '../../packages/server/src/directory/snapshot.ts';
import { silentLogger } from '../../packages/server/src/logger.ts';
import { Mailbox } from './mailbox.ts';
import { plainAnswer, plainSdp } from './plain-sdp.ts';
import { RingingDesk } from './ringing-desk.ts';
import { RtpPeer, type PayloadTypes } from './rtp-peer.ts';
import type { SipCall } from './sip-call.ts';
import { SipPhone, type DeviceIdentity } from './sip-phone.ts';
import type { SipPhoneAccount } from './sip-request.ts';
import { until } from './until.ts';

/** The recordings of the server's package. */
export const PROMPTS = fileURLToPath(new URL('../../packages/server/media', import.meta.url));

/**
 * The server's telephony alone behind a WebSocket, with accounts and a dial plan in memory: users of
 * tenant `acme` by extension, queue 2001, which rings bob and carol, parks 701 and 702, `*43`, `*68`, `*97`, `*81` to `*83`
 * for sue alone, 933, 911, which sue and carol answer, and `visitor` of another tenant.
 */
export class PhoneSystem implements AsyncDisposable {
  readonly telephony: Telephony;
  readonly finished = new Mailbox<FinishedPart>(
    'call records',
    ({ user, direction, disposition }) => `${user.username} ${direction} ${disposition}`,
  );
  readonly url: string;
  readonly #phones: SipPhone[] = [];
  readonly #peers: RtpPeer[] = [];
  readonly #stop: () => Promise<void>;
  readonly #credentials: Map<string, SipCredential>;

  private constructor(
    parts: Pick<PhoneSystem, 'telephony' | 'url'> & {
      finished: (listener: (part: FinishedPart) => void) => void;
      credentials: Map<string, SipCredential>;
      stop: () => Promise<void>;
    },
  ) {
    this.telephony = parts.telephony;
    this.url = parts.url;
    this.#credentials = parts.credentials;
    this.#stop = parts.stop;
    parts.finished((part) => this.finished.push(part));
  }

  static async start(options: Partial<TelephonyOptions> = {}): Promise<PhoneSystem> {
    const credentials = new Map<string, SipCredential>();
    let report: (part: FinishedPart) => void = () => {};
    const telephony = await createTelephony({
      credentials: { find: (authUser) => credentials.get(authUser) ?? null },
      dialPlan: { resolve },
      recorder: { partFinished: (part) => report(part) },
      media: { bindAddress: '127.0.0.1', port: 0, promptFolder: PROMPTS },
      queues: new RingingDesk([USERS.bob, USERS.carol]),
      ringSeconds: 30,
      logger: silentLogger,
      ...options,
    });
    const http = createServer();
    const sockets = new WebSocketServer({
      server: http,
      maxPayload: 1024 * 1024,
      handleProtocols: (protocols) => (protocols.has('sip') ? 'sip' : false),
    });
    sockets.on('connection', (socket, { socket: { remoteAddress } }) =>
      telephony.accept(socket, { remoteAddress: remoteAddress ?? '' }),
    );
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new PhoneSystem({
      telephony,
      credentials,
      url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sip`,
      finished: (listener) => {
        report = listener;
      },
      stop: async () => {
        await telephony.close();
        sockets.close();
        http.close();
        await once(http, 'close');
      },
    });
  }

  /** A phone with an account of its own session, registered unless told otherwise. */
  async phone(
    username: keyof typeof USERS,
    options: DeviceIdentity & { register?: boolean; sessionId?: string; deviceId?: string } = {},
  ): Promise<SipPhone> {
    const phone = await this.phoneOf(this.issue(USERS[username], options), options);
    if (options.register !== false) {
      const answer = await phone.register();
      if (answer.status !== 200) throw new Error(`Not registered: ${answer.startLine}`);
    }
    return phone;
  }

  /** A phone with this account, right or wrong, and not registered. */
  async phoneOf(account: SipPhoneAccount, device: DeviceIdentity = {}): Promise<SipPhone> {
    const phone = await SipPhone.connect(this.url, account, device);
    this.#phones.push(phone);
    return phone;
  }

  /** Short-lived SIP credentials, as the session service makes them. */
  issue(
    subscriber: Subscriber,
    { sessionId, deviceId }: { sessionId?: string; deviceId?: string } = {},
  ): SipPhoneAccount {
    const { username, domain } = subscriber;
    const authUser = `${username}-${crypto.randomUUID()}`;
    const password = crypto.randomUUID();
    const ha1 = createHash('md5').update(`${authUser}:${domain}:${password}`).digest('hex');
    const expiresAt = Date.now() + 600_000;
    this.#credentials.set(authUser, {
      ...{ authUser, ha1, subscriber, expiresAt },
      sessionId: sessionId ?? crypto.randomUUID(),
      deviceId: deviceId ?? crypto.randomUUID(),
    });
    return { username, domain, authUser, password };
  }

  /** A call that is up between two phones as far as SIP goes, without media. */
  async answered(
    caller: SipPhone,
    callee: SipPhone,
    number: string,
  ): Promise<Pick<ConnectedCall, 'outgoing' | 'incoming'>> {
    const outgoing = caller.call(number, plainSdp());
    const incoming = await callee.incoming();
    await incoming.accept(plainAnswer());
    const answer = await outgoing.final();
    if (answer.status !== 200) throw new Error(`Not answered: ${answer.startLine}`);
    return { outgoing, incoming };
  }

  /** A call that is up between two phones, with media that flows both ways. */
  async connect(
    caller: SipPhone,
    callee: SipPhone,
    number: string,
    types: { readonly caller?: PayloadTypes } = {},
  ): Promise<ConnectedCall> {
    const callerMedia = this.media(caller.account.username, types.caller);
    const calleeMedia = this.media(callee.account.username);
    const outgoing = caller.call(number, callerMedia.offer());
    const incoming = await callee.incoming();
    incoming.ring();
    await outgoing.status(180);
    await incoming.accept(calleeMedia.answer(incoming.invite!.body));
    const answer = await outgoing.final();
    if (answer.status !== 200) throw new Error(`Not connected: ${answer.startLine}`);
    callerMedia.acceptAnswer(answer.body);
    await Promise.all([callerMedia.opened, calleeMedia.opened]);
    return { outgoing, incoming, callerMedia, calleeMedia };
  }

  /** The record of the next part in a call that is over for this user. */
  record(username: keyof typeof USERS): Promise<FinishedPart> {
    return this.finished.take(
      `a call record of ${username}`,
      ({ user }) => user === USERS[username],
    );
  }

  /** What the calls so far left behind when all are over, such as `bob in missed`, sorted. */
  async records(): Promise<string[]> {
    await this.idle();
    return this.finished
      .drain(() => true)
      .map(({ user, direction, disposition }) => `${user.username} ${direction} ${disposition}`)
      .sort();
  }

  /** Waits until no call and no leg is left. @throws Error that says what is */
  async idle(): Promise<void> {
    await until(
      () => `there is ${JSON.stringify(this.telephony.stats())}`,
      () => {
        const { calls, legs } = this.telephony.stats();
        return calls === 0 && legs === 0 ? true : null;
      },
    );
  }

  /** Media for a phone, closed with the system. */
  media(name: string, types?: PayloadTypes): RtpPeer {
    const peer = new RtpPeer(name, types);
    this.#peers.push(peer);
    return peer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const peer of this.#peers) peer.close();
    for (const phone of this.#phones) await phone.close();
    await this.#stop();
  }
}

export interface ConnectedCall {
  readonly outgoing: SipCall;
  readonly incoming: SipCall;
  readonly callerMedia: RtpPeer;
  readonly calleeMedia: RtpPeer;
}

const user = (username: string, name: string, extension: string): Subscriber => ({
  userId: `id-${username}`,
  tenantId: 'acme',
  username,
  name,
  extension,
  number: `+1469555${extension}`,
  domain: 'acme.test',
});

export const USERS = {
  alice: user('alice', 'Alice Ämter', '1001'),
  bob: user('bob', 'Bob "Bobby" Stone', '1002'),
  carol: user('carol', 'Carol', '1003'),
  sue: user('sue', 'Sue', '1004'),
  visitor: {
    ...user('visitor', 'Vic Visitor', '9001'),
    tenantId: 'outside',
    domain: 'outside.test',
  },
} as const;

const park = (extension: string): Park => ({
  ...{ id: `park-${extension}`, tenantId: 'acme', extension, name: `Park ${extension}` },
});

export const PARKS: readonly Park[] = [park('701'), park('702')];

function resolve(caller: Subscriber, dialled: string): Destination {
  const users = Object.values(USERS);
  const found = users.find(
    ({ tenantId, extension, number }) =>
      number === dialled || (tenantId === caller.tenantId && extension === dialled),
  );
  if (found) return { kind: 'user', user: found };
  if (dialled === '2001') {
    return { kind: 'queue', id: 'sales', name: 'Sales', extension: '2001', number: '2001' };
  }
  if (dialled === '933') return { kind: 'emergency', test: true };
  if (dialled === '911') {
    const users = [USERS.sue, USERS.carol];
    return { kind: 'emergency', test: false, desk: { name: 'Desk', extension: '1099' }, users };
  }
  if (dialled === '*43') return { kind: 'echo' };
  if (dialled === '*68') return { kind: 'any-park' };
  const [, mode, extension] = /^\*8([1-3])(\d+)$/.exec(dialled) ?? [];
  if (mode) return supervision(caller, MODES[Number(mode) - 1]!, extension!);
  const park = PARKS.find(
    ({ tenantId, extension }) => tenantId === caller.tenantId && extension === dialled,
  );
  if (park) return { ...park, kind: 'park' };
  if (dialled === '*97') return { kind: 'voicemail', user: caller };
  return { kind: dialled.startsWith('+') ? 'no-route' : 'no-such-number' };
}

const MODES = ['listen', 'whisper', 'barge'] as const;

function supervision(
  caller: Subscriber,
  mode: (typeof MODES)[number],
  extension: string,
): Destination {
  if (caller !== USERS.sue) return { kind: 'forbidden' };
  const user = Object.values(USERS).find((one) => one.extension === extension);
  return user ? { kind: 'supervise', user, mode } : { kind: 'no-such-number' };
}
