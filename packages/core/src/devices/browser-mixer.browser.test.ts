import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.ts';
import { browserMixer } from './browser-mixer.ts';

/** Somebody who hums at so many hertz. */
function humming(context: AudioContext, frequency: number): MediaStream {
  const voice = new OscillatorNode(context, { frequency });
  const stream = new MediaStreamAudioDestinationNode(context);
  voice.connect(new GainNode(context, { gain: 0.3 })).connect(stream);
  voice.start();
  return stream.stream;
}

/** Tells how loud each of these is in a stream, in decibels. */
function listener(
  context: AudioContext,
  stream: MediaStream,
  hertz: readonly number[],
): () => readonly number[] {
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(analyser);
  const found = new Float32Array(analyser.frequencyBinCount);
  const binOf = (frequency: number) => Math.round((frequency * 8192) / context.sampleRate);
  return () => {
    analyser.getFloatFrequencyData(found);
    return hertz.map((frequency) => found[binOf(frequency)]!);
  };
}

const LOUD = -40;
const QUIET = -60;

describe('browserMixer', () => {
  let context: AudioContext;
  beforeEach(() => (context = new AudioContext()));
  afterEach(() => context.close());

  it('adds voices up, and what is muted is left out', async () => {
    const [one, two] = [humming(context, 440), humming(context, 1100)];
    const mix = browserMixer().mix([one, two]);
    const levels = listener(context, mix.stream, [440, 1100, 700]);
    await waitUntil(() => {
      const [first, second, nobody] = levels();
      return first! > LOUD && second! > LOUD && nobody! < QUIET;
    }, 'both are heard, and nobody else');
    one.getAudioTracks()[0]!.enabled = false;
    await waitUntil(() => {
      const [muted, other] = levels();
      return muted! < QUIET && other! > LOUD;
    }, 'who is muted is not heard');
    mix.close();
  });

  it('ends its own tracks when it is closed, and nobody else’s', () => {
    const voice = humming(context, 440);
    const mixer = browserMixer();
    const [first, second] = [mixer.mix([voice]), mixer.mix([voice])];
    first.close();
    first.close();
    expect(first.stream.getTracks()[0]!.readyState).to.equal('ended');
    expect(second.stream.getTracks()[0]!.readyState).to.equal('live');
    second.close();
    expect(voice.getTracks()[0]!.readyState).to.equal('live');
    const third = mixer.mix([voice]);
    expect(third.stream.getTracks()[0]!.readyState).to.equal('live');
    third.close();
  });

  it('takes a stream that has no sound for silence', () => {
    const mix = browserMixer().mix([new MediaStream(), humming(context, 440)]);
    expect(mix.stream.getAudioTracks()).to.have.length(1);
    mix.close();
  });
});
