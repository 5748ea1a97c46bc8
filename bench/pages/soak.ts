import {
  browserAudio,
  browserMicrophone,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  webStorage,
  type Behavior,
  type Call,
  type Hub,
} from '@hubline/core';
import { filter, firstValueFrom, timeout } from 'rxjs';

declare global {
  interface Window {
    soak: {
      /** Two people in one page, each with a hub of their own. */
      open(password: string): Promise<void>;
      /** One calls, the other accepts, both hear something, one hangs up; who does what changes. */
      call(at: number): Promise<void>;
      /** Peer connections that are not closed, and all that are still in memory. */
      connections(): { readonly open: number; readonly kept: number };
    };
  }
}

const PATIENCE_MS = 15_000;
const NUMBERS = ['1001', '1002'];
/** How much a recorder keeps, and how large an entry is on average. */
const RECORDED = 2_000;
const TYPICAL = 800;
/** What a stretch of a tone adds up to; silence adds up to nothing. */
const HEARD = 0.000_1;

const made = new Map<number, WeakRef<RTCPeerConnection>>();
const collected = new FinalizationRegistry<number>((id) => made.delete(id));
let count = 0;

const Native = window.RTCPeerConnection;
window.RTCPeerConnection = class extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    count += 1;
    made.set(count, new WeakRef(this));
    collected.register(this, count);
  }
};

const people: Hub[] = [];

window.soak = {
  async open(password) {
    for (const username of ['alice', 'bob']) {
      const hub = person();
      await hub.session.signIn({ username, password });
      await until(hub.registration.state$, ({ status }) => status === 'registered');
      people.push(hub);
    }
  },
  async call(at) {
    const [caller, callee] = at % 2 === 0 ? people : people.toReversed();
    const rung = firstValueFrom(callee!.calls.incoming$.pipe(timeout(PATIENCE_MS)));
    const outgoing = await caller!.calls.dial(NUMBERS[people.indexOf(callee!)]!);
    const incoming = await rung;
    await incoming.accept();
    await Promise.all([outgoing, incoming].map((call) => inPhase(call, 'connected')));
    await heardByBoth();
    await (at % 4 < 2 ? outgoing : incoming).end();
    await Promise.all([outgoing, incoming].map((call) => inPhase(call, 'ended')));
  },
  connections() {
    const kept = [...made.values()].flatMap((connection) => connection.deref() ?? []);
    return { open: kept.filter(isOpen).length, kept: kept.length };
  },
};

function person(): Hub {
  const microphone = browserMicrophone();
  const recorder = flightRecorder();
  // It keeps what happened last, so it is full from the beginning.
  for (let entry = 0; entry < RECORDED; entry += 1)
    recorder.sip('in', String(entry).padEnd(TYPICAL, '.'));
  // Two people share nothing.
  const { tab } = webStorage();
  const storage = { tab: inMemory(), browser: tab };
  return createHub({
    backend: hublineBackend({ server: location.origin, storage }),
    phone: sipPhone({ microphone, recorder }),
    ...{ microphone, recorder, storage },
    audio: browserAudio(),
  });
}

function inMemory(): ReturnType<typeof webStorage>['tab'] {
  const values = new Map<string, string>();
  return {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

async function heardByBoth(): Promise<void> {
  const before = performance.now();
  while ((await hearing()) < 2) {
    if (performance.now() - before > PATIENCE_MS) throw new Error('nothing was heard');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How many connections have brought sound. */
async function hearing(): Promise<number> {
  const open = [...made.values()].flatMap((one) => one.deref() ?? []).filter(isOpen);
  const energies = await Promise.all(open.map(energyOf));
  return energies.filter((energy) => energy > HEARD).length;
}

async function energyOf(connection: RTCPeerConnection): Promise<number> {
  let energy = 0;
  for (const stats of (await connection.getStats()).values() as Iterable<RTCInboundRtpStreamStats>)
    if (stats.type === 'inbound-rtp') energy += stats.totalAudioEnergy ?? 0;
  return energy;
}

const isOpen = ({ connectionState }: RTCPeerConnection): boolean => connectionState !== 'closed';

async function inPhase(call: Call, phase: string): Promise<void> {
  await until(call.state$, (state) => state.phase === phase);
}

async function until<T>(values$: Behavior<T>, fits: (value: T) => boolean): Promise<void> {
  await firstValueFrom(values$.pipe(filter(fits), timeout(PATIENCE_MS)));
}
