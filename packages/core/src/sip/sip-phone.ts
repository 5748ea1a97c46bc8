import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import { isEmergencyNumber } from '../calls/dial-number.ts';
import type {
  Phone,
  PhoneCall,
  RegistrationState,
  SavedLeg,
  SipAccount,
  SipAccounts,
} from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';
import type { AudioMixer } from '../devices/audio-mixer.ts';
import type { Microphone } from '../devices/microphone.ts';
import type { FlightRecorder } from '../diagnostics/flight-recorder.ts';
import type { EmergencyAddress } from '../emergency/emergency-address.ts';
import { HubError } from '../errors/hub-error.ts';
import { silentLogger, type Logger } from '../logger.ts';
import type { DialogId } from '../phones/live-call.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { reconnectPause, shortPause } from '../reactive/reconnect-pause.ts';
import { dialTarget } from './dial-target.ts';
import type { LocationWriter } from './located-invite.ts';
import { IncomingCall } from './incoming-call.ts';
import { peerConfiguration, type CreatePeerConnection } from './peer-configuration.ts';
import type { NetworkNews } from './network-watch.ts';
import { OutgoingCall, type CallDestination } from './outgoing-call.ts';
import { pause } from './pause.ts';
import { Registration } from './registration.ts';
import { ResumedCall } from './resumed-call.ts';
import type { CallContext, SipCall } from './sip-call.ts';
import type { Standby } from './standby.ts';
import { SipTransport, type WebSocketConstructor } from './transport.ts';
import { SipUserAgent } from './user-agent.ts';

/** As long as the server keeps the calls of a phone that lost its socket. */
const ABANDON_MS = 30_000;
/** Calls that are taken back have the page to themselves for so long. */
const UNDISTURBED_MS = 1_000;
const NO_STREAMS = { remoteStream: null, localVideo: null, remoteVideo: null };

export interface SipPhoneOptions {
  readonly microphone: Microphone;
  /** Stands in for `RTCPeerConnection` outside of browsers. */
  readonly createPeerConnection?: CreatePeerConnection;
  /** Gives what has begun already to calls that offer. */
  readonly offeringConnection?: CreatePeerConnection | undefined;
  /** Without one no call can be merged with another. */
  readonly mixer?: AudioMixer;
  readonly WebSocket?: WebSocketConstructor;
  readonly logger?: Logger;
  /** Keeps what went over the wire and what became of it, the same as the hub's. */
  readonly recorder?: FlightRecorder;
  /** Value of the User-Agent header. */
  readonly userAgent?: string;
  /** Milliseconds before the next try to connect, after so many failures. */
  readonly backOff?: (failures: number) => number;
}

/** A telephone that speaks SIP over WebSocket, with WebRTC for the sound. */
export function sipPhone(options: SipPhoneOptions): Phone {
  return new SipPhone(options);
}

class SipPhone implements Phone {
  readonly #options: SipPhoneOptions;
  readonly #logger: Logger;
  readonly #registration$ = new BehaviorSubject<RegistrationState>({ status: 'idle' });
  readonly #incoming$ = new Subject<PhoneCall>();
  readonly #calls = new Set<SipCall>();
  #registration: Registration | null = null;
  #transport: SipTransport | null = null;
  #userAgent: SipUserAgent | null = null;
  #ready = Promise.withResolvers<SipUserAgent>();
  #locate: LocationWriter | undefined;
  /** Counts starts and stops: what a later one overtook must not go on. */
  #turn = 0;
  #microphoneGranted = false;
  #unwatchMicrophone: () => void = () => {};
  #abandon: ReturnType<typeof setTimeout> | undefined;
  #standby: Standby | null = null;

  constructor(options: SipPhoneOptions) {
    this.#options = options;
    this.#logger = options.logger ?? silentLogger;
  }

  get registration$(): Behavior<RegistrationState> {
    return this.#registration$;
  }

  get incoming$(): Observable<PhoneCall> {
    return this.#incoming$;
  }

  async start(accounts: SipAccounts): Promise<void> {
    const turn = ++this.#turn;
    await this.#close();
    if (turn !== this.#turn) return;
    const transport = new SipTransport(
      this.#options.WebSocket ?? globalThis.WebSocket,
      this.#options.recorder,
    );
    this.#transport = transport;
    const registration = new Registration({
      accounts,
      transport,
      userAgent: (account) => this.#useAccount(account, transport),
      backOff:
        this.#options.backOff ??
        ((failures) => (this.#calls.size > 0 ? shortPause : reconnectPause)(failures)),
      logger: this.#logger,
      onRestored: () => this.#calls.forEach((call) => call.restored()),
    });
    this.#registration = registration;
    this.#watchMicrophone();
    const tried = registration.start();
    registration.state$.subscribe((state) => this.#follow(registration, state));
    await tried;
  }

  async stop(): Promise<void> {
    this.#turn += 1;
    await this.#close();
  }

  probe(): void {
    this.#registration?.probe();
    for (const call of this.#calls) call.probe();
  }

  dial(number: string, video?: MediaStream): PhoneCall {
    const user = dialTarget(number);
    return this.#call({ user, remote: { number, name: '' }, video });
  }

  pull({ callId, phoneTag, serverTag }: DialogId, remote: Party): PhoneCall {
    const replaces = { callId, local: phoneTag, remote: serverTag };
    return this.#call({ user: null, remote, replaces });
  }

  locate(address: EmergencyAddress | null): void {
    this.#locate = undefined;
    if (!address) return;
    // Never awaited by a call; where it cannot be fetched, calls go without.
    import('./located-invite.ts').then(
      ({ locationWriter }) => (this.#locate = locationWriter(address)),
      () => {},
    );
  }

  resume(saved: SavedLeg): PhoneCall {
    const call = new ResumedCall(this.#context(), saved);
    this.#add(call);
    return call;
  }

  async abandon(): Promise<void> {
    this.#turn += 1;
    this.#calls.forEach((call) => call.forget());
    this.#userAgent?.dispose();
    this.#transport?.close();
    await this.#close();
  }

  warm(): void {
    this.#standby?.warm();
  }

  microphoneChanged(): void {
    this.#standby?.microphoneChanged();
    for (const call of this.#calls) call.microphoneChanged();
  }

  #call(destination: CallDestination): PhoneCall {
    const userAgent = this.#userAgent;
    const registered = this.#registration$.value.status === 'registered';
    // The server knows a socket that was once registered.
    if (!userAgent || !(registered || isEmergencyNumber(destination.user ?? ''))) {
      throw new HubError('phone/not-registered');
    }
    const call = new OutgoingCall(this.#context(), destination);
    this.#add(call);
    return call;
  }

  async #close(): Promise<void> {
    const registration = this.#registration;
    const transport = this.#transport;
    const userAgent = this.#userAgent;
    this.#registration = null;
    this.#transport = null;
    this.#userAgent = null;
    this.#unwatchMicrophone();
    clearTimeout(this.#abandon);
    this.#standby?.close();
    this.#standby = null;
    // Calls that are taken back before the first start go on.
    if (!registration) return;
    this.#ready = Promise.withResolvers();
    await Promise.all([...this.#calls].map((call) => call.end()));
    await registration.stop();
    userAgent?.dispose();
    transport?.close();
    this.#registration$.next({ status: 'idle' });
  }

  #useAccount(account: SipAccount, transport: SipTransport): SipUserAgent {
    if (this.#userAgent) {
      this.#userAgent.account = account;
      return this.#userAgent;
    }
    const userAgent = new SipUserAgent({
      account,
      transport,
      name: this.#options.userAgent ?? 'Hubline',
      logger: this.#logger,
      onInvite: (request) => this.#ring(request),
    });
    this.#userAgent = userAgent;
    this.#ready.resolve(userAgent);
    return userAgent;
  }

  #ring(request: IncomingInviteRequest): void {
    const { message } = request;
    const required = message.getHeaders('require').flatMap((header) => header.split(/[, ]+/));
    const unsupported = required.filter((tag) => tag !== 'replaces');
    if (unsupported.length > 0) {
      const extraHeaders = [`Unsupported: ${unsupported.join(', ')}`];
      request.reject({ statusCode: 420, extraHeaders });
    } else if (message.hasHeader('replaces')) {
      request.trying();
      // Where the code cannot be fetched, another of our phones may have it.
      import('./take-back.ts').then(
        ({ replace }) => replace(request, [...this.#calls]),
        () => request.reject({ statusCode: 480 }),
      );
    } else {
      const call = new IncomingCall(this.#context(), request);
      this.#add(call);
      this.#incoming$.next(call);
    }
  }

  #add(call: SipCall): void {
    this.#calls.add(call);
    const { recorder } = this.#options;
    if (recorder) {
      call.state$.subscribe((state) => {
        const { id, callId, direction } = call;
        // Without its streams, which would be kept alive.
        recorder.note('call', { id, callId, direction, ...state, ...NO_STREAMS });
      });
    }
  }

  readonly #createPeerConnection: CreatePeerConnection = (configuration) =>
    this.#options.createPeerConnection?.(configuration) ?? new RTCPeerConnection(configuration);

  /** Not needed for a call; where its code cannot be fetched, the next registration tries again. */
  async #standBy(registration: Registration): Promise<void> {
    if (this.#calls.size > 0) await pause(UNDISTURBED_MS);
    const { Standby } = await import('./standby.ts');
    if (registration !== this.#registration || this.#standby) return;
    this.#standby = new Standby({
      microphone: this.#options.microphone,
      microphoneGranted: () => this.#microphoneGranted,
      createPeerConnection: this.#createPeerConnection,
      configuration: () => peerConfiguration(this.#userAgent?.account.iceServers ?? []),
      onNetwork: (news) => this.#onNetwork(news),
    });
    this.#standby.prepare();
  }

  #onNetwork(news: NetworkNews): void {
    this.#registration?.probe();
    if (news !== 'lost') for (const call of this.#calls) call.probe(news === 'changed');
  }

  #context(): CallContext {
    return {
      ready: this.#ready.promise,
      userAgent: () => this.#userAgent!,
      iceServers: () => this.#userAgent?.account.iceServers ?? [],
      microphone: this.#options.microphone,
      microphoneGranted: () => this.#microphoneGranted,
      createPeerConnection: this.#createPeerConnection,
      offeringConnection: (configuration) =>
        this.#standby?.takeConnection(configuration) ??
        (this.#options.offeringConnection ?? this.#createPeerConnection)(configuration),
      takeMicrophone: () => this.#standby?.takeMicrophone() ?? null,
      mixer: this.#options.mixer,
      logger: this.#logger,
      locate: this.#locate,
      onEnded: (call) => this.#calls.delete(call),
    };
  }

  #follow(registration: Registration, state: RegistrationState): void {
    if (registration !== this.#registration) return;
    this.#registration$.next(state);
    this.#options.recorder?.note('registration', state);
    if (state.status === 'registered') {
      this.#standBy(registration).catch(() => undefined);
      clearTimeout(this.#abandon);
      this.#abandon = undefined;
    } else if (this.#calls.size > 0) {
      this.#abandon ??= setTimeout(() => {
        this.#abandon = undefined;
        // Where the socket is up the server still carries them.
        if (this.#transport?.connected) return;
        for (const call of this.#calls) call.abandoned();
      }, ABANDON_MS);
    }
  }

  /** Knows before the click whether the browser will ask. */
  #watchMicrophone(): void {
    const look = (): void => {
      this.#options.microphone.query().then(
        (status) => {
          this.#microphoneGranted = status === 'granted';
          if (status === 'granted') this.#calls.forEach((call) => call.microphoneFound());
        },
        () => (this.#microphoneGranted = false),
      );
    };
    this.#unwatchMicrophone = this.#options.microphone.watch(look);
    look();
  }
}
