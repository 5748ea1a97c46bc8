import {
  browserAudio,
  browserMicrophone,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  type Behavior,
  type Call,
  type Hub,
} from '@hubline/core';
import { filter, firstValueFrom, timeout } from 'rxjs';

declare global {
  interface Window {
    soak: {
      /** One person, whose phone registers. */
      open(username: string, password: string): Promise<void>;
      /** Calls, and resolves when there is sound. */
      call(number: string): Promise<void>;
      /** Accepts the next call, and resolves when there is sound. */
      answer(): Promise<void>;
      end(): Promise<void>;
      /** Resolves when the call is over. */
      over(): Promise<void>;
      /** Peer connections that are not closed, and all that are still in memory. */
      connections(): { readonly open: number; readonly kept: number };
    };
  }
}

const PATIENCE_MS = 15_000;
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

let hub: Hub;

window.soak = {
  async open(username, password) {
    hub = person();
    await hub.session.signIn({ username, password });
    await until(hub.registration.state$, ({ status }) => status === 'registered');
  },
  async call(number) {
    await isHeard(await hub.calls.dial(number));
  },
  async answer() {
    const ringing = await until(hub.calls.active$, (calls) => calls.length > 0);
    await ringing[0]!.accept();
    await isHeard(ringing[0]!);
  },
  async end() {
    await hub.calls.active$.value[0]!.end();
    await this.over();
  },
  async over() {
    await until(hub.calls.active$, (calls) => calls.length === 0);
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
  return createHub({
    backend: hublineBackend({ server: location.origin }),
    phone: sipPhone({ microphone, recorder }),
    ...{ microphone, recorder },
    audio: browserAudio(),
  });
}

async function isHeard(call: Call): Promise<void> {
  await until(call.state$, ({ phase }) => phase === 'connected');
  const before = performance.now();
  while (!(await hears())) {
    if (performance.now() - before > PATIENCE_MS) throw new Error('nothing was heard');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a connection has brought sound. */
async function hears(): Promise<boolean> {
  const open = [...made.values()].flatMap((one) => one.deref() ?? []).filter(isOpen);
  const energies = await Promise.all(open.map(energyOf));
  return energies.some((energy) => energy > HEARD);
}

async function energyOf(connection: RTCPeerConnection): Promise<number> {
  let energy = 0;
  for (const stats of (await connection.getStats()).values() as Iterable<RTCInboundRtpStreamStats>)
    if (stats.type === 'inbound-rtp') energy += stats.totalAudioEnergy ?? 0;
  return energy;
}

const isOpen = ({ connectionState }: RTCPeerConnection): boolean => connectionState !== 'closed';

async function until<T>(values$: Behavior<T>, fits: (value: T) => boolean): Promise<T> {
  return firstValueFrom(values$.pipe(filter(fits), timeout(PATIENCE_MS)));
}
