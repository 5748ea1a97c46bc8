import {
  browserAudio,
  browserMicrophone,
  HubError,
  type AudioOutput,
  type Microphone,
} from '@hubline/core';

/** What a test does with the devices of a page. */
export interface DevicesPage {
  readonly microphone: Microphone;
  readonly audio: AudioOutput;
  /** The code of the error with which opening fails, or what the track was asked for. */
  open(): Promise<string | MediaTrackSettings>;
  /** How often the answer of `query` may have changed. */
  changes: number;
  /** The frequencies that the page plays, within the resolution of the analyser. */
  played(): number[];
}

declare global {
  interface Window {
    devices: DevicesPage;
  }
}

const microphone = browserMicrophone();
const analysers: AnalyserNode[] = [];

/** Everything that is played passes by an analyser as well. */
const connect = AudioNode.prototype.connect as (this: AudioNode, target: AudioNode) => AudioNode;
AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode): AudioNode {
  if (target instanceof AudioDestinationNode) {
    const analyser = new AnalyserNode(target.context, { fftSize: 8192 });
    connect.call(this, analyser);
    analysers.push(analyser);
  }
  return connect.call(this, target);
} as typeof AudioNode.prototype.connect;

window.devices = {
  microphone,
  audio: browserAudio(),
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
  played: () => analysers.flatMap(peaks),
};

microphone.watch(() => {
  window.devices.changes += 1;
});

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
