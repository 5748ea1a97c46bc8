import type { AudioMixer } from './audio-mixer.ts';

/**
 * Adds streams up with WebAudio. That is for what is sent; what is heard stays in audio elements, which echo
 * cancellation needs, and which browsers want before they give WebAudio the sound of a call.
 */
export function browserMixer(): AudioMixer {
  return new BrowserMixer();
}

class BrowserMixer implements AudioMixer {
  /** There while something is mixed. */
  #context: AudioContext | null = null;
  readonly #mixes = new Set<MediaStream>();

  mix(streams: readonly MediaStream[]): ReturnType<AudioMixer['mix']> {
    const context = (this.#context ??= new AudioContext({ latencyHint: 'interactive' }));
    if (context.state !== 'running') context.resume().catch(() => undefined);
    const sum = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    const sources = streams
      .filter((stream) => stream.getAudioTracks().length > 0)
      .map((mediaStream) => new MediaStreamAudioSourceNode(context, { mediaStream }));
    for (const source of sources) source.connect(sum);
    this.#mixes.add(sum.stream);
    return {
      stream: sum.stream,
      close: () => {
        for (const source of sources) source.disconnect();
        for (const track of sum.stream.getTracks()) track.stop();
        if (this.#mixes.delete(sum.stream) && this.#mixes.size === 0) this.#end();
      },
    };
  }

  #end(): void {
    this.#context?.close().catch(() => undefined);
    this.#context = null;
  }
}
