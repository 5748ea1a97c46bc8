import { fetchAhead, plainFetch, plainSocket, sessionAhead, socketAhead } from './api/ahead.ts';
import { baseOf, socketUrl } from './api/addresses.ts';
import { keptCalls } from './calls/kept-calls.ts';
import { readChoice } from './devices/device-choice.ts';
import type { Microphone } from './devices/microphone.ts';
import { connectionAhead, microphoneAhead } from './sip/ahead.ts';
import type { CreatePeerConnection } from './sip/peer-configuration.ts';
import { DEVICE, SIGNED_OUT } from './storage/keys.ts';
import { browserNames, webStorage } from './storage/web-storage.ts';
import { isLed, leadLock } from './tabs/lead-lock.ts';
import { locksAhead } from './tabs/locks-ahead.ts';

export interface HeadStartOptions {
  /** The server's address, as for `hublineBackend`. */
  readonly server: string | URL;
  readonly microphone: Microphone;
}

/** Ports for a hub, of which some have begun already. */
export interface HeadStart {
  /** For the backend. */
  readonly fetch: typeof fetch;
  /** For the backend and the phone. */
  readonly WebSocket: typeof WebSocket;
  readonly microphone: Microphone;
  /** For the phone. */
  readonly offeringConnection: CreatePeerConnection | undefined;
  /** For the tabs; undefined for those of the browser. */
  readonly locks: LockManager | undefined;
  /** There are calls to take back. */
  readonly hasCalls: boolean;
}

/**
 * For the first script of a page, before there is a hub: where the page before it left calls, what taking them back
 * waits for is begun at once: the session, the SIP account, the SIP socket, the microphone, a peer connection.
 * Everywhere else these are the ports of the browser, of which the session alone has begun.
 */
export function headStart({ server, microphone }: HeadStartOptions): HeadStart {
  const base = baseOf(server);
  const { browser } = webStorage();
  const isSignedOut = browser.get(SIGNED_OUT) !== null;
  const calls = isSignedOut ? [] : keptCalls(browser, browserNames());
  const [first] = calls;
  if (!first) {
    return {
      ...{
        fetch: isSignedOut ? plainFetch : sessionAhead(base),
        WebSocket: plainSocket,
        microphone,
      },
      ...{ offeringConnection: undefined, locks: undefined, hasCalls: false },
    };
  }
  // At once where the page before said goodbye: whatever is asked of a browser that loads a page takes its time.
  const needed = calls.some(({ left }) => left) ? Promise.resolve() : unlessLed(base);
  const device = readChoice(browser).microphone?.id ?? null;
  return {
    fetch: fetchAhead(base, browser.get(DEVICE) ?? '', needed),
    WebSocket: socketAhead(socketUrl(base, 'sip').href, needed),
    microphone: microphoneAhead(microphone, device, needed),
    // It takes its time here and now: after all that others take theirs for.
    offeringConnection: connectionAhead(needed.then(nextTask)),
    // Pages without TLS have no locks.
    locks:
      'locks' in navigator
        ? locksAhead(navigator.locks, leadLock(base.href, first.whose), needed)
        : undefined,
    hasCalls: true,
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Rejects where another page goes on with the calls. */
async function unlessLed({ href }: URL): Promise<void> {
  if (await isLed(href, navigator.locks)) throw new Error('Another page has the phone');
}
