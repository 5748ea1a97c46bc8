import { combineLatest, distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';
import type { Backend } from './backend.ts';
import type { Calls } from './calls/calls.ts';
import { CallService } from './calls/call-service.ts';
import { CallSounds } from './calls/call-sounds.ts';
import type { Phone, RegistrationState } from './calls/phone.ts';
import { RegistrationService } from './calls/registration-service.ts';
import { available } from './capabilities/available.ts';
import type { Capabilities } from './capabilities/capabilities.ts';
import type { Contacts } from './contacts/contacts.ts';
import { ContactService } from './contacts/contact-service.ts';
import type { AudioOutput } from './devices/audio-output.ts';
import type { Microphone, MicrophoneState } from './devices/microphone.ts';
import { MicrophoneService } from './devices/microphone-service.ts';
import type { Devices } from './devices/devices.ts';
import type { History } from './history/history.ts';
import { HistoryService } from './history/history-service.ts';
import type { Parks } from './parks/parks.ts';
import type { Phones } from './phones/phones.ts';
import type { Presences } from './presence/presences.ts';
import { silentLogger, type Logger } from './logger.ts';
import { behaviorFrom, type Behavior } from './reactive/behavior.ts';
import type { Change } from './reactive/change.ts';
import { Scope } from './reactive/scope.ts';
import type { ConnectionState, SessionState, SignInOptions } from './session/session.ts';
import { SessionService } from './session/session-service.ts';

/** The whole SDK: one service for each domain. */
export interface Hub {
  readonly capabilities$: Behavior<Capabilities>;
  readonly session: {
    readonly state$: Behavior<SessionState>;
    /** Null until the server was asked. */
    readonly options$: Behavior<SignInOptions | null>;
    readonly connection$: Behavior<ConnectionState>;
    /** @throws `session/invalid-credentials`, `session/too-many-tries` (with `retryAfter`), `network/unreachable` */
    signIn(credentials: { readonly username: string; readonly password: string }): Promise<void>;
    signOut(): Promise<void>;
  };
  readonly registration: { readonly state$: Behavior<RegistrationState>; retry(): void };
  readonly microphone: {
    readonly state$: Behavior<MicrophoneState>;
    /** Asks the browser for permission. @throws `microphone/*` */
    request(): Promise<void>;
  };
  readonly calls: Calls;
  readonly contacts: Contacts;
  readonly presence: Presences;
  readonly history: History;
  readonly parks: Parks;
  readonly phones: Phones;
  readonly devices: Devices;
  /** Key click for the dial pad. */
  playKey(digit: string): void;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly backend: Backend;
  readonly phone: Phone;
  /** Without one the microphone shows as missing, and calls get theirs from the phone alone. */
  readonly microphone?: Microphone;
  /** Without one nothing is heard, as in a test or a server. */
  readonly audio?: AudioOutput;
  readonly logger?: Logger;
  /** How many calls there may be at once; one more is told that we are busy. 4 unless said. */
  readonly maxCalls?: number;
}

/** Puts the services together. They live until `close`. */
export function createHub(options: HubOptions): Hub {
  const { backend, phone, audio = noAudio, logger = silentLogger, maxCalls = 4 } = options;
  const scope = new Scope();

  const session = new SessionService(scope, backend.authenticator, backend.connection$);
  const userId$ = session.state$.pipe(
    map((state) => (state.status === 'signed-in' ? state.user.id : null)),
    distinctUntilChanged(),
  );
  /** What belongs to the signed-in user, and to nobody else afterwards. */
  const ofUser = <T extends { readonly id: string }>(source?: {
    readonly changes$: Observable<Change<T>>;
  }): Observable<Change<T>> =>
    userId$.pipe(
      switchMap((id) =>
        id !== null && source ? source.changes$ : of({ op: 'reset' as const, items: [] }),
      ),
    );

  const contacts = new ContactService(scope, ofUser(backend.contacts));
  const history = new HistoryService(scope, ofUser(backend.records), contacts);
  const microphone = new MicrophoneService(scope, options.microphone);
  const sounds = new CallSounds(scope, audio);
  const calls = new CallService(scope, {
    phone,
    names: contacts,
    microphone,
    sounds,
    maxCalls,
    logger,
  });
  const accounts = backend.sipAccounts;
  const registration = new RegistrationService(scope, {
    phone,
    accounts,
    userId$,
    connection$: backend.connection$,
    logger,
  });

  const capabilitiesOf = (capabilities: Capabilities, state: SessionState): Capabilities =>
    available(capabilities, {
      signedIn: state.status === 'signed-in',
      canCall: accounts !== undefined,
    });
  const capabilities$ = behaviorFrom(
    scope,
    combineLatest([backend.capabilities$, session.state$]).pipe(
      map(([capabilities, state]) => capabilitiesOf(capabilities, state)),
    ),
    capabilitiesOf(backend.capabilities$.value, session.state$.value),
  );

  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await registration.close();
    scope.abort();
    await backend.close();
  };

  return {
    capabilities$,
    session,
    registration: {
      state$: registration.state$,
      retry: () => {
        backend.probe();
        registration.retry();
      },
    },
    microphone,
    calls,
    contacts,
    history,
    playKey: (digit) => audio.key(digit),
    close: () => (closed ??= close()),
  };
}

const noAudio: AudioOutput = {
  play: () => () => {},
  tone: () => () => {},
  key: () => {},
};
