import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { isEmergencyNumber } from '../calls/dial-number.ts';
import type { Diversion, Phone, RegistrationState, SavedLeg, SipAccounts } from '../calls/phone.ts';
import type { Party } from '../contacts/party.ts';
import type { DialogId } from '../phones/live-call.ts';
import type { EmergencyAddress } from '../emergency/emergency-address.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import { FakePhoneCall } from './fake-phone-call.ts';

/** A phone whose network and other parties obey the test. */
export class FakePhone implements Phone {
  readonly #registration$ = new BehaviorSubject<RegistrationState>({ status: 'idle' });
  readonly #incoming$ = new Subject<FakePhoneCall>();
  #dialFailure: HubError | null = null;
  #starts = 0;

  readonly registration$: Behavior<RegistrationState> = this.#registration$;
  readonly incoming$: Observable<FakePhoneCall> = this.#incoming$;
  /** Every call there ever was, oldest first. */
  readonly calls: FakePhoneCall[] = [];
  /** With false the phone stays `registering` until the test says how it goes on. */
  autoRegister = true;
  /** What the network does with a call that is dialled; nothing unless set. */
  onDial: ((call: FakePhoneCall) => void) | undefined;
  /** The dialogs of other phones that were asked for. */
  readonly pulled: DialogId[] = [];
  /** How often calls had to open the microphone anew. */
  microphoneChanges = 0;
  /** What emergency calls tell of where we are. */
  located: EmergencyAddress | null = null;
  /** What was taken back from another page. */
  readonly resumed: SavedLeg[] = [];
  /** How often another page took the phone over. */
  abandoned = 0;
  /** How often it was to have everything ready. */
  warmed = 0;
  /** How often a look at the connection was asked for. */
  probes = 0;

  async start(accounts: SipAccounts): Promise<void> {
    const start = ++this.#starts;
    this.#registration$.next({ status: 'registering' });
    if (!this.autoRegister) return;
    try {
      await accounts.account();
      if (start === this.#starts) this.register();
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      if (start === this.#starts) this.loseConnection(null, error);
    }
  }

  async stop(): Promise<void> {
    this.#starts += 1;
    for (const call of this.calls) call.finish({ cause: 'hung-up', by: 'me' });
    if (this.registration$.value.status !== 'idle') this.#registration$.next({ status: 'idle' });
  }

  probe(): void {
    this.probes += 1;
  }

  dial(number: string, video?: MediaStream): FakePhoneCall {
    const failure = this.#dialFailure;
    this.#dialFailure = null;
    if (failure) throw failure;
    const urgent = isEmergencyNumber(number);
    if (this.registration$.value.status !== 'registered' && !urgent) {
      throw new HubError('phone/not-registered');
    }
    const call = this.#add(new FakePhoneCall('out', { number, name: '' }));
    call.urgent = urgent;
    call.video = video ?? null;
    this.onDial?.(call);
    return call;
  }

  pull(dialog: DialogId, remote: Party): FakePhoneCall {
    if (this.registration$.value.status !== 'registered') {
      throw new HubError('phone/not-registered');
    }
    const call = this.#add(new FakePhoneCall('out', remote));
    this.pulled.push(dialog);
    this.onDial?.(call);
    return call;
  }

  resume(saved: SavedLeg): FakePhoneCall {
    const call = this.#add(
      new FakePhoneCall(saved.direction, saved.remote, saved.divertedFrom, saved.id),
    );
    call.urgent = saved.urgent;
    this.resumed.push(saved);
    call.answer({
      since: new Date(saved.since),
      muted: saved.muted,
      held: saved.held,
      media: 'interrupted',
      trouble: { kind: 'taking-back', repair: null },
      remoteStream: null,
    });
    return call;
  }

  async abandon(): Promise<void> {
    this.#starts += 1;
    this.abandoned += 1;
    for (const call of this.calls) call.forget();
    this.#registration$.next({ status: 'idle' });
  }

  warm(): void {
    this.warmed += 1;
  }

  microphoneChanged(): void {
    this.microphoneChanges += 1;
  }

  locate(address: EmergencyAddress | null): void {
    this.located = address;
  }

  /** Someone calls, perhaps after the call was elsewhere, with video, or in an emergency. */
  ring(
    party: Party = { number: '1002', name: 'Bob Johnson' },
    divertedFrom: Diversion | null = null,
    { offersVideo = false, urgent = false } = {},
  ): FakePhoneCall {
    const call = this.#add(new FakePhoneCall('in', party, divertedFrom));
    call.urgent = urgent;
    call.offersVideo = offersVideo;
    this.#incoming$.next(call);
    return call;
  }

  /** The latest call. */
  get call(): FakePhoneCall {
    const call = this.calls.at(-1);
    if (!call) throw new TypeError('There was no call yet');
    return call;
  }

  register(since = new Date()): void {
    this.#registration$.next({ status: 'registered', since });
  }

  loseConnection(
    retryAt: Date | null = null,
    error: HubError = new HubError('network/unreachable'),
  ): void {
    this.#registration$.next({ status: 'unreachable', error, retryAt });
  }

  refuse(error = new HubError('phone/refused')): void {
    this.#registration$.next({ status: 'refused', error });
  }

  setRegistration(state: RegistrationState): void {
    this.#registration$.next(state);
  }

  failNextDial(error: HubError): void {
    this.#dialFailure = error;
  }

  /** Whether anyone still listens to the phone or to any of its calls. */
  get observed(): boolean {
    return (
      this.#registration$.observed ||
      this.#incoming$.observed ||
      this.calls.some((call) => call.observed)
    );
  }

  #add(call: FakePhoneCall): FakePhoneCall {
    this.calls.push(call);
    return call;
  }
}
