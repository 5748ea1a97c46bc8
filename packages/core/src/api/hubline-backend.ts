import { BehaviorSubject, distinctUntilChanged, map, switchMap } from 'rxjs';
import type { Backend } from '../backend.ts';
import { everyCapability } from '../capabilities/available.ts';
import { silentLogger, type Logger } from '../logger.ts';
import { behaviorFrom } from '../reactive/behavior.ts';
import { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import { cookieFetch, keepsNoCookies } from './cookie-fetch.ts';
import { deviceId } from './device-id.ts';
import { EventFeed } from './event-feed.ts';
import { FeedTopic } from './feed-topic.ts';
import { RestAuthenticator } from './rest-authenticator.ts';
import { RestClient } from './rest-client.ts';
import { RestSession } from './rest-session.ts';
import { RestSipAccounts } from './rest-sip-accounts.ts';
import { ServerLink } from './server-link.ts';
import { webStorage, type WebStorage } from './web-storage.ts';
import { callRecord, contact } from './wire.ts';

export interface HublineBackendOptions {
  /** The server's address; in a page, a path such as `/` means the page's own server. */
  readonly server: string | URL;
  readonly fetch?: typeof fetch;
  readonly WebSocket?: typeof WebSocket;
  /** A UUID for this phone; made and kept for the life of the tab unless given. */
  readonly deviceId?: string;
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
    fetch: keepsNoCookies() ? cookieFetch(base, plainFetch) : plainFetch,
    signal: scope.signal,
  });
  const session = new RestSession(scope, rest);
  const authenticator = new RestAuthenticator(scope, { rest, session, storage: storage.browser });

  const misread = (error: unknown): void => logger.warn('An item was not understood', { error });
  const contacts = new FeedTopic(contact, misread);
  const records = new FeedTopic(callRecord, misread);
  const feed = new EventFeed({
    session,
    open: () => new Socket(socketUrl(base)),
    topics: { directory: contacts, 'call-records': records },
    logger,
  });

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

  const probe = (): void => {
    feed.probe();
    serverLink.probe();
  };
  for (const event of WAKING) listen(scope, event, probe);

  return {
    kind: 'hubline',
    capabilities$: new BehaviorSubject(everyCapability(() => ({ level: 'full' }))),
    connection$,
    authenticator,
    sipAccounts: new RestSipAccounts(session, async () => device ?? deviceId(scope, storage.tab)),
    contacts,
    records,
    probe,
    close: async () => scope.abort(),
  };
}

/** When a page learns that the network is back, or comes back itself. */
const WAKING = ['online', 'pageshow', 'focus'];

function listen(scope: Scope, event: string, listener: () => void): void {
  if (!('addEventListener' in globalThis)) return;
  globalThis.addEventListener(event, listener, { signal: scope.signal });
}

/** With a slash at its end, so that paths are added to it. @throws TypeError */
function baseOf(server: string | URL): URL {
  const page = 'location' in globalThis ? globalThis.location.href : undefined;
  const url = new URL(server, page);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  url.search = '';
  url.hash = '';
  return url;
}

function socketUrl(base: URL): URL {
  const url = new URL('events', base);
  url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}
