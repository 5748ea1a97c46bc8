import {
  browserAudio,
  browserDevices,
  browserMicrophone,
  browserSoundMeter,
  createHub,
  HubError,
  type AudioOutput,
  type DeviceList,
  type Microphone,
} from '@hubline/core';
import { ALICE, FakeBackend, FakePhone, memoryStorage } from '@hubline/core/testing';
import { filter, firstValueFrom, type Subscription } from 'rxjs';

/** What a test does with the devices of a page. */
export interface DevicesPage {
  readonly microphone: Microphone;
  readonly audio: AudioOutput;
  readonly list: DeviceList;
  /** The code of the error with which opening fails, or what the track was asked for. */
  open(): Promise<string | MediaTrackSettings>;
  /** Plays a stream for the rest of the test. */
  play(): void;
  /** Ids of the devices on which the page plays: its elements, and its contexts. */
  sinks(): { readonly elements: readonly string[]; readonly contexts: readonly string[] };
  /** How loud the microphone is, as soon as that is known. */
  loudness(): Promise<number>;
  /** Talks in a call with the microphone muted, until it is noticed; then unmutes. */
  speakIntoMuted(): Promise<boolean>;
  /** Tracks of microphones that are open. */
  openTracks(): number;
  /** How often the answer of `query` may have changed. */
  changes: number;
  /** The frequencies that the page plays, within the resolution of the analyser. */
  played(): number[];
  /** All that the page has played so far, however short. */
  everPlayed(): readonly number[];
}

declare global {
  interface Window {
    devices: DevicesPage;
  }
}

/** A steady tone is noise to the filters for speech. */
const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const microphone = browserMicrophone();
const meter = browserSoundMeter();
const contexts = new Set<BaseAudioContext>();
const elements: HTMLAudioElement[] = [];
const tracks: MediaStreamTrack[] = [];
const analysers: AnalyserNode[] = [];

/** Everything that is played passes by an analyser as well. */
const connect = AudioNode.prototype.connect as (this: AudioNode, target: AudioNode) => AudioNode;
AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode): AudioNode {
  if (target instanceof AudioDestinationNode) {
    const analyser = new AnalyserNode(target.context, { fftSize: 8192 });
    connect.call(this, analyser);
    analysers.push(analyser);
    contexts.add(target.context);
  }
  return connect.call(this, target);
} as typeof AudioNode.prototype.connect;

window.Audio = class extends Audio {
  constructor() {
    super();
    elements.push(this);
  }
};

const { mediaDevices } = navigator;
const getUserMedia = mediaDevices?.getUserMedia.bind(mediaDevices);
if (getUserMedia) {
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

window.devices = {
  microphone,
  audio: browserAudio(),
  list: browserDevices(),
  changes: 0,
  async open() {
    try {
      const [track] = (await microphone.open()).getAudioTracks();
      const settings = track!.getSettings();
      track!.stop();
      return settings;
    } catch (error) {
      return error instanceof HubError ? error.code : String(error);
    }
  },
  play() {
    const context = new AudioContext();
    window.devices.audio.play(new MediaStreamAudioDestinationNode(context).stream);
  },
  sinks: () => ({
    elements: elements.map(({ sinkId }) => sinkId),
    contexts: [...contexts].map((context) => String((context as AudioContext & Sink).sinkId)),
  }),
  async loudness() {
    const stream = await browserMicrophone({ constraints: () => plain }).open();
    // The first moments of a microphone are silence.
    const levels: number[] = [];
    return new Promise((resolve) => {
      const measuring: Subscription = meter.level(stream).subscribe((level) => {
        levels.push(level);
        if (levels.length < 20) return;
        measuring.unsubscribe();
        for (const track of stream.getTracks()) track.stop();
        resolve(levels.at(-1)!);
      });
    });
  },
  async speakIntoMuted() {
    const phone = new FakePhone();
    const hub = createHub({
      backend: new FakeBackend({ signedIn: ALICE }),
      phone,
      microphone: browserMicrophone({ constraints: () => plain }),
      meter,
      storage: memoryStorage(),
    });
    await firstValueFrom(
      hub.registration.state$.pipe(filter(({ status }) => status === 'registered')),
    );
    const call = await hub.calls.dial('1002');
    phone.call.answer();
    await call.mute(true);
    const speaking$ = hub.devices.speakingWhileMuted$;
    const listening = speaking$.subscribe();
    await firstValueFrom(speaking$.pipe(filter(Boolean)));
    await call.mute(false);
    const still = speaking$.value;
    listening.unsubscribe();
    await hub.close();
    return still;
  },
  openTracks: () => tracks.filter(({ readyState }) => readyState === 'live').length,
  played: () => analysers.flatMap(peaks),
  everPlayed: () => [...everPlayed],
};

const everPlayed = new Set<number>();
setInterval(() => analysers.flatMap(peaks).forEach((peak) => everPlayed.add(peak)), 20);

microphone.watch(() => {
  window.devices.changes += 1;
});

interface Sink {
  readonly sinkId?: string;
}

function peaks(analyser: AnalyserNode): number[] {
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const loudest = Math.max(...levels);
  if (!(loudest > -80)) return [];
  const width = analyser.context.sampleRate / analyser.fftSize;
  return Array.from(levels.entries())
    .filter(([bin, level]) => level > loudest - 10 && level >= (levels[bin - 1] ?? -Infinity))
    .filter(([bin, level]) => level >= (levels[bin + 1] ?? -Infinity))
    .map(([bin]) => Math.round(bin * width));
}
