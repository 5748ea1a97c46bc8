import { BehaviorSubject, Subject } from 'rxjs';
import type { Backend } from '../backend.ts';
import type { SipAccount, SipAccounts } from '../calls/phone.ts';
import { everyCapability } from '../capabilities/available.ts';
import type { Capabilities, CapabilityId, Support } from '../capabilities/capabilities.ts';
import type { Contact } from '../contacts/contact.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Park } from '../parks/park.ts';
import type { MyPhone } from '../phones/my-phone.ts';
import type { Authenticator } from '../session/authenticator.ts';
import type { ConnectionState, SignInOptions, User } from '../session/session.ts';
import type { FakeBackendOptions, FakeCommand } from './fake-backend-options.ts';
import { FakeCallCenter } from './fake-call-center.ts';
import { FakeCollection } from './fake-collection.ts';
import { FakeContactBook } from './fake-contact-book.ts';
import { FakeEmergency } from './fake-emergency.ts';
import { FakeFailures } from './fake-failures.ts';
import { FakeGreetings } from './fake-greetings.ts';
import { FakeLiveCalls } from './fake-live-calls.ts';
import { FakeMessages } from './fake-messages.ts';
import { FakePassword } from './fake-password.ts';
import { FakePresence } from './fake-presence.ts';
import { FakeProfile } from './fake-profile.ts';
import { FakePush } from './fake-push.ts';
import { FakeRecords } from './fake-records.ts';
import { FakeSecurity } from './fake-security.ts';
import { FakeSignIn } from './fake-sign-in.ts';
import { FakeVoicemails } from './fake-voicemails.ts';
import { PASSWORD, PARKS, PEOPLE, contactOf, demoUserOf } from './people.ts';

/**
 * A backend in memory, whose server and network obey the test. Each part is a live collection:
 * `backend.parks.upsert(...)`, `backend.presence.set('user-bob', 'busy')`, `backend.contactBook.all.upsert(...)`,
 * `backend.voicemails.all.upsert(...)`, `backend.center.callers.upsert(...)`, `backend.chat.receive(...)`, `backend.records.sounds.set(id, blob)`,
 * `backend.myProfile.set(...)`, `backend.locks.entries`, `backend.help.addresses.upsert(...)`. `failNext`, `pause` and `goOffline` are for all commands.
 */
export class FakeBackend implements Backend {
  readonly #users: readonly User[];
  readonly #signInOptions: SignInOptions;
  readonly #failures = new FakeFailures<FakeCommand>();
  readonly #ended$ = new Subject<'expired' | 'ended-elsewhere'>();
  readonly #connection$ = new BehaviorSubject<ConnectionState>({ status: 'online' });
  readonly #capabilities$ = new BehaviorSubject<Capabilities>(
    everyCapability(() => ({ level: 'full' })),
  );
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
  /** What `push` gives. */
  readonly pushes: FakePush;
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
    this.contacts = new FakeCollection(options.contacts ?? this.#users.map(contactOf));
    const before = (command: FakeCommand) => () => this.#answer(command, () => undefined);
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
    const password = new FakePassword(PASSWORD);
    this.myProfile = new FakeProfile(options, { before: (command) => before(command)(), me });
    this.locks = new FakeSecurity(options, {
      before: (command) => before(command)(),
      password,
      profile: this.myProfile,
    });
    this.pushes = new FakePush(options.push);
    this.help = new FakeEmergency(options, {
      before: (command) => before(command)(),
      password,
      me,
    });
    const signIn = new FakeSignIn(options, {
      users: this.#users,
      password,
      profile: this.myProfile,
      security: this.locks,
    });
    this.authenticator = {
      ended$: this.#ended$,
      options: () => this.#answer('options', () => this.#signInOptions),
      resume: () => this.#answer('resume', () => this.#signedIn),
      signIn: (credentials) =>
        this.#answer('signIn', () => this.#become(signIn.byPassword(credentials))),
      providerAddress: (id, returnTo) =>
        new URL(`https://fake.example/providers/${id}?return=${encodeURIComponent(returnTo.href)}`),
      redeem: (ticket, code) =>
        this.#answer('redeem', () => this.#become(signIn.byTicket(ticket, code))),
      signOut: () => this.#answer('signOut', () => (this.#signedIn = null)),
    };
    this.sipAccounts = { account: () => this.#answer('account', () => this.#account()) };
  }

  /** The next command of that name fails so. */
  failNext(command: FakeCommand, error: HubError): void {
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

  push(): Promise<FakePush> {
    return Promise.resolve(this.pushes);
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

  async #answer<T>(command: FakeCommand, act: () => T): Promise<T> {
    await this.#pause?.over;
    this.#failures.meet(command);
    if (this.#connection$.value.status === 'offline') throw new HubError('network/unreachable');
    return act();
  }

  #become(user: User): User {
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
