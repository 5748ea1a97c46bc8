import {
  browserAudio,
  browserMicrophone,
  sipPhone,
  type Phone,
  type PhoneCall,
  type PhoneCallState,
  type SipAccount,
} from '@hubline/core';
import { filter, firstValueFrom } from 'rxjs';

/** What a test does with the phones of a page. */
export interface PhonesPage {
  /** Signs in and registers a phone under that name. */
  register(username: string, password: string, stunServer?: string): Promise<void>;
  /** One calls, the other accepts; resolves when both have sound. */
  talk(caller: string, callee: string, number: string): Promise<void>;
  /** Calls somebody who answers by himself; gives the milliseconds until there is sound. */
  dial(caller: string, number: string): Promise<number>;
  hold(name: string, on: boolean): Promise<void>;
  mute(name: string, on: boolean): void;
  end(name: string): Promise<void>;
  /** Has the phone believe that ICE has failed. */
  failIce(name: string): Promise<void>;
  /** Dials and takes back at once, in different moments of the gathering. */
  hesitate(caller: string, number: string, times: number): Promise<void>;
  state(name: string): string;
  /** The strongest frequency that arrives, null in silence. */
  hear(name: string): Promise<number | null>;
  stop(): Promise<void>;
}

declare global {
  interface Window {
    phones: PhonesPage;
  }
}

interface Line {
  readonly phone: Phone;
  readonly connections: RTCPeerConnection[];
  call?: PhoneCall;
}

const lines = new Map<string, Line>();
const context = new AudioContext({ sampleRate: 48_000 });
const audio = browserAudio();
const analysers = new WeakMap<MediaStream, AnalyserNode>();
/** A steady tone is noise to the filters for speech. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

window.phones = {
  async register(username, password, stunServer) {
    const connections: RTCPeerConnection[] = [];
    const phone = sipPhone({
      microphone: browserMicrophone({ constraints: () => plain }),
      createPeerConnection: (configuration) => {
        const connection = new RTCPeerConnection(configuration);
        connections.push(connection);
        return connection;
      },
    });
    lines.set(username, { phone, connections });
    const iceServers = stunServer ? [{ urls: [stunServer] }] : [];
    const account = { ...(await fetchAccount(username, password)), iceServers };
    await phone.start({ account: async () => account });
    if (phone.registration$.value.status !== 'registered') throw new Error('not registered');
  },
  async talk(caller, callee, number) {
    const ringing = firstValueFrom(line(callee).phone.incoming$);
    line(caller).call = line(caller).phone.dial(number);
    const call = await ringing;
    line(callee).call = call;
    await call.accept();
    await Promise.all([flowing(caller), flowing(callee)]);
  },
  async dial(caller, number) {
    const click = performance.now();
    line(caller).call = line(caller).phone.dial(number);
    await flowing(caller);
    return performance.now() - click;
  },
  hold: (name, on) => callOf(name).hold(on),
  mute: (name, on) => {
    callOf(name).mute(on);
  },
  async end(name) {
    await callOf(name).end();
  },
  async failIce(name) {
    const connection = line(name).connections.at(-1)!;
    Object.defineProperty(connection, 'connectionState', {
      configurable: true,
      get: () => 'failed',
    });
    connection.dispatchEvent(new Event('connectionstatechange'));
    await reached(name, (state) => state.phase === 'connected' && state.media === 'interrupted');
    Reflect.deleteProperty(connection, 'connectionState');
    await flowing(name);
  },
  async hesitate(caller, number, times) {
    for (let i = 0; i < times; i += 1) {
      const call = line(caller).phone.dial(number);
      await new Promise((next) => setTimeout(next, i * 2));
      await call.end();
    }
  },
  state: (name) => {
    const state = callOf(name).state$.value;
    return state.phase === 'connected' ? `${state.phase} ${state.media}` : state.phase;
  },
  async hear(name) {
    const state = callOf(name).state$.value;
    if (state.phase !== 'connected' || !state.remoteStream) return null;
    await context.resume();
    return strongest(analyserOf(state.remoteStream));
  },
  async stop() {
    await Promise.all([...lines.values()].map(({ phone }) => phone.stop()));
  },
};

function line(name: string): Line {
  const found = lines.get(name);
  if (!found) throw new Error(`no phone of ${name}`);
  return found;
}

function callOf(name: string): PhoneCall {
  const { call } = line(name);
  if (!call) throw new Error(`no call of ${name}`);
  return call;
}

function reached(name: string, condition: (state: PhoneCallState) => boolean): Promise<unknown> {
  return firstValueFrom(callOf(name).state$.pipe(filter(condition)));
}

const flowing = (name: string): Promise<unknown> =>
  reached(name, (state) => state.phase === 'connected' && state.media === 'flowing');

async function fetchAccount(username: string, password: string): Promise<SipAccount> {
  const signIn = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await signIn.json()) as { accessToken: string };
  const answer = await fetch(`/api/sip-account?device=${crypto.randomUUID()}`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  const account = (await answer.json()) as SipAccount & { expiresAt: string };
  return { ...account, expiresAt: new Date(account.expiresAt) };
}

function analyserOf(stream: MediaStream): AnalyserNode {
  const known = analysers.get(stream);
  if (known) return known;
  // Chromium decodes only what an element plays.
  audio.play(stream);
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  analysers.set(stream, analyser);
  return analyser;
}

function strongest(analyser: AnalyserNode): number | null {
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const peak = levels.indexOf(Math.max(...levels));
  if (!(levels[peak]! > -70)) return null;
  return (peak * context.sampleRate) / analyser.fftSize;
}
