import { combineLatest, distinctUntilChanged, map, of, switchMap, type Observable } from 'rxjs';
import type { Backend } from './backend.ts';
import type { Call, CallState } from './calls/call.ts';
import type { Calls } from './calls/calls.ts';
import { CallService } from './calls/call-service.ts';
import { CallSounds } from './calls/call-sounds.ts';
import { LegCall } from './calls/leg-call.ts';
import type { Phone, RegistrationState } from './calls/phone.ts';
import type { QualityWatch } from './calls/quality-watch.ts';
import { available } from './capabilities/available.ts';
import type { Capabilities } from './capabilities/capabilities.ts';
import type { Contacts } from './contacts/contacts.ts';
import { ContactService } from './contacts/contact-service.ts';
import type { AudioOutput } from './devices/audio-output.ts';
import type { Camera } from './devices/camera.ts';
import type { Microphone, MicrophoneState } from './devices/microphone.ts';
import { MicrophoneService } from './devices/microphone-service.ts';
import type { DeviceList } from './devices/device-list.ts';
import { DeviceService } from './devices/device-service.ts';
import type { Devices } from './devices/devices.ts';
import type { SoundMeter } from './devices/sound-meter.ts';
import type { Diagnostics } from './diagnostics/diagnostics.ts';
import type { FlightRecorder } from './diagnostics/flight-recorder.ts';
import type { Emergency } from './emergency/emergency.ts';
import { fetched } from './errors/fetched.ts';
import type { Greetings } from './greetings/greetings.ts';
import { GreetingService } from './greetings/greeting-service.ts';
import type { Headset, Headsets } from './headset/headset.ts';
import type { History } from './history/history.ts';
import { HistoryService } from './history/history-service.ts';
import type { MediaKeys } from './media-keys/media-keys.ts';
import type { Messages } from './messages/messages.ts';
import { onePhone } from './one-phone.ts';
import type { Parks } from './parks/parks.ts';
import { ParkService } from './parks/park-service.ts';
import type { Phones } from './phones/phones.ts';
import { PhoneService } from './phones/phone-service.ts';
import type { PhoneCheck } from './phone-check/phone-check.ts';
import { PresenceService } from './presence/presence-service.ts';
import type { Presences } from './presence/presences.ts';
import type { CallCenter } from './queues/call-center.ts';
import type { MyProfile } from './profile/profiles.ts';
import type { Screen } from './screen/screen.ts';
import type { Security } from './security/security.ts';
import type { Push } from './push/push.ts';
import type { PushPlace } from './push/push-source.ts';
import { kept, part, refused } from './late-part.ts';
import { silentLogger, type Logger } from './logger.ts';
import { behaviorFrom, type Behavior } from './reactive/behavior.ts';
import type { Change } from './reactive/change.ts';
import { Scope } from './reactive/scope.ts';
import type {
  ConnectionState,
  Credentials,
  SessionState,
  SignInOptions,
} from './session/session.ts';
import { SessionService } from './session/session-service.ts';
import { noStudio } from './sounds/no-studio.ts';
import type { Studio } from './sounds/studio.ts';
import { webStorage, type WebStorage } from './storage/web-storage.ts';
import type { Tabs } from './tabs/tabs.ts';
import type { Voicemails } from './voicemail/voicemails.ts';
import { VoicemailService } from './voicemail/voicemail-service.ts';

/** The whole SDK: one service for each domain. */
export interface Hub {
  readonly capabilities$: Behavior<Capabilities>;
  readonly session: {
    readonly state$: Behavior<SessionState>;
    /** Null until the server was asked. */
    readonly options$: Behavior<SignInOptions | null>;
    readonly connection$: Behavior<ConnectionState>;
    /** @throws `session/invalid-credentials`, `session/code-needed`, `session/wrong-code`, `session/too-many-tries` (with `retryAfter`), `network/unreachable` */
    signIn(credentials: Credentials): Promise<void>;
    /** Where a browser goes to sign in elsewhere, see `Authenticator`. @throws `request/forbidden` where there is no such thing */
    providerAddress(providerId: string, returnTo: URL): URL;
    /** Signs in with what such a page brought back. @throws `session/provider-refused`, `session/code-needed` */
    redeem(ticket: string, code?: string): Promise<void>;
    /** Resolves with the page where a browser ends the session at the identity provider too, or null. */
    signOut(): Promise<URL | null>;
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
  readonly voicemail: Voicemails;
  readonly greetings: Greetings;
  /** Makes sounds, as for greetings. */
  readonly studio: Studio;
  readonly parks: Parks;
  readonly phones: Phones;
  readonly devices: Devices;
  /** The same one each time, fetched with the first. @throws `request/forbidden` where there are no queues, `network/unreachable` */
  callCenter(): Promise<CallCenter>;
  /** The same ones each time, fetched with the first. @throws `request/forbidden` where there are none, `network/unreachable` */
  messages(): Promise<Messages>;
  /** The same one each time, fetched with the first. @throws `request/forbidden` where there is none, `network/unreachable` */
  profile(): Promise<MyProfile>;
  /** The same one each time, fetched with the first. @throws `request/forbidden` where there is none, `network/unreachable` */
  security(): Promise<Security>;
  /** The same one each time, fetched with the first. @throws `request/forbidden` where there is none, `network/unreachable` */
  emergency(): Promise<Emergency>;
  /** What this app is told while it is closed. The same one each time, fetched with the first. @throws `request/forbidden` where there is none, `network/unreachable` */
  push(): Promise<Push>;
  /** What happened to the last calls. The same one each time, fetched with the first. @throws `network/unreachable` */
  diagnostics(): Promise<Diagnostics>;
  /** Whether this phone will ring. The same one each time, fetched with the first. @throws `network/unreachable` */
  phoneCheck(): Promise<PhoneCheck>;
  /** The keys of a headset. The same one each time, fetched with the first. @throws `network/unreachable` */
  headset(): Promise<Headset>;
  /** Key click for the dial pad. */
  playKey(digit: string): void;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly backend: Backend;
  readonly phone: Phone;
  /** Without one the microphone shows as missing, and calls get theirs from the phone alone. */
  readonly microphone?: Microphone;
  /** Without one the camera shows as missing, and there is no screen to share. */
  readonly camera?: Camera;
  /** Without one nothing is heard, as in a test or a server. */
  readonly audio?: AudioOutput;
  /** Without one there is nothing to choose from. */
  readonly devices?: DeviceList;
  /** Without one the level of the microphone is not known. */
  readonly meter?: SoundMeter;
  /** Without one no sounds can be made: it says `sound/unsupported`. */
  readonly studio?: Studio;
  /** Where this app is told of calls while it is closed; by the browser's push service unless given. */
  readonly push?: PushPlace;
  /** Where choices are remembered; the browser's unless given. */
  readonly storage?: WebStorage;
  /** Whether messages that could not be sent outlive the page, in the browser's database; true unless said. */
  readonly keepOutbox?: boolean;
  /** Brings the pages of this browser together into one phone; without it each page is one of its own. */
  readonly tabs?: Tabs | null;
  /** Judges how calls sound; by what the browser measures unless given. */
  readonly quality?: QualityWatch;
  /** Keeps what happened, the same as the phone's; without one there is nothing to tell. */
  readonly recorder?: FlightRecorder;
  /** Headsets with keys; those that the browser speaks with unless given. */
  readonly headsets?: Headsets;
  /** The keys of the computer for what is heard, and where it shows a call; the browser's unless given, left alone with null. */
  readonly mediaKeys?: MediaKeys | null;
  /** The screen that stays on in a call; the browser's unless given, left alone with null. */
  readonly screen?: Screen | null;
  readonly logger?: Logger;
  /** How many calls there may be at once; one more is told that we are busy. 4 unless said. */
  readonly maxCalls?: number;
}

/** Puts the services together. They live until `close`. */
export function createHub(options: HubOptions): Hub {
  const { backend, phone, audio = noAudio, logger = silentLogger, maxCalls = 4 } = options;
  const storage = options.storage ?? webStorage();
  const scope = new Scope();

  const session = new SessionService(scope, backend.authenticator, backend.connection$);
  const userId$ = session.state$.pipe(
    map((state) => (state.status === 'signed-in' ? state.user.id : null)),
    distinctUntilChanged(),
  );
  /** What belongs to the signed-in user, and to nobody else afterwards: null, when nobody is. */
  const changesOfUser = <T extends { readonly id: string }>(
    changes$: Observable<Change<T>> = of({ op: 'reset' as const, items: [] }),
  ): Observable<Change<T> | null> =>
    userId$.pipe(switchMap((id) => (id === null ? of(null) : changes$)));
  const ofUser = <T extends { readonly id: string }>(source?: {
    readonly changes$: Observable<Change<T>>;
  }): Observable<Change<T> | null> => changesOfUser(source?.changes$);

  const contacts = new ContactService(scope, {
    book: backend.contactBook,
    directory$: ofUser(backend.contacts),
    external$: ofUser(backend.contactBook),
  });
  const history = new HistoryService(scope, {
    source: backend.records,
    changes$: ofUser(backend.records),
    names: contacts,
  });
  const voicemail = new VoicemailService(scope, {
    source: backend.voicemails,
    changes$: ofUser(backend.voicemails),
    mailbox$: changesOfUser(backend.voicemails?.mailbox$),
    names: contacts,
  });
  const greetings = new GreetingService(scope, ofUser(backend.greetings), backend.greetings);
  const presence = new PresenceService(scope, {
    source: backend.presence,
    changes$: ofUser(backend.presence),
    userId$,
  });
  const phones = new PhoneService(scope, {
    phones$: ofUser(backend.phones),
    calls$: ofUser(backend.liveCalls),
  });
  const microphone = new MicrophoneService(scope, options.microphone);
  const sounds = new CallSounds(scope, audio);
  const videos = kept(async () => {
    const { callVideos } = await fetched(() => import('./video.ts'));
    return callVideos(scope, options.camera, storage.browser);
  });
  const ownCalls = new CallService(scope, {
    phone,
    names: contacts,
    microphone,
    sounds,
    videos,
    live$: phones.all$,
    record: async (id, action) => {
      await (backend.liveCalls?.record(id, action) ?? refused());
    },
    qualities: kept(async () => {
      if (options.quality) return options.quality;
      const { LegQuality } = await fetched(() => import('./quality/leg-quality.ts'));
      return new LegQuality({ recorder: options.recorder ?? null });
    }),
    maxCalls,
    logger,
  });
  const accounts = backend.sipAccounts;
  const diagnosticsOf = async (remote?: () => Promise<string | null>): Promise<Diagnostics> => {
    const { DiagnosticsService } = await fetched(
      () => import('./diagnostics/diagnostics-service.ts'),
    );
    return new DiagnosticsService({
      recorder: options.recorder ?? null,
      ...(remote && { remote }),
    });
  };
  const one = onePhone(scope, {
    phone,
    accounts,
    calls: ownCalls,
    microphone,
    tabs: options.tabs ?? null,
    store: storage.browser,
    userId$,
    connection$: backend.connection$,
    report: async () => (await diagnosticsOf()).report(),
    recallDevices: () => devices.recall(),
    logger,
  });
  const calls: Calls = one.shared;
  const { registration$ } = one.shared;
  const parks = new ParkService(scope, ofUser(backend.parks), (number) => calls.dial(number));
  const devices = new DeviceService(scope, {
    list: options.devices,
    microphone: options.microphone,
    audio,
    meter: options.meter,
    cameras: async () => (await videos()).cameras,
    store: storage.browser,
    // Only the page that has the call listens to its microphone.
    muted$: ownCalls.active$.pipe(switchMap((active) => some(active, isMuted))),
    look$: microphone.state$,
    microphoneChanged: () => {
      phone.microphoneChanged();
      microphone.look();
    },
    microphoneFailed: (error) => microphone.note(error),
    choiceKept: () => one.tellDevices(),
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

  const callCenter = part(
    () => backend.callCenter?.(),
    () => import('./queues/call-center-service.ts'),
    (source, { CallCenterService }): CallCenter =>
      new CallCenterService(scope, {
        source,
        ofUser: changesOfUser,
        names: contacts,
        dial: (number) => calls.dial(number),
        registration$,
      }),
  );

  const messages = part(
    () => backend.messages?.(),
    () => import('./messages/message-service.ts'),
    (source, { MessageService, OutboxPlaces }): Messages =>
      new MessageService(scope, {
        source,
        ofUser: changesOfUser,
        session$: session.state$,
        connection$: backend.connection$,
        names: contacts,
        calls,
        outboxes: new OutboxPlaces(options.keepOutbox ?? true),
        logger,
      }),
  );

  const profile = part(
    () => backend.profile?.(),
    () => import('./profile/profile-service.ts'),
    (source, { ProfileService }): MyProfile =>
      new ProfileService(scope, source, changesOfUser(source.profile$)),
  );

  const security = kept((): Promise<Security> => backend.security?.() ?? refused());

  const emergency = part(
    () => backend.emergency?.(),
    () => import('./emergency/emergency-service.ts'),
    (source, { EmergencyService }): Emergency =>
      new EmergencyService(scope, {
        source,
        ofUser: changesOfUser,
        connection$: backend.connection$,
      }),
  );

  const push = part(
    () => backend.push?.(),
    () => import('./push/push-service.ts'),
    (source, { PushService, browserPush }): Push =>
      new PushService(scope, {
        ...{ source, userId$, store: storage.browser },
        place: options.push ?? browserPush(),
      }),
  );

  const diagnostics = kept(() => diagnosticsOf(() => one.shared.report()));

  const retry = (): void => {
    backend.probe();
    one.shared.retry();
  };

  const phoneCheck = kept(async (): Promise<PhoneCheck> => {
    const { PhoneCheckService } = await fetched(
      () => import('./phone-check/phone-check-service.ts'),
    );
    return new PhoneCheckService(scope, {
      connection$: backend.connection$,
      registration$,
      ...{ microphone, devices, profile, retry },
      otherTab$: one.shared.elsewhere$,
      echo: {
        active$: calls.active$,
        dial: (number) => calls.dial(number),
        measure: async (call) => (call instanceof LegCall ? call.leg.measure() : null),
      },
    });
  });

  const headset = kept(async (): Promise<Headset> => {
    const { HeadsetService, browserHeadsets } = await fetched(() => import('./headset/later.ts'));
    return new HeadsetService(scope, {
      headsets: options.headsets ?? browserHeadsets(),
      calls,
      here$: behaviorFrom(scope, one.shared.elsewhere$.pipe(map((elsewhere) => !elsewhere)), true),
      logger,
    });
  });

  const aroundPage = kept(async () => {
    const { aroundThePage } = await fetched(() => import('./around-the-page.ts'));
    aroundThePage(scope, { ...options, calls, isUp$, elsewhere$: one.shared.elsewhere$, logger });
  });
  const isUp$ = calls.active$.pipe(
    switchMap((active) => some(active, isUp)),
    distinctUntilChanged(),
  );
  scope.run(isUp$, (up) => {
    if (up) aroundPage().catch(() => logger.info('Keys and screen do not follow the call'));
  });

  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await one.close();
    scope.abort();
    await backend.close();
  };

  return {
    capabilities$,
    session,
    registration: { state$: registration$, retry },
    microphone,
    calls,
    contacts,
    presence,
    history,
    voicemail,
    greetings,
    studio: options.studio ?? noStudio,
    parks,
    phones,
    devices,
    callCenter,
    messages,
    profile,
    security,
    emergency,
    push,
    diagnostics,
    phoneCheck,
    headset,
    playKey: (digit) => audio.key(digit),
    close: () => (closed ??= close()),
  };
}

function some(calls: readonly Call[], test: (state: CallState) => boolean): Observable<boolean> {
  if (calls.length === 0) return of(false);
  return combineLatest(calls.map(({ state$ }) => state$)).pipe(map((states) => states.some(test)));
}

/** One that is taken back needs the page for itself. */
function isUp(state: CallState): boolean {
  return state.phase === 'connected' && state.trouble?.kind !== 'taking-back';
}

/** Up, so that what is said is not heard. */
function isMuted(state: CallState): boolean {
  return state.phase === 'connected' && state.muted;
}

const noAudio: AudioOutput = {
  use: () => {},
  test: () => {},
  play: () => () => {},
  tone: () => () => {},
  key: () => {},
};
