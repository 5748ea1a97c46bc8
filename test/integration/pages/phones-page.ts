import {
  browserMicrophone,
  sipPhone,
  type Phone,
  type PhoneCall,
  type PhoneCallState,
} from '@hubline/core';
import { filter, firstValueFrom } from 'rxjs';
import { fetchAccount } from './fetch-account.ts';
import { strongestIn } from './strongest-in.ts';

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
    // The newest may be one that is kept ready for the next call.
    const connection = line(name).connections.findLast((one) => one.remoteDescription)!;
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
    return strongestIn(state.remoteStream);
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
