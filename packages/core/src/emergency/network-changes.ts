import { asyncScheduler, fromEvent, merge, NEVER, throttleTime, type Observable } from 'rxjs';

/** Browsers also say so when nothing but the measured speed has changed. */
const AT_MOST_EACH_MS = 10_000;

type Source = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

interface Browser extends Partial<Source> {
  readonly navigator?: { readonly connection?: Partial<Source> };
}

/** Each time the browser says that it may be in another network. Never where there is no browser. */
export function networkChanges(browser: Browser = globalThis as Browser): Observable<unknown> {
  return merge(
    events(browser, 'online'),
    // Not in every browser: https://wicg.github.io/netinfo
    events(browser.navigator?.connection, 'change').pipe(
      throttleTime(AT_MOST_EACH_MS, asyncScheduler, { leading: true, trailing: true }),
    ),
  );
}

function events(source: Partial<Source> | undefined, name: string): Observable<unknown> {
  return source?.addEventListener ? fromEvent(source as EventTarget, name) : NEVER;
}
