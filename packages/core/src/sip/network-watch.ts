const LOOK_MS = 5_000;
/** A clock that misses so much stood still: the machine slept, or the page was frozen. */
const GAP_MS = 3_000;
/** Browsers tell of each new estimate of how quick the network is. */
const ESTIMATES_MS = 10_000;

/** `changed`: it is another network. `woke`: nobody looked for a while. `lost`: there is none. */
export type NetworkNews = 'changed' | 'woke' | 'lost';

/** Where the browser's network is told of (Network Information API); not everywhere. */
interface NetworkInformation extends EventTarget {
  readonly type?: string;
}

/** Tells whenever the way to the server may be another one. Returns the undo. */
export function watchNetwork(tell: (news: NetworkNews) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const on = (event: string, listener: (event: Event) => void): void =>
    // What is told to the document passes here first.
    globalThis.addEventListener?.(event, listener, { signal, capture: true });
  on('online', () => tell('changed'));
  on('offline', () => tell('lost'));
  on('resume', () => tell('woke'));
  on('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) tell('woke');
  });
  const information = (globalThis.navigator as { connection?: NetworkInformation } | undefined)
    ?.connection;
  let { type } = information ?? {};
  let estimatedAt = -Infinity;
  information?.addEventListener?.(
    'change',
    () => {
      const other = information.type !== type;
      ({ type } = information);
      const now = performance.now();
      if (!other && now - estimatedAt < ESTIMATES_MS) return;
      estimatedAt = now;
      tell(other ? 'changed' : 'woke');
    },
    { signal },
  );
  let looked = Date.now();
  const look = setInterval(() => {
    const before = looked;
    looked = Date.now();
    if (looked - before > LOOK_MS + GAP_MS) tell('woke');
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(look));
  return () => stop.abort();
}
