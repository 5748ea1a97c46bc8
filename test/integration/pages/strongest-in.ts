import { browserAudio } from '@hubline/core';

const context = new AudioContext({ sampleRate: 48_000 });
const audio = browserAudio();
const analysers = new WeakMap<MediaStream, AnalyserNode>();

/** The strongest frequency in a stream, null in silence. */
export async function strongestIn(stream: MediaStream): Promise<number | null> {
  await context.resume();
  const analyser = analyserOf(stream);
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const peak = levels.indexOf(Math.max(...levels));
  if (!(levels[peak]! > -70)) return null;
  return (peak * context.sampleRate) / analyser.fftSize;
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
