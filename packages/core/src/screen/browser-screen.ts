import type { Screen, ScreenHold } from './screen.ts';

/** What is used of `navigator.wakeLock` (Screen Wake Lock §5). */
export interface WakeLockPlace {
  request(type: 'screen'): Promise<ScreenHold>;
}

/** The screen by the Screen Wake Lock API; where there is none it goes off as it always does. */
export function browserScreen(
  wakeLock = (globalThis.navigator as { readonly wakeLock?: WakeLockPlace } | undefined)?.wakeLock,
  /** Passes on the events of the page, those of its document too. */
  events: EventTarget | undefined = page(),
): Screen {
  return {
    // Refused to pages in the background, on a low battery, and by policy: nothing to be said about it.
    keepOn: async () => (await wakeLock?.request('screen').catch(() => null)) ?? null,
    watch(looked) {
      events?.addEventListener('visibilitychange', looked);
      return () => events?.removeEventListener('visibilitychange', looked);
    },
  };
}

function page(): EventTarget | undefined {
  return 'addEventListener' in globalThis ? globalThis : undefined;
}
