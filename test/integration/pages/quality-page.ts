import {
  browserAudio,
  browserMicrophone,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  type Call,
  type CallQuality,
  type FlightRecorder,
  type Hub,
} from '@hubline/core';
import { filter, firstValueFrom } from 'rxjs';

/** What a test does with the people of a page. */
export interface QualityPage {
  /** Signs in, and answers whoever calls. */
  register(username: string, password: string): Promise<void>;
  /** Calls; resolves when there is sound. */
  dial(username: string, number: string): Promise<void>;
  hold(username: string, on: boolean): Promise<void>;
  /** How the call sounds now. */
  quality(username: string): CallQuality | null;
  /** Every fault that was named so far, once for each time it began. */
  faults(username: string): readonly string[];
  /** In seconds, as the other side of each connection says it. */
  roundTrips(): Promise<readonly number[]>;
  report(username: string): Promise<string>;
  /** All that the phone said and heard, secrets included. */
  wire(username: string): string;
  end(username: string): Promise<void>;
}

declare global {
  interface Window {
    people: QualityPage;
  }
}

interface Person {
  readonly hub: Hub;
  readonly recorder: FlightRecorder;
  readonly faults: string[];
  call?: Call;
}

const people = new Map<string, Person>();
const connections: RTCPeerConnection[] = [];

window.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    connections.push(this);
  }
};

/** A steady tone is noise to the filters for speech. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

window.people = {
  async register(username, password) {
    const recorder = flightRecorder();
    const microphone = browserMicrophone({ constraints: () => plain });
    const hub = createHub({
      backend: hublineBackend({ server: location.origin }),
      phone: sipPhone({ microphone, recorder }),
      microphone,
      audio: browserAudio(),
      recorder,
    });
    const one: Person = { hub, recorder, faults: [] };
    people.set(username, one);
    await hub.session.signIn({ username, password });
    const { state$ } = hub.registration;
    await firstValueFrom(state$.pipe(filter(({ status }) => status === 'registered')));
    hub.calls.incoming$.subscribe((call) => void follow(one, call).accept());
  },
  async dial(username, number) {
    const one = person(username);
    const { state$ } = follow(one, await one.hub.calls.dial(number));
    await firstValueFrom(
      state$.pipe(filter((state) => state.phase === 'connected' && state.media === 'flowing')),
    );
  },
  hold: (username, on) => callOf(username).hold(on),
  quality: (username) => callOf(username).quality$.value,
  faults: (username) => person(username).faults,
  async roundTrips() {
    const reports = await Promise.all(connections.map((one) => one.getStats()));
    const entries = reports.flatMap((report) => [...report.values()]) as Record<string, unknown>[];
    return entries
      .filter(({ type, kind }) => type === 'remote-inbound-rtp' && kind === 'audio')
      .map(({ roundTripTime }) => roundTripTime)
      .filter((seconds) => typeof seconds === 'number');
  },
  report: async (username) => (await person(username).hub.diagnostics()).report(),
  wire: (username) =>
    person(username)
      .recorder.entries.map((entry) => (entry.kind === 'sip' ? entry.text : ''))
      .join('\n'),
  end: (username) => callOf(username).end(),
};

function follow(one: Person, call: Call): Call {
  one.call = call;
  one.faults.length = 0;
  let last: string | null = null;
  call.quality$.subscribe((quality) => {
    const kind = quality?.fault?.kind ?? null;
    if (kind !== null && kind !== last) one.faults.push(kind);
    last = kind;
  });
  return call;
}

function person(username: string): Person {
  const one = people.get(username);
  if (!one) throw new Error(`${username} is not registered`);
  return one;
}

function callOf(username: string): Call {
  const { call } = person(username);
  if (!call) throw new Error(`${username} has no call`);
  return call;
}
