import { distinctUntilChanged, map, switchMap } from 'rxjs';
import type { Backend } from '../backend.ts';
import { everyCapability } from '../capabilities/available.ts';
import type { Capabilities, CapabilityId } from '../capabilities/capabilities.ts';
import { fetched } from '../errors/fetched.ts';
import { silentLogger, type Logger } from '../logger.ts';
import { behaviorFrom } from '../reactive/behavior.ts';
import { Scope } from '../reactive/scope.ts';
import type { ConnectionState, Scope as UserScope, User } from '../session/session.ts';
import { baseOf, socketUrl } from './addresses.ts';
import { ContactTopic, type ContactPage } from './contact-topic.ts';
import { deviceId } from './device-id.ts';
import { EventFeed } from './event-feed.ts';
import { FeedTopic } from './feed-topic.ts';
import { keepingCookies } from './keeping-cookies.ts';
import { MyPhones } from './my-phones.ts';
import { RestAuthenticator } from './rest-authenticator.ts';
import { RestClient } from './rest-client.ts';
import { RestContactBook } from './rest-contact-book.ts';
import { RestLiveCalls } from './rest-live-calls.ts';
import { RestPresence } from './rest-presence.ts';
import { RestRecords } from './rest-records.ts';
import { RestSession } from './rest-session.ts';
import { RestSipAccounts } from './rest-sip-accounts.ts';
import { ServerLink } from './server-link.ts';
import { unread } from './unread.ts';
import { webStorage, type WebStorage } from '../storage/web-storage.ts';
import type { Tabs } from '../tabs/tabs.ts';
import {
  callRecord,
  contact,
  greeting,
  liveCall,
  mailbox,
  myPhone,
  page,
  park,
  presence,
  voicemail,
} from './wire.ts';

/** As many as the server gives in one page. */
const CONTACTS_AT_ONCE = 1_000;
/** As many as the server begins with: a page that is open for weeks keeps no more. */
const RECENT_CALLS = 50;

export interface HublineBackendOptions {
  /** The server's address; in a page, a path such as `/` means the page's own server. */
  readonly server: string | URL;
  readonly fetch?: typeof fetch;
  readonly WebSocket?: typeof WebSocket;
  /** A UUID for this phone; made and kept for the life of the tab, or by the browser with `tabs`, unless given. */
  readonly deviceId?: string;
  /** The same as the hub's: the pages of this browser are one phone then. */
  readonly tabs?: Tabs | null;
  readonly storage?: WebStorage;
  readonly logger?: Logger;
}

/** The backend of a Hubline server: REST for questions, one socket for what changes. */
export function hublineBackend(options: HublineBackendOptions): Backend {
  const { deviceId: device, storage = webStorage(), logger = silentLogger } = options;
  const base = baseOf(options.server);
  const Socket = options.WebSocket ?? WebSocket;
  const plainFetch = options.fetch ?? fetch;
  const scope = new Scope();

  const rest = new RestClient({
    base,
    fetch: keepingCookies(base, plainFetch),
    signal: scope.signal,
  });
  const session = new RestSession(scope, rest);
  const authenticator = new RestAuthenticator(scope, { rest, session, storage: storage.browser });

  const misread = (error: unknown): void => logger.warn('An item was not understood', { error });
  const late = (): FeedTopic<{ readonly id: string }> => new FeedTopic(unread, misread);
  const queueTopics = {
    queues: late(),
    'queue-callers': late(),
    'queue-agents': late(),
    'agent-statuses': late(),
    agent: late(),
  };
  const messageTopics = {
    conversations: late(),
    messages: new FeedTopic(unread, misread, { passing: true }),
    typing: late(),
    'message-settings': late(),
  };
  const emergencyTopics = {
    'emergency-addresses': late(),
    emergency: late(),
    'emergency-calls': late(),
  };
  const topics = {
    directory: new FeedTopic(contact, misread),
    contacts: new ContactTopic({
      shape: contact,
      misread,
      fetchPage: (cursor) => contactPage(session, cursor),
    }),
    'call-records': new FeedTopic(callRecord, misread, { most: RECENT_CALLS }),
    voicemails: new FeedTopic(voicemail, misread),
    mailbox: new FeedTopic(mailbox, misread),
    greetings: new FeedTopic(greeting, misread),
    presence: new FeedTopic(presence, misread),
    phones: new FeedTopic(myPhone, misread),
    calls: new FeedTopic(liveCall, misread),
    parks: new FeedTopic(park, misread),
    ...queueTopics,
    ...messageTopics,
    profile: late(),
    ...emergencyTopics,
  };
  const feed = new EventFeed({
    session,
    open: () => new Socket(socketUrl(base, 'events')),
    topics,
    logger,
  });

  const ownDevice = (): Promise<string> => deviceId(scope, storage.tab);
  let claimed: Promise<string> | undefined;
  const thisDevice = (): Promise<string> =>
    (claimed ??=
      device === undefined
        ? (options.tabs?.deviceId(storage).catch(ownDevice) ?? ownDevice())
        : Promise.resolve(device));

  const serverLink = new ServerLink(rest);
  const connection$ = behaviorFrom<ConnectionState>(
    scope,
    session.access$.pipe(
      map((access) => access !== null),
      distinctUntilChanged(),
      switchMap((signedIn) => (signedIn ? feed.link$ : serverLink.link$)),
    ),
    { status: 'idle' },
  );

  const capabilities$ = behaviorFrom(
    scope,
    session.access$.pipe(map((access) => capabilitiesOf(access?.user ?? null))),
    capabilitiesOf(null),
  );

  const probe = (): void => {
    feed.probe();
    serverLink.probe();
  };
  for (const event of WAKING) listen(scope, event, probe);

  return {
    kind: 'hubline',
    capabilities$,
    connection$,
    authenticator,
    sipAccounts: new RestSipAccounts(session, thisDevice),
    contacts: topics.directory,
    contactBook: new RestContactBook(session, topics.contacts.changes$),
    records: new RestRecords(session, topics['call-records'].changes$),
    voicemails: {
      changes$: topics.voicemails.changes$,
      mailbox$: topics.mailbox.changes$,
      commands: async () => new (await mail()).RestVoicemails(session),
    },
    greetings: {
      changes$: topics.greetings.changes$,
      commands: async () => new (await mail()).RestGreetings(session),
    },
    parks: topics.parks,
    presence: new RestPresence(session, topics.presence.changes$),
    phones: new MyPhones(topics.phones.changes$, thisDevice),
    liveCalls: new RestLiveCalls(session, topics.calls.changes$),
    callCenter: async () => {
      const { RestCallCenter } = await fetched(() => import('./rest-call-center.ts'));
      return new RestCallCenter(session, queueTopics, misread);
    },
    messages: async () => {
      const { RestMessages } = await fetched(() => import('./rest-messages.ts'));
      return new RestMessages(session, messageTopics, misread);
    },
    profile: async () => new (await account()).RestProfile(session, topics.profile, misread),
    security: async () => new (await account()).RestSecurity(session),
    emergency: async () => {
      const { RestEmergency } = await account();
      return new RestEmergency(session, { topics: emergencyTopics, device: thisDevice, misread });
    },
    push: async () => new (await account()).RestPush(session),
    probe,
    close: async () => scope.abort(),
  };
}

/** Not needed to be on the phone. */
const mail = () => fetched(() => import('./rest-mail.ts'));
const account = () => fetched(() => import('./rest-account.ts'));

const LOOK_AFTER_AGENTS: readonly UserScope[] = ['supervisor', 'site-manager', 'office-manager'];

/** For whom there is what not everyone has. */
const SCOPES: Readonly<Partial<Record<CapabilityId, readonly UserScope[]>>> = {
  'queues.watch': ['agent', ...LOOK_AFTER_AGENTS],
  'queues.supervise': LOOK_AFTER_AGENTS,
  'queues.statuses': ['supervisor', 'office-manager'],
};

/** The server can do all of it; whether this user may is another question. */
function capabilitiesOf(user: User | null): Capabilities {
  return everyCapability((id) => {
    const may =
      !user || (id === 'call.record' ? user.mayRecord : (SCOPES[id]?.includes(user.scope) ?? true));
    return may ? { level: 'full' } : { level: 'none', why: 'scope' };
  });
}

function contactPage(session: RestSession, cursor: string | null): Promise<ContactPage> {
  const query = new URLSearchParams({
    limit: String(CONTACTS_AT_ONCE),
    ...(cursor === null ? {} : { cursor }),
  });
  return session.send({
    method: 'GET',
    path: `contacts?${query.toString()}`,
    answer: page(contact),
  });
}

/** When a page learns that the network is back, or comes back itself. */
const WAKING = ['online', 'pageshow', 'focus'];

function listen(scope: Scope, event: string, listener: () => void): void {
  if (!('addEventListener' in globalThis)) return;
  globalThis.addEventListener(event, listener, { signal: scope.signal });
}
