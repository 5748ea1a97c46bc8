import type { RequestListener } from 'node:http';
import { isIPv6 } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApi } from './api/api.ts';
import { AddressOffice } from './api/emergency/address-office.ts';
import { Problem } from './api/problem.ts';
import type { Attachments } from './attachments/attachments.ts';
import { carrierFiles } from './attachments/carrier-files.ts';
import { openAttachments } from './attachments/open-attachments.ts';
import { createTelephony } from './calls/telephony.ts';
import type { Telephony, TelephonyStats } from './calls/telephony.ts';
import type { TelephonyOptions } from './calls/telephony-options.ts';
import { ContactBook } from './contacts/contact-book.ts';
import { Directory } from './directory/directory.ts';
import { EmergencyAddresses } from './emergency/emergency-addresses.ts';
import { EmergencyWatchers } from './emergency/emergency-watchers.ts';
import { addressValidator } from './emergency/validation/address-validator.ts';
import { followEmergencyAddresses } from './events/emergency-topics.ts';
import { EventFeed } from './events/event-feed.ts';
import { followMessages } from './events/message-topics.ts';
import { followProfiles } from './events/profile-topics.ts';
import { followTopics } from './events/topics.ts';
import { CallHistory } from './history/call-history.ts';
import { closeListener, createListener, listen } from './http/listen.ts';
import { acceptSockets } from './http/socket-upgrades.ts';
import type { SocketEndpoint } from './http/socket-upgrades.ts';
import { startHousekeeping } from './housekeeping.ts';
import { openMailer } from './mail/open-mailer.ts';
import type { Mailer } from './mail/ports.ts';
import { followVideo, openMessages, type MessageServices } from './messages/open-messages.ts';
import { maySee } from './messages/sight.ts';
import { followCalls, openCallCenter } from './queues/open-call-center.ts';
import type { CallCenterServices } from './queues/open-call-center.ts';
import { seedDemo } from './seed/demo.ts';
import { withDefaults } from './server-options.ts';
import type { ServerOptions, Settings } from './server-options.ts';
import { ParkLot } from './parks/park-lot.ts';
import { MyPhones } from './phones/my-phones.ts';
import { Away } from './presence/away.ts';
import { Presences } from './presence/presences.ts';
import { openProfiles } from './profile/open-profiles.ts';
import type { Profiles } from './profile/profiles.ts';
import { followNews } from './push/follow-news.ts';
import { openPush, type PushServices } from './push/open-push.ts';
import { openRecordings } from './recordings/open-recordings.ts';
import type { Recordings } from './recordings/recordings.ts';
import { openSignIn, type SignInServices } from './sessions/open-sign-in.ts';
import { PasswordHasher } from './sessions/password-hasher.ts';
import { openTexts, type TextServices } from './sms/open-texts.ts';
import { addPages } from './static/pages.ts';
import { StaticFiles } from './static/static-files.ts';
import { lockDataFolder } from './store/open-database.ts';
import { openStore } from './store/store.ts';
import type { Store } from './store/store.ts';
import { openVoicemail, type Voicemail } from './voicemail/open-voicemail.ts';

/** A server that runs. */
export interface HublineServer {
  /** Where it answers, such as `http://localhost:8080`. */
  readonly url: string;
  stats(): ServerStats;
  /** Ends calls and connections and writes what is left to write. */
  close(): Promise<void>;
}

/** What is alive now. */
export interface ServerStats {
  readonly eventClients: number;
  readonly telephony: TelephonyStats;
}

/**
 * Starts a whole phone system; resolves when it answers.
 * @throws StoreError, ListenError with a sentence for whoever runs it
 */
export async function createServer(options: ServerOptions = {}): Promise<HublineServer> {
  const settings = withDefaults(options);
  // What was opened is closed in reverse order, also when the start fails halfway.
  await using starting = new AsyncDisposableStack();

  const services = await openServices(settings, starting);
  // Nobody asks before it listens.
  const declineCall: Telephony['decline'] = (...call) => telephony.decline(...call);
  const server = createListener(settings.tls, requestListener(settings, services, declineCall));
  starting.defer(() => closeListener(server));
  const telephony = await createTelephony(telephonyOptions(settings, services));
  const closeSockets = acceptSockets(server, {
    endpoints: endpoints(services.feed, telephony),
    allowedOrigins: settings.origins,
    clock: settings.clock,
  });
  starting.defer(closeSockets);
  starting.defer(() => telephony.close());
  starting.defer(() => services.parks.close());
  starting.defer(followCalls(services, telephony));
  services.recordings.follow(telephony);
  followVideo(services, telephony);
  const phones = new MyPhones((userId) => telephony.registrations(userId));
  const presences = new Presences({
    isConnected: (userId) => telephony.registrations(userId).length > 0,
    liveCalls: (userId) => telephony.liveCalls(userId),
    isAway: (userId) => services.away.has(userId),
  });
  followTopics({ ...services, telephony, phones, presences });
  followMessages(services);
  followEmergencyAddresses(services);
  followProfiles(services);
  followNews({ ...settings, ...services });
  services.sessions.onGone((sessionId) => services.pushes.sessionEnded(sessionId));
  services.sessions.onEnd((sessionId) => {
    services.sipCredentials.endSession(sessionId);
    telephony.endSession(sessionId);
  });
  starting.defer(
    startHousekeeping({ ...services, clock: settings.clock, logger: settings.logger }),
  );
  const port = await listen(server, settings.port, settings.host);
  await services.texts.start();

  const running = starting.move();
  return {
    url: urlOf(settings, port),
    stats: () => ({ eventClients: services.feed.clientCount, telephony: telephony.stats() }),
    close: () => running.disposeAsync(),
  };
}

interface Services
  extends
    SignInServices,
    Voicemail,
    CallCenterServices,
    MessageServices,
    TextServices,
    PushServices {
  readonly store: Store;
  readonly directory: Directory;
  readonly history: CallHistory;
  readonly contacts: ContactBook;
  readonly parks: ParkLot;
  readonly emergencyAddresses: EmergencyAddresses;
  readonly emergencyWatchers: EmergencyWatchers;
  readonly addressOffice: AddressOffice;
  readonly profiles: Profiles;
  readonly recordings: Recordings;
  readonly away: Away;
  readonly attachments: Attachments;
  readonly mailer: Mailer;
  readonly feed: EventFeed;
}

/** Everything behind the sockets, with the data it needs. */
async function openServices(settings: Settings, closing: AsyncDisposableStack): Promise<Services> {
  const { clock, logger, demo } = settings;
  closing.defer(lockDataFolder(settings.dataFolder));
  const store = await openStore(settings.dataFolder);
  closing.defer(() => store.close());
  const hasher = new PasswordHasher();
  if (demo) await seedDemo(store, hasher, clock());
  await hasher.warmUp();

  const directory = await Directory.load(store);
  const history = new CallHistory(store.callRecords, store.recordings, logger);
  closing.defer(() => history.flush());
  const recordings = await openRecordings({ ...settings, store, history }, closing);
  const signIn = openSignIn({ ...settings, store, directory, hasher }, closing);
  const feed = new EventFeed({ ...signIn, clock, logger });
  const contacts = new ContactBook(store.contacts, clock);
  const parks = new ParkLot({ directory, seconds: settings.parkSeconds, clock });
  const away = await Away.load(store.users);
  const emergencyAddresses = await EmergencyAddresses.load({ store, directory, clock });
  const addressOffice = new AddressOffice({
    ...{ validator: addressValidator(settings), addresses: emergencyAddresses, clock, logger },
  });
  const voicemail = await openVoicemail({ ...settings, store, directory, hasher }, closing);
  const mailer = await openMailer(settings, closing);
  const emergencyWatchers = await EmergencyWatchers.load({
    ...{ store, directory, feed, mailer, clock, logger },
  });
  closing.defer(() => emergencyWatchers.flush());
  const profiles = await openProfiles(
    { ...settings, ...signIn, store, directory, mailer },
    closing,
  );
  const attachments = await openAttachments(
    { ...settings, store, maySee: (userId, messageId) => maySee(store, userId, messageId) },
    closing,
  );
  const texting = await openTexts(
    { ...settings, store, directory, files: carrierFiles(attachments) },
    closing,
  );
  const messages = await openMessages(
    { ...settings, store, directory, files: attachments, texts: texting.texts },
    closing,
  );
  const queues = await openCallCenter(
    { ...settings, store, directory, feed, voicemail: voicemail.desk },
    closing,
  );
  const push = await openPush(
    { ...settings, store, isOpen: (sessionId) => feed.hears(sessionId) },
    closing,
  );
  return {
    ...{
      store,
      directory,
      history,
      contacts,
      parks,
      mailer,
      profiles,
      recordings,
      away,
      attachments,
      feed,
    },
    ...{
      emergencyAddresses,
      emergencyWatchers,
      addressOffice,
      ...signIn,
      ...voicemail,
      ...queues,
      ...messages,
      ...texting,
      ...push,
    },
  };
}

function requestListener(
  settings: Settings,
  services: Services,
  declineCall: Telephony['decline'],
): RequestListener {
  const app = createApi({
    ...settings,
    ...services,
    declineCall,
    idempotencyKeys: services.store.idempotencyKeys,
    allowedOrigins: settings.origins,
  });
  for (const path of ['/events', '/sip']) {
    app.get(path, () => {
      throw new Problem('upgrade-required', { headers: { Upgrade: 'websocket' } });
    });
  }
  addPages(app, new StaticFiles(settings.staticFolders));
  // The whole process, and with it whoever embeds us, keeps its own Request and Response.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request, response) => void listener(request, response);
}

function telephonyOptions(settings: Settings, services: Services): TelephonyOptions {
  const { host, publicAddress, mediaPort, publicMediaPort, promptFolder } = settings;
  const { ringSeconds, logger } = settings;
  const { desk, mailboxes } = services;
  return {
    credentials: services.sipCredentials,
    nonces: services.sipCredentials.nonces,
    dialPlan: services.directory,
    emergencyBook: services.emergencyAddresses,
    emergencyWatch: services.emergencyWatchers,
    people: services.directory,
    parking: services.parks,
    ...(desk && { voicemail: desk }),
    queues: services.queueDesk,
    returning: services.keptPlaces,
    callKeep: services.store.keptCalls,
    messageCounts: {
      of: (userId) => mailboxes.state(userId),
      onChange: (listener) => mailboxes.onState(listener),
    },
    closedApps: services.pushedCalls,
    recorder: {
      partFinished(part) {
        services.history.partFinished(part);
        services.pushedCalls.partFinished(part);
      },
    },
    media: {
      bindAddress: host,
      ...(publicAddress === null ? {} : { publicAddress }),
      ...(publicMediaPort === null ? {} : { publicPort: publicMediaPort }),
      port: mediaPort,
      promptFolder,
    },
    ringSeconds,
    logger,
  };
}

function endpoints(feed: EventFeed, telephony: Telephony): Map<string, SocketEndpoint> {
  return new Map<string, SocketEndpoint>([
    ['/events', { subprotocol: null, accept: (socket) => feed.accept(socket) }],
    [
      '/sip',
      {
        subprotocol: 'sip',
        accept: (socket, info) => telephony.accept(socket, info),
      },
    ],
  ]);
}

function urlOf({ tls, host }: Settings, port: number): string {
  const loopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const name = loopback ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `${tls === null ? 'http' : 'https'}://${name}:${port}`;
}
