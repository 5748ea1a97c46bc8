import {
  browserAudio,
  browserMicrophone,
  createHub,
  everyCapability,
  sipPhone,
  type Backend,
  type Call,
  type Hub,
  type User,
} from '@hubline/core';
import { BehaviorSubject, filter, firstValueFrom, NEVER } from 'rxjs';

/** What a test does with the phone of a page: `?user=…&password=…&server=ws:…`. */
export interface PlainPhone {
  /** Resolves when it is registered. */
  readonly ready: Promise<unknown>;
  dial(number: string): Promise<void>;
  /** Takes the next call that rings, or the one that does. */
  accept(): Promise<void>;
  /** Ends whatever call there is. */
  end(): Promise<void>;
  mute(on: boolean): Promise<void>;
  hold(on: boolean): Promise<void>;
  /** Phase and sound of the first call; `none` without one. */
  state(): string;
  /** The id of the first call; empty without one. */
  id(): string;
  /** How often it rang, and how often a call ended, since the page was loaded. */
  counts(): { readonly rung: number; readonly ended: number };
}

declare global {
  interface Window {
    phone: PlainPhone;
  }
}

/** A steady tone is noise to the filters for speech. */
const PLAIN = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const asked = new URLSearchParams(location.search);
const ask = (name: string): string => asked.get(name) ?? '';
const hub = createHub({
  backend: plainSip(ask('user'), ask('password'), ask('server')),
  phone: sipPhone({ microphone: browserMicrophone({ constraints: () => PLAIN }) }),
  audio: browserAudio(),
});
let rung = 0;
let ended = 0;
hub.calls.incoming$.subscribe(() => (rung += 1));
hub.calls.ended$.subscribe(() => (ended += 1));

window.phone = {
  ready: registered(hub),
  async dial(number) {
    await hub.calls.dial(number);
  },
  async accept() {
    const [call] = await firstValueFrom(
      hub.calls.active$.pipe(filter(([one]) => one?.state$.value.phase === 'incoming')),
    );
    await call?.accept();
  },
  async end() {
    await Promise.all(hub.calls.active$.value.map((call) => call.end()));
  },
  mute: (on) => first().mute(on),
  hold: (on) => first().hold(on),
  state() {
    const state = hub.calls.active$.value[0]?.state$.value;
    if (!state) return 'none';
    if (state.phase !== 'connected') return state.phase;
    const words = ['connected', state.media, state.muted && 'muted', state.held && 'held'];
    return words.filter(Boolean).join(' ');
  },
  id: () => hub.calls.active$.value[0]?.id ?? '',
  counts: () => ({ rung, ended }),
};

function first(): Call {
  const [call] = hub.calls.active$.value;
  if (!call) throw new Error('no call');
  return call;
}

function registered({ registration }: Hub): Promise<unknown> {
  return firstValueFrom(registration.state$.pipe(filter(({ status }) => status === 'registered')));
}

/** Somebody who is signed in for as long as the page is there, and has an account and nothing else. */
function plainSip(username: string, password: string, server: string): Backend {
  const user: User = {
    ...{ id: username, username, name: username, extension: username, scope: 'basic' },
    ...{ numbers: [], tenant: { id: 'example', name: 'Example' }, mayRecord: false },
  };
  return {
    kind: 'sip',
    capabilities$: new BehaviorSubject(everyCapability(() => ({ level: 'unknown' }))),
    connection$: new BehaviorSubject({ status: 'online' as const }),
    authenticator: {
      options: async () => ({ serverName: 'Example', demo: null, providers: [] }),
      resume: async () => user,
      signIn: async () => user,
      signOut: async () => null,
      ended$: NEVER,
    },
    sipAccounts: {
      account: async () => ({
        aor: `sip:${username}@example.test`,
        authUser: username,
        password,
        displayName: username,
        wsUrls: [server],
        iceServers: [],
        instanceId: `urn:uuid:00000000-0000-4000-8000-${username.padStart(12, '0')}`,
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
    },
    probe: () => {},
    close: async () => {},
  };
}
