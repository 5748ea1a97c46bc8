import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallHistory } from '../../packages/server/src/history/call-history.ts';
import { silentLogger } from '../../packages/server/src/logger.ts';
import { RecordingArchive } from '../../packages/server/src/recordings/recording-archive.ts';
import { openNew, type OpenFile } from '../../packages/server/src/media/sound-file.ts';
import {
  Recordings,
  type RecordingAction,
} from '../../packages/server/src/recordings/recordings.ts';
import type { RecordingState } from '../../packages/server/src/calls/live-calls.ts';
import type { TelephonyOptions } from '../../packages/server/src/calls/telephony-options.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { opusTone } from './opus-tone.ts';
import { PhoneSystem, USERS } from './phone-system.ts';
import { openStoreOfUsers } from './store-of-users.ts';
import { RecordedSound } from './recorded-sound.ts';
import type { RtpPeer } from './rtp-peer.ts';
import { until } from './until.ts';

type Username = keyof typeof USERS;

export interface StudioOptions {
  readonly telephony?: Partial<TelephonyOptions>;
  readonly openFile?: OpenFile;
}

/** A phone system whose calls can be recorded, into a folder of its own. */
export class Studio implements AsyncDisposable {
  readonly system: PhoneSystem;
  readonly recordings: Recordings;
  readonly store: Store;
  readonly #folder: string;

  private constructor(parts: Pick<Studio, 'system' | 'recordings' | 'store'>, folder: string) {
    this.system = parts.system;
    this.recordings = parts.recordings;
    this.store = parts.store;
    this.#folder = folder;
  }

  static async open({ telephony = {}, openFile = openNew }: StudioOptions = {}): Promise<Studio> {
    const folder = await mkdtemp(join(tmpdir(), 'hubline-studio-'));
    const store = await openStoreOfUsers();
    const history = new CallHistory(store.callRecords, store.recordings, silentLogger);
    const archive = new RecordingArchive({
      ...{ repository: store.recordings, history, folder, openFile },
      ...{ clock: Date.now, logger: silentLogger },
    });
    const recordings = new Recordings(archive, silentLogger);
    const system = await PhoneSystem.start(telephony);
    recordings.follow(system.telephony);
    return new Studio({ system, recordings, store }, folder);
  }

  /** Asks for something in the only call of this user. */
  act(username: Username, action: RecordingAction) {
    return this.recordings.act(USERS[username].userId, this.#live(username).id, action);
  }

  /** What this user's phones show. */
  shown(username: Username): RecordingState {
    return this.#live(username).recording;
  }

  /** The only recording of this user, once it is closed, as ffmpeg hears it. */
  async played(username: Username): Promise<RecordedSound> {
    const { userId } = USERS[username];
    const file = await until(`${username} has no recording`, async () => {
      for (const name of await readdir(this.#folder)) {
        const found = await this.recordings.find(userId, name.replace('.ogg', ''));
        if (found) return found;
      }
      return null;
    });
    return RecordedSound.decode(await readFile(file.path));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.system[Symbol.asyncDispose]();
    await this.recordings.close();
    await this.store.close();
    await rm(this.#folder, { recursive: true });
  }

  #live(username: Username) {
    const [call, ...others] = this.system.telephony.liveCalls(USERS[username].userId);
    if (!call || others.length > 0) throw new Error(`${username} is not in one call`);
    return call;
  }
}

const voices = new Map<number, Promise<readonly Buffer[]>>();

/** The packets of two seconds of a tone, which are made once. */
export function voiceOf(hertz: number): Promise<readonly Buffer[]> {
  const voice = voices.get(hertz) ?? opusTone(hertz, { seconds: 2 });
  voices.set(hertz, voice);
  return voice;
}

/** Speaks with a tone from now on. */
export async function speak(peer: RtpPeer, hertz: number): Promise<void> {
  const packets = await voiceOf(hertz);
  let next = 0;
  peer.play(() => packets[next++ % packets.length]!);
}

/** Waits until this phone has got sound for so many seconds. */
export async function hear(peer: RtpPeer, seconds: number): Promise<void> {
  const wanted = peer.received + seconds * 50;
  await until('too little is heard', () => (peer.received >= wanted ? true : null));
}
