import {
  browserMicrophone,
  browserSoundMeter,
  browserStudio,
  HubError,
  type Sound,
  type Take,
  type TakeState,
} from '@hubline/core';

/** What a test does in the studio of a page. */
export interface StudioPage {
  /** Begins to record; the code of the error where it cannot. */
  record(maxSeconds?: number): Promise<string>;
  /** How the recording goes. */
  state(): TakeState['status'];
  /** For how many seconds it goes on, where it does. */
  seconds(): number;
  /** The loudest level so far. */
  loudest(): number;
  stop(): Promise<Made | string>;
  cancel(): void;
  /** Takes the microphone away, as when it is unplugged. */
  unplug(): void;
  /** Reads the file at that address. */
  read(path: string): Promise<Made | string>;
  /** Tries a file of so many MB, and tells whether any of it was read. */
  readHuge(megabytes: number): Promise<{ readonly code: string; readonly read: boolean }>;
  /** As for a call. */
  openMicrophone(): Promise<void>;
  /** Tracks of microphones that are open. */
  openTracks(): number;
}

/** A sound that came out, and the same without silence at its ends. */
export interface Made {
  readonly seconds: number;
  readonly peaks: readonly number[];
  /** Ogg/Opus in Base64. */
  readonly file: string;
  readonly type: string;
  readonly trimmed: { readonly seconds: number; readonly file: string };
}

declare global {
  interface Window {
    studio: StudioPage;
  }
}

const { mediaDevices } = navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
const tracks: MediaStreamTrack[] = [];
mediaDevices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  tracks.push(...stream.getTracks());
  return stream;
};

/** A steady tone is noise to the filters for speech. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const microphone = browserMicrophone({ constraints: () => plain });
const studio = browserStudio({ microphone, meter: browserSoundMeter() });
let take: Take | undefined;
let loudest = 0;

window.studio = {
  record: (maxSeconds) =>
    codeOf(async () => {
      take = await studio.record(maxSeconds === undefined ? {} : { maxSeconds });
      take.level$.subscribe((level) => (loudest = Math.max(loudest, level)));
      return 'recording';
    }),
  state: () => take!.state$.value.status,
  seconds() {
    const state = take!.state$.value;
    return 'seconds' in state ? state.seconds : 0;
  },
  loudest: () => loudest,
  stop: () => codeOf(async () => made(await take!.stop())),
  cancel: () => take!.cancel(),
  unplug() {
    const track = tracks.at(-1)!;
    track.stop();
    // Which is told only where it was not the page that stopped it.
    track.dispatchEvent(new Event('ended'));
  },
  read: (path) => codeOf(async () => made(await studio.read(await (await fetch(path)).blob()))),
  async readHuge(megabytes) {
    const piece = new Blob([new Uint8Array(1_000_000)]);
    const file = new File(
      Array.from({ length: megabytes }, () => piece),
      'long.wav',
    );
    let read = false;
    for (const name of ['arrayBuffer', 'bytes', 'slice', 'stream', 'text'] as const) {
      Object.defineProperty(file, name, { value: () => (read = true) });
    }
    const createObjectURL = URL.createObjectURL;
    URL.createObjectURL = (source) => {
      read ||= source === file;
      return createObjectURL(source);
    };
    const code = await codeOf(async () => {
      await studio.read(file);
      return 'taken';
    });
    return { code, read };
  },
  async openMicrophone() {
    await microphone.open();
  },
  openTracks: () => tracks.filter(({ readyState }) => readyState === 'live').length,
};

async function codeOf<T>(act: () => Promise<T>): Promise<T | string> {
  try {
    return await act();
  } catch (error) {
    return error instanceof HubError ? error.code : String(error);
  }
}

async function made(sound: Sound): Promise<Made> {
  const file = await sound.encode();
  const trimmed = sound.trimmed();
  return {
    seconds: sound.seconds,
    peaks: sound.peaks,
    type: file.type,
    file: await base64(file),
    trimmed: { seconds: trimmed.seconds, file: await base64(await trimmed.encode()) },
  };
}

function base64(file: Blob): Promise<string> {
  const reader = new FileReader();
  reader.readAsDataURL(file);
  return new Promise((resolve) => {
    reader.onload = () => resolve((reader.result as string).split(',')[1]!);
  });
}
