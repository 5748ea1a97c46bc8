import type { RequestListener } from 'node:http';
import { isIPv6 } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApi } from './api/api.ts';
import type { ApiServices } from './api/api.ts';
import { Problem } from './api/problem.ts';
import { Directory } from './directory/directory.ts';
import { EventFeed } from './events/event-feed.ts';
import { CallHistory } from './history/call-history.ts';
import { closeListener, createListener, listen } from './http/listen.ts';
import { acceptSockets } from './http/socket-upgrades.ts';
import { startHousekeeping } from './housekeeping.ts';
import { seedDemo } from './seed/demo.ts';
import { withDefaults } from './server-options.ts';
import type { ServerOptions, Settings } from './server-options.ts';
import { PasswordHasher } from './sessions/password-hasher.ts';
import { Sessions } from './sessions/sessions.ts';
import { SipCredentials } from './sessions/sip-credentials.ts';
import { addPages } from './static/pages.ts';
import { StaticFiles } from './static/static-files.ts';
import { lockDataFolder } from './store/open-database.ts';
import { openStore } from './store/store.ts';

/** A server that runs. */
export interface HublineServer {
  /** Where it answers, such as `http://localhost:8080`. */
  readonly url: string;
  stats(): ServerStats;
  /** Ends calls and connections and writes what is left to write. */
  close(): Promise<void>;
}

export interface ServerStats {
  readonly eventClients: number;
}

/**
 * Starts a whole phone system; resolves when it answers.
 * @throws StoreError, ListenError with a sentence for whoever runs it
 */
export async function createServer(options: ServerOptions = {}): Promise<HublineServer> {
  const settings = withDefaults(options);
  const { clock, logger } = settings;
  // What was opened is closed in reverse order, also when the start fails halfway.
  await using starting = new AsyncDisposableStack();

  starting.defer(lockDataFolder(settings.dataFolder));
  const store = await openStore(settings.dataFolder);
  starting.defer(() => store.close());

  const hasher = new PasswordHasher();
  if (settings.demo) await seedDemo(store, hasher, clock());
  await hasher.warmUp();

  const directory = await Directory.load(store);
  const history = new CallHistory(store.callRecords, logger);
  starting.defer(() => history.flush());
  const sessions = new Sessions({ ...settings, store, directory, hasher });
  const sipCredentials = new SipCredentials(clock);
  const feed = new EventFeed({ sessions, directory, history, clock, logger });
  sessions.onEnd((sessionId) => sipCredentials.endSession(sessionId));

  const server = createListener(
    settings.tls,
    requestListener(settings, {
      ...settings,
      sessions,
      sipCredentials,
      directory,
      history,
      allowedOrigins: settings.origins,
    }),
  );
  const closeSockets = acceptSockets(server, {
    endpoints: new Map([
      ['/events', { subprotocol: null, accept: (socket) => feed.accept(socket) }],
    ]),
    allowedOrigins: settings.origins,
    clock,
  });
  const port = await listen(server, settings.port, settings.host);
  starting.defer(() => closeListener(server));
  starting.defer(closeSockets);
  starting.defer(startHousekeeping({ store, directory, sessions, sipCredentials, feed, logger }));

  const running = starting.move();
  return {
    url: urlOf(settings, port),
    stats: () => ({ eventClients: feed.clientCount }),
    close: () => running.disposeAsync(),
  };
}

function requestListener(settings: Settings, services: ApiServices): RequestListener {
  const app = createApi(services);
  for (const path of ['/events', '/sip']) {
    app.get(path, () => {
      throw new Problem('upgrade-required', { headers: { Upgrade: 'websocket' } });
    });
  }
  addPages(app, new StaticFiles(settings.staticFolders));
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}

function urlOf({ tls, host }: Settings, port: number): string {
  const loopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const name = loopback ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  return `${tls === null ? 'http' : 'https'}://${name}:${port}`;
}
