import { BehaviorSubject, combineLatest, map, type Observable } from 'rxjs';
import type { RegistrationState } from '../calls/phone.ts';
import type { Devices } from '../devices/devices.ts';
import type { MicrophoneState } from '../devices/microphone.ts';
import { HubError } from '../errors/hub-error.ts';
import type { AnsweringRules } from '../profile/profile.ts';
import type { MyProfile } from '../profile/profiles.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import { checkPoints, type Answering } from './check-points.ts';
import type { CheckPoint, CheckPointId, PhoneCheck, TestCall } from './phone-check.ts';
import { testCall, type EchoPorts } from './test-call.ts';

export interface PhoneCheckPorts {
  readonly connection$: Behavior<ConnectionState>;
  readonly registration$: Behavior<RegistrationState>;
  readonly microphone: {
    readonly state$: Behavior<MicrophoneState>;
    request(): Promise<void>;
    look(): void;
  };
  readonly devices: Pick<Devices, 'state$' | 'test'>;
  /** @throws `request/forbidden` where the phone system has none */
  readonly profile: () => Promise<MyProfile>;
  /** Whether another page of this browser has the phone. */
  readonly otherTab$: Observable<boolean>;
  /** Looks at the connection and the registration now, and repairs them. */
  readonly retry: () => void;
  readonly echo: EchoPorts;
}

/** Finds what keeps this phone from ringing, in what the other parts of the hub know. */
export class PhoneCheckService implements PhoneCheck {
  readonly #scope: Scope;
  readonly #ports: PhoneCheckPorts;
  readonly #answering$ = new BehaviorSubject<Answering>({ status: 'unknown', error: null });
  #profile: MyProfile | undefined;

  readonly points$: Behavior<readonly CheckPoint[]>;

  constructor(scope: Scope, ports: PhoneCheckPorts) {
    this.#scope = scope;
    this.#ports = ports;
    const { connection$, registration$, microphone, devices, otherTab$ } = ports;
    this.points$ = behaviorFrom(
      scope,
      combineLatest([
        ...([connection$, registration$, microphone.state$] as const),
        ...([devices.state$, this.#answering$, otherTab$] as const),
      ]).pipe(
        map(([connection, registration, mic, chosen, answering, otherTab]) =>
          checkPoints({
            ...{ connection, registration, microphone: mic, devices: chosen },
            ...{ answering, otherTab },
          }),
        ),
      ),
      [],
    );
    void this.#followProfile();
  }

  async look(): Promise<void> {
    this.#ports.microphone.look();
    this.#ports.retry();
    await this.#followProfile();
  }

  async fix(id: CheckPointId): Promise<void> {
    switch (id) {
      case 'connection':
      case 'registration':
        return this.#ports.retry();
      case 'microphone':
        return this.#ports.microphone.request();
      case 'speaker':
        return this.#ports.devices.test('ringer');
      case 'do-not-disturb':
        return this.#answer({ doNotDisturb: false });
      case 'forwarding':
        return this.#answer({ always: null });
      case 'other-tab':
        throw new HubError('request/forbidden', { message: 'this page follows another one' });
    }
  }

  testCall(): Observable<TestCall> {
    return testCall(this.#ports.echo);
  }

  async #answer(change: Partial<AnsweringRules>): Promise<void> {
    const rules = this.#profile?.profile$.value?.answering;
    if (!this.#profile || !rules) throw new HubError('request/forbidden');
    await this.#profile.update({ answering: { ...rules, ...change } });
  }

  async #followProfile(): Promise<void> {
    if (this.#profile) return;
    try {
      const profile = await this.#ports.profile();
      if (this.#profile) return;
      this.#profile = profile;
      this.#scope.run(profile.profile$, (mine) =>
        this.#answering$.next(
          mine ? { status: 'known', rules: mine.answering } : { status: 'unknown', error: null },
        ),
      );
    } catch (error) {
      this.#answering$.next(answeringWithout(error));
    }
  }
}

/** A phone system without profiles has no answering rules either. */
function answeringWithout(error: unknown): Answering {
  if (!(error instanceof HubError)) throw error;
  if (error.code === 'request/forbidden') return { status: 'none' };
  return { status: 'unknown', error };
}
