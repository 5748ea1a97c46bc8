import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The beat of what is encoded: 20 ms of a clock of 48 kHz. */
export const FRAME_TICKS = 960;

const RATE = 48_000;
const MONO = 1;
/** For speech (OPUS_APPLICATION_VOIP). */
const SPEECH = 2048;
/** OPUS_SET_BITRATE and OPUS_SET_COMPLEXITY. */
const SET_BITRATE = 4002;
const SET_COMPLEXITY = 4010;
const BITRATE = 32_000;
/** Half of what it can do, for a third of the time. */
const COMPLEXITY = 5;
/** 120 ms, the longest packet there is. */
const MOST_TICKS = 5760;
const LARGEST_PACKET = 3_828;

/** One encoder and one decoder of libopus; -4 and the like for an error. */
interface NativeHandler {
  _encode(pcm: number, bytes: number, packet: number, ticks: number): number;
  _decode(packet: number, bytes: number, pcm: number): number;
  _encoder_ctl(request: number, value: number): number;
}

interface NativeOpus {
  /** Another one after the memory has grown. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly OpusScriptHandler: {
    new (rate: number, channels: number, application: number): NativeHandler;
    destroy_handler(handler: NativeHandler): void;
  };
  _malloc(bytes: number): number;
}

type NativeFactory = (options: {
  instantiateWasm: (
    imports: WebAssembly.Imports,
    take: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports;
}) => NativeOpus;

const NATIVE = 'opusscript/build/opusscript_native_wasm';

/**
 * libopus, as opusscript builds it. Its own class is left aside: that one writes beside the memory that
 * it asked for, and loses it when the memory grows. What goes in and out lies in one place for all,
 * a byte in each 16 bits as its C++ wants it.
 */
export class OpusCodec {
  static #loading: Promise<OpusCodec> | null = null;
  readonly #native: NativeOpus;
  readonly #pcm: number;
  readonly #packet: number;

  private constructor(native: NativeOpus) {
    this.#native = native;
    this.#pcm = native._malloc(MOST_TICKS * 4);
    this.#packet = native._malloc(LARGEST_PACKET);
  }

  /** The one of this process. It is compiled aside, for that takes as long as a packet plays. */
  static load(): Promise<OpusCodec> {
    OpusCodec.#loading ??= compiled().then(
      (native) => new OpusCodec(native),
      (error: unknown) => {
        OpusCodec.#loading = null;
        throw error;
      },
    );
    return OpusCodec.#loading;
  }

  /** How much memory it has, in bytes; it grows and never shrinks. */
  get memory(): number {
    return this.#native.HEAPU8.length;
  }

  encoder(): OpusEncoder {
    const handler = this.#open();
    handler._encoder_ctl(SET_BITRATE, BITRATE);
    handler._encoder_ctl(SET_COMPLEXITY, COMPLEXITY);
    return {
      encode: (samples) => this.#encode(handler, samples),
      free: () => this.#native.OpusScriptHandler.destroy_handler(handler),
    };
  }

  decoder(): OpusDecoder {
    const handler = this.#open();
    return {
      decode: (packet) => this.#decode(handler, packet),
      free: () => this.#native.OpusScriptHandler.destroy_handler(handler),
    };
  }

  #open(): NativeHandler {
    return new this.#native.OpusScriptHandler(RATE, MONO, SPEECH);
  }

  #encode(handler: NativeHandler, samples: Int16Array): Buffer {
    const bytes = new Uint16Array(this.#native.HEAPU8.buffer, this.#pcm, samples.length * 2);
    samples.forEach((sample, at) => {
      bytes[at * 2] = sample & 0xff;
      bytes[at * 2 + 1] = (sample >> 8) & 0xff;
    });
    const length = handler._encode(this.#pcm, bytes.length, this.#packet, samples.length);
    if (length < 0) throw new Error(`Not encoded: ${length}`);
    return Buffer.from(this.#native.HEAPU8.subarray(this.#packet, this.#packet + length));
  }

  #decode(handler: NativeHandler, packet: Buffer): Int16Array | null {
    if (packet.length === 0 || packet.length > LARGEST_PACKET) return null;
    this.#native.HEAPU8.set(packet, this.#packet);
    const count = handler._decode(this.#packet, packet.length, this.#pcm);
    if (count < 0) return null;
    const bytes = new Uint16Array(this.#native.HEAPU8.buffer, this.#pcm, count * 2);
    const samples = new Int16Array(count);
    for (let at = 0; at < count; at++) samples[at] = bytes[at * 2]! | (bytes[at * 2 + 1]! << 8);
    return samples;
  }
}

export interface OpusEncoder {
  /** A packet of these samples of 48 kHz, mono. @throws Error where there are not as many as a frame has */
  encode(samples: Int16Array): Buffer;
  /** Gives back its memory; nothing is to be encoded then. */
  free(): void;
}

export interface OpusDecoder {
  /** Samples of 48 kHz, mono; null for what is no packet. One without sound makes up for what is lost. */
  decode(packet: Buffer): Int16Array | null;
  /** Gives back its memory; nothing is to be decoded then. */
  free(): void;
}

async function compiled(): Promise<NativeOpus> {
  const require = createRequire(import.meta.url);
  const module = await WebAssembly.compile(await readFile(require.resolve(`${NATIVE}.wasm`)));
  const create = require(`${NATIVE}.js`) as NativeFactory;
  return create({
    instantiateWasm: (imports, take) => {
      const instance = new WebAssembly.Instance(module, imports);
      take(instance);
      return instance.exports;
    },
  });
}
