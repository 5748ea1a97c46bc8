import { sendTo } from './send-to.ts';

/** Enough for the highest note, and quick to compute. */
export const SAMPLE_RATE = 8_000;
const FADE_SECONDS = 0.03;

export interface PlayOptions {
  readonly loop?: boolean;
  /** Ends by itself after so long. */
  readonly seconds?: number | undefined;
}

/** Plays waves on one device; silent where the browser forbids it, or where there is no sound. */
export class TonePlayer {
  readonly #waves = new Map<string, AudioBuffer>();
  #device: string | null = null;
  #context: AudioContext | null = null;
  /** Where the context itself cannot be sent to a device. */
  #element: HTMLAudioElement | null = null;
  #output: AudioNode | null = null;

  /** The device from now on, also for what sounds already; null for what the system uses. */
  use(device: string | null): void {
    if (device === this.#device) return;
    this.#device = device;
    if (this.#context) this.#route(this.#context);
  }

  /** Plays what `render` gives, which is kept under that name. Returns the undo. */
  play(
    name: string,
    render: () => Float32Array<ArrayBuffer>,
    { loop = false, seconds }: PlayOptions = {},
  ): () => void {
    try {
      const context = this.#resumed();
      if (!context) return () => {};
      const source = context.createBufferSource();
      const volume = context.createGain();
      source.buffer = this.#wave(context, name, render);
      source.loop = loop;
      source.connect(volume).connect(this.#output!);
      source.start();
      if (seconds !== undefined) source.stop(context.currentTime + seconds);
      return () => fadeOut(context, source, volume);
    } catch {
      return () => {};
    }
  }

  /** Made when first needed: before a touch of the page it could not play, and would warn. */
  #resumed(): AudioContext | null {
    if (typeof AudioContext === 'undefined') return null;
    if (!this.#context) {
      this.#context = new AudioContext({ latencyHint: 'interactive' });
      this.#output = this.#context.createGain();
      this.#route(this.#context);
    }
    if (this.#context.state !== 'running') this.#context.resume().catch(() => {});
    return this.#context;
  }

  #route(context: AudioContext): void {
    const ofContext = 'setSinkId' in context;
    const byElement = !ofContext && this.#device !== null;
    this.#output!.disconnect();
    this.#element?.pause();
    this.#element = null;
    if (byElement) {
      const stream = context.createMediaStreamDestination();
      this.#output!.connect(stream);
      this.#element = new Audio();
      this.#element.srcObject = stream.stream;
      void sendTo(this.#element, this.#device);
      this.#element.play().catch(() => {});
      return;
    }
    this.#output!.connect(context.destination);
    if (ofContext) void sendTo(context, this.#device);
  }

  #wave(context: AudioContext, name: string, render: () => Float32Array<ArrayBuffer>): AudioBuffer {
    const known = this.#waves.get(name);
    if (known) return known;
    const samples = render();
    const buffer = context.createBuffer(1, samples.length, SAMPLE_RATE);
    buffer.copyToChannel(samples, 0);
    this.#waves.set(name, buffer);
    return buffer;
  }
}

function fadeOut(context: AudioContext, source: AudioBufferSourceNode, volume: GainNode): void {
  try {
    volume.gain.setTargetAtTime(0, context.currentTime, FADE_SECONDS / 3);
    source.stop(context.currentTime + FADE_SECONDS);
  } catch {
    // It ended by itself before.
  }
}
