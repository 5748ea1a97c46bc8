import { BehaviorSubject, Subject } from 'rxjs';
import type { Backend } from '../backend.ts';
import type { SipAccount, SipAccounts } from '../calls/phone.ts';
import { everyCapability } from '../capabilities/available.ts';
import type { Capabilities, CapabilityId, Support } from '../capabilities/capabilities.ts';
import type { Contact } from '../contacts/contact.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Greeting } from '../greetings/greeting.ts';
import type { CallRecord } from '../history/call-record.ts';
import type { Park } from '../parks/park.ts';
import type { MyPhone } from '../phones/my-phone.ts';
import type { LiveCall } from '../phones/live-call.ts';
import type { PresenceState } from '../presence/presence.ts';
import type { Authenticator } from '../session/authenticator.ts';
import type {
  ConnectionState,
  Credentials,
  SignInOptions,
  SignInProvider,
  User,
} from '../session/session.ts';
import type { Mailbox, Voicemail } from '../voicemail/voicemail.ts';
import {
  FakeCallCenter,
  type FakeCallCenterCommand,
  type FakeCallCenterOptions,
} from './fake-call-center.ts';
import { FakeCollection } from './fake-collection.ts';
import { FakeContactBook } from './fake-contact-book.ts';
import {
  FakeEmergency,
  type FakeEmergencyCommand,
  type FakeEmergencyOptions,
} from './fake-emergency.ts';
import { FakeFailures } from './fake-failures.ts';
import { FakeGreetings } from './fake-greetings.ts';
import { FakeLiveCalls } from './fake-live-calls.ts';
import type { FakeMessageCommand } from './fake-message-command.ts';
import { FakeMessages, type FakeMessageOptions } from './fake-messages.ts';
import { FakePassword } from './fake-password.ts';
import { FakePresence } from './fake-presence.ts';
import { FakeProfile, type FakeProfileCommand, type FakeProfileOptions } from './fake-profile.ts';
import { FakeRecords } from './fake-records.ts';
import {
  FakeSecurity,
  SECOND_FACTOR_CODE,
  type FakeSecurityCommand,
  type FakeSecurityOptions,
} from './fake-security.ts';
import { FakeVoicemails } from './fake-voicemails.ts';
import { PASSWORD, PARKS, PEOPLE, contactOf, demoUserOf } from './people.ts';

export interface FakeBackendOptions
  extends
    FakeCallCenterOptions,
    FakeMessageOptions,
    FakeProfileOptions,
    FakeSecurityOptions,
    FakeEmergencyOptions {
  /** Who can sign in with `PASSWORD`; the demo people unless said. */
  readonly users?: readonly User[];
  /** Whose earlier session is there to resume; nobody's unless said. */
  readonly signedIn?: User | null;
  readonly signInOptions?: SignInOptions;
  /** Where else one can sign in; nowhere unless said. */
  readonly providers?: readonly SignInProvider[];
  /** Ids of users who sign in with `SECOND_FACTOR_CODE` as well; those whose profile says so are asked too. */
  readonly secondFactors?: readonly string[];
  /** Who comes back from a provider, by the ticket they bring. */
  readonly tickets?: Readonly<Record<string, User>>;
  /** Colleagues; the users unless said. */
  readonly contacts?: readonly Contact[];
  /** External contacts; none unless said. */
  readonly externalContacts?: readonly Contact[];
  /** Any number; in any order. */
  readonly records?: readonly CallRecord[];
  /** Of both folders, any number; in any order. */
  readonly voicemails?: readonly Voicemail[];
  /** How the mailbox stands, where not as its messages are. */
  readonly mailbox?: Partial<Mailbox>;
  /** Beside the system greeting, which is there in any case. */
  readonly greetings?: readonly Greeting[];
  /** Three free ones unless said. */
  readonly parks?: readonly Park[];
  /** By user id; everyone is ready unless said. */
  readonly presence?: Readonly<Record<string, PresenceState>>;
  /** My connected phones; none unless said. */
  readonly phones?: readonly MyPhone[];
  /** Calls on all of my phones; none unless said. */
  readonly liveCalls?: readonly LiveCall[];
}

type BackendCommand =
  | 'options'
  | 'resume'
  | 'signIn'
  | 'signOut'
  | 'account'
  /** Creating, changing, deleting or importing external contacts. */
  | 'contacts'
  /** A page of call records or voicemails. */
  | 'page'
  /** The sound of a recording, a voicemail or a greeting. */
  | 'sound'
  /** Moving, deleting or forwarding voicemails. */
  | 'voicemails'
  | 'pin'
  /** Adding, changing or deleting greetings. */
  | 'greetings'
  | 'setAway'
  | 'record'
  /** Fetching what is needed for the queues. */
  | 'callCenter'
  | FakeCallCenterCommand['command']
  /** Fetching what is needed for messages. */
  | 'messages'
  | FakeMessageCommand
  | 'redeem'
  /** Fetching what is needed for the profile. */
  | 'profile'
  | FakeProfileCommand
  /** Fetching what is needed for account security. */
  | 'security'
  | FakeSecurityCommand
  /** Fetching what is needed for emergency addresses. */
  | 'emergency'
  | FakeEmergencyCommand;

/**
 * A backend in memory, whose server and network obey the test. Each part is a live collection:
 * `backend.parks.upsert(...)`, `backend.presence.set('user-bob', 'busy')`, `backend.contactBook.all.upsert(...)`,
 * `backend.voicemails.all.upsert(...)`, `backend.center.callers.upsert(...)`, `backend.chat.receive(...)`, `backend.records.sounds.set(id, blob)`,
 * `backend.myProfile.set(...)`, `backend.locks.entries`, `backend.help.addresses.upsert(...)`. `failNext`, `pause` and `goOffline` are for all commands.
 */
export class FakeBackend implements Backend {
  readonly #users: readonly User[];
  readonly #signInOptions: SignInOptions;
  readonly #failures = new FakeFailures<BackendCommand>();
  readonly #ended$ = new Subject<'expired' | 'ended-elsewhere'>();
  readonly #connection$ = new BehaviorSubject<ConnectionState>({ status: 'online' });
  readonly #capabilities$ = new BehaviorSubject<Capabilities>(
    everyCapability(() => ({ level: 'full' })),
  );
  readonly #password = new FakePassword(PASSWORD);
  readonly #secondFactors: readonly string[];
  readonly #tickets: Map<string, User>;
  #signedIn: User | null;
  #pause: { readonly over: Promise<void>; readonly end: () => void } | null = null;

  readonly kind = 'fake';
  readonly capabilities$: Backend['capabilities$'] = this.#capabilities$;
  readonly connection$: Backend['connection$'] = this.#connection$;
  readonly contacts: FakeCollection<Contact>;
  readonly contactBook: FakeContactBook;
  readonly records: FakeRecords;
  readonly voicemails: FakeVoicemails;
  readonly greetings: FakeGreetings;
  readonly parks: FakeCollection<Park>;
  readonly presence: FakePresence;
  readonly phones: FakeCollection<MyPhone>;
  readonly liveCalls: FakeLiveCalls;
  /** What `callCenter` gives. */
  readonly center: FakeCallCenter;
  /** What `messages` gives. */
  readonly chat: FakeMessages;
  /** What `profile` gives. */
  readonly myProfile: FakeProfile;
  /** What `security` gives. */
  readonly locks: FakeSecurity;
  /** What `emergency` gives. */
  readonly help: FakeEmergency;
  readonly authenticator: Authenticator;
  readonly sipAccounts: SipAccounts;
  /** How often a look at the connection was asked for. */
  probes = 0;
  closed = false;

  constructor(options: FakeBackendOptions = {}) {
    this.#users = options.users ?? PEOPLE;
    this.#signedIn = options.signedIn ?? null;
    this.#signInOptions = options.signInOptions ?? {
      serverName: 'Hubline',
      demo: { users: this.#users.map(demoUserOf), password: PASSWORD },
      providers: options.providers ?? [],
    };
    this.#secondFactors = options.secondFactors ?? [];
    this.#tickets = new Map(Object.entries(options.tickets ?? {}));
    this.contacts = new FakeCollection(options.contacts ?? this.#users.map(contactOf));
    const before = (command: BackendCommand) => () => this.#answer(command, () => undefined);
    this.contactBook = new FakeContactBook(options.externalContacts ?? [], before('contacts'));
    this.records = new FakeRecords(options.records ?? [], (command) => before(command)());
    this.voicemails = new FakeVoicemails({
      items: options.voicemails ?? [],
      mailbox: options.mailbox ?? {},
      before: (command) => before(command)(),
    });
    this.greetings = new FakeGreetings(options.greetings ?? [], (command) => before(command)());
    this.parks = new FakeCollection(options.parks ?? PARKS);
    const ready = Object.fromEntries(this.#users.map(({ id }) => [id, 'ready' as const]));
    this.presence = new FakePresence(options.presence ?? ready, {
      before: before('setAway'),
      me: () => this.#signedIn?.id ?? null,
    });
    this.phones = new FakeCollection(options.phones ?? []);
    this.liveCalls = new FakeLiveCalls(options.liveCalls ?? [], before('record'));
    this.center = new FakeCallCenter(options, {
      before: (command) => before(command)(),
      userId: () => this.#signedIn?.id ?? null,
    });
    this.chat = new FakeMessages(options, {
      before: (command) => before(command)(),
      me: () => this.#signedIn,
    });
    const me = (): User | null => this.#signedIn;
    const password = this.#password;
    this.myProfile = new FakeProfile(options, { before: (command) => before(command)(), me });
    this.locks = new FakeSecurity(options, {
      before: (command) => before(command)(),
      password,
      profile: this.myProfile,
    });
    this.help = new FakeEmergency(options, {
      before: (command) => before(command)(),
      password,
      me,
    });
    this.authenticator = {
      ended$: this.#ended$,
      options: () => this.#answer('options', () => this.#signInOptions),
      resume: () => this.#answer('resume', () => this.#signedIn),
      signIn: (credentials) => this.#answer('signIn', () => this.#signIn(credentials)),
      providerAddress: (id, returnTo) =>
        new URL(`https://fake.example/providers/${id}?return=${encodeURIComponent(returnTo.href)}`),
      redeem: (ticket, code) => this.#answer('redeem', () => this.#redeem(ticket, code)),
      signOut: () => this.#answer('signOut', () => (this.#signedIn = null)),
    };
    this.sipAccounts = { account: () => this.#answer('account', () => this.#account()) };
  }

  /** The next command of that name fails so. */
  failNext(command: BackendCommand, error: HubError): void {
    this.#failures.order(command, error);
  }

  /** The server takes its time: commands wait until `answer`. */
  pause(): void {
    let end = (): void => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#pause ??= { over, end };
  }

  answer(): void {
    this.#pause?.end();
    this.#pause = null;
  }

  /** The server is gone: commands fail with `network/unreachable`. */
  goOffline(retryAt: Date | null = null): void {
    this.#connection$.next({ status: 'offline', retryAt });
  }

  goOnline(): void {
    this.#connection$.next({ status: 'online' });
  }

  setConnection(state: ConnectionState): void {
    this.#connection$.next(state);
  }

  /** The server ends the session. */
  endSession(because: 'expired' | 'ended-elsewhere'): void {
    this.#signedIn = null;
    this.#ended$.next(because);
  }

  callCenter(): Promise<FakeCallCenter> {
    return this.#answer('callCenter', () => this.center);
  }

  messages(): Promise<FakeMessages> {
    return this.#answer('messages', () => this.chat);
  }

  profile(): Promise<FakeProfile> {
    return this.#answer('profile', () => this.myProfile);
  }

  security(): Promise<FakeSecurity> {
    return this.#answer('security', () => this.locks);
  }

  emergency(): Promise<FakeEmergency> {
    return this.#answer('emergency', () => this.help);
  }

  setCapability(id: CapabilityId, support: Support): void {
    this.#capabilities$.next({ ...this.#capabilities$.value, [id]: support });
  }

  /** Whether anyone still listens to any part of it. */
  get observed(): boolean {
    return (
      this.#ended$.observed ||
      this.#connection$.observed ||
      this.#capabilities$.observed ||
      this.contacts.observed ||
      this.contactBook.all.observed ||
      this.records.observed ||
      this.voicemails.observed ||
      this.greetings.all.observed ||
      this.parks.observed ||
      this.presence.observed ||
      this.phones.observed ||
      this.liveCalls.observed ||
      this.center.observed ||
      this.chat.observed ||
      this.myProfile.all.observed ||
      this.help.observed
    );
  }

  probe(): void {
    this.probes += 1;
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  async #answer<T>(command: BackendCommand, act: () => T): Promise<T> {
    await this.#pause?.over;
    this.#failures.meet(command);
    if (this.#connection$.value.status === 'offline') throw new HubError('network/unreachable');
    return act();
  }

  #signIn({ username, password, code }: Credentials): User {
    const user = this.#users.find((candidate) => candidate.username === username);
    if (!user || password !== this.#password.value) {
      throw new HubError('session/invalid-credentials');
    }
    return this.#begin(user, code);
  }

  #redeem(ticket: string, code: string | undefined): User {
    const user = this.#tickets.get(ticket);
    if (!user) throw new HubError('session/provider-refused');
    const begun = this.#begin(user, code);
    this.#tickets.delete(ticket);
    return begun;
  }

  #begin(user: User, code: string | undefined): User {
    const asksForCode =
      this.#secondFactors.includes(user.id) || this.myProfile.of(user).hasSecondFactor;
    if (asksForCode && code === undefined) throw new HubError('session/code-needed');
    if (asksForCode && code !== SECOND_FACTOR_CODE && !this.locks.useRecoveryCode(code)) {
      throw new HubError('session/wrong-code');
    }
    this.#signedIn = user;
    return user;
  }

  #account(): SipAccount {
    if (!this.#signedIn) throw new HubError('session/signed-out');
    const { username, name } = this.#signedIn;
    return {
      aor: `sip:${username}@fake.example`,
      authUser: username,
      password: 'fake',
      displayName: name,
      wsUrls: ['ws://fake.example/sip'],
      iceServers: [],
      instanceId: 'urn:uuid:00000000-0000-4000-8000-000000000000',
      expiresAt: new Date('2100-01-01T00:00:00Z'),
    };
  }
}
