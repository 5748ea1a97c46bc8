import {
  browserDevices,
  browserMicrophone,
  browserSoundMeter,
  createHub,
  sipPhone,
  type Call,
  type PhoneCall,
} from '@hubline/core';
import { ALICE, FakeBackend, PASSWORD, memoryStorage } from '@hubline/core/testing';
import { filter, firstValueFrom } from 'rxjs';
import { Desk } from './desk.ts';
import { fetchAccount } from './fetch-account.ts';
import { strongestIn } from './strongest-in.ts';

/** Alice with a desk of microphones, in a call with Bob. */
export interface HotPlugPage {
  readonly desk: Desk;
  /** Alice calls Bob; resolves when both have sound. */
  talk(): Promise<void>;
  /** By name; null for what the system uses. */
  choose(microphone: string | null): Promise<void>;
  mute(on: boolean): Promise<void>;
  hold(on: boolean): Promise<void>;
  /** The strongest frequency that Bob hears, null in silence. */
  bobHears(): Promise<number | null>;
  /** What Alice's call says of itself. */
  call(): string;
  speakingWhileMuted(): boolean;
  stop(): Promise<void>;
}

declare global {
  interface Window {
    hotPlug: HotPlugPage;
  }
}

const desk = new Desk();
desk.install();
desk.plug('Built-in', 500);
desk.plug('Headset', 1200);

const backend = new FakeBackend({ signedIn: ALICE });
const account = fetchAccount('alice', PASSWORD);
Object.defineProperty(backend, 'sipAccounts', { value: { account: () => account } });
const microphone = browserMicrophone();
const alice = createHub({
  backend,
  phone: sipPhone({ microphone }),
  microphone,
  devices: browserDevices(),
  meter: browserSoundMeter(),
  storage: memoryStorage(),
});
const bob = sipPhone({ microphone: browserMicrophone() });
let call: Call | undefined;
let atBob: PhoneCall | undefined;
let speaking = false;

window.hotPlug = {
  desk,
  async talk() {
    await account;
    const bobs = await fetchAccount('bob', PASSWORD);
    await bob.start({ account: async () => bobs });
    await firstValueFrom(
      alice.registration.state$.pipe(filter(({ status }) => status === 'registered')),
    );
    const ringing = firstValueFrom(bob.incoming$);
    call = await alice.calls.dial('1002');
    atBob = await ringing;
    await atBob.accept();
    await firstValueFrom(
      call.state$.pipe(filter((state) => state.phase === 'connected' && state.media === 'flowing')),
    );
    alice.devices.speakingWhileMuted$.subscribe((value) => (speaking = value));
  },
  async choose(name) {
    const { inputs } = alice.devices.state$.value;
    await alice.devices.choose(
      'microphone',
      name === null ? null : inputs.find((one) => one.name === name)!.id,
    );
  },
  async mute(on) {
    await call!.mute(on);
  },
  async hold(on) {
    await call!.hold(on);
  },
  async bobHears() {
    const state = atBob!.state$.value;
    if (state.phase !== 'connected' || !state.remoteStream) return null;
    return strongestIn(state.remoteStream);
  },
  call() {
    const state = call!.state$.value;
    return state.phase === 'connected'
      ? `${state.phase} ${state.media} since ${state.since.toISOString()}`
      : state.phase;
  },
  speakingWhileMuted: () => speaking,
  async stop() {
    await Promise.all([alice.close(), bob.stop()]);
  },
};
