import { HubError } from '../errors/hub-error.ts';
import { oggOpus } from './ogg-opus.ts';
import { RATE } from './pcm.ts';

const CONFIG: AudioEncoderConfig = {
  codec: 'opus',
  sampleRate: RATE,
  numberOfChannels: 1,
  bitrate: 32_000,
};
/** What encoders put before a sound unless they say otherwise: 6.5 ms. */
const USUAL_PRE_SKIP = 312;
const PRE_SKIP_AT = 10;
/** Samples that are handed over together. */
const PIECE = RATE;

/** Whether this browser can encode at all. */
export async function canEncodeOpus(): Promise<boolean> {
  if (!('AudioEncoder' in globalThis)) return false;
  const { supported } = await AudioEncoder.isConfigSupported(CONFIG).catch(() => ({
    supported: false,
  }));
  return supported ?? false;
}

/** Ogg/Opus of one channel, some 32 kbit a second. @throws `sound/unsupported` */
export async function encodeOpus(samples: Float32Array<ArrayBuffer>): Promise<Blob> {
  if (!(await canEncodeOpus())) throw new HubError('sound/unsupported');
  try {
    const { packets, preSkip } = await packetsOf(samples);
    return oggOpus(packets, { preSkip, samples: samples.length });
  } catch (cause) {
    throw new HubError('sound/unsupported', { cause });
  }
}

async function packetsOf(
  samples: Float32Array<ArrayBuffer>,
): Promise<{ readonly packets: readonly Uint8Array[]; readonly preSkip: number }> {
  const packets: Uint8Array[] = [];
  let preSkip = USUAL_PRE_SKIP;
  const encoder = new AudioEncoder({
    output: (chunk, metadata) => {
      // The head of a file, where the encoder tells it.
      const head = metadata?.decoderConfig?.description;
      if (head) preSkip = preSkipIn(head);
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      packets.push(packet);
    },
    // `flush` rejects with it.
    error: () => {},
  });
  encoder.configure(CONFIG);
  // What the encoder puts before the sound moves its end beyond what was handed over.
  const padded = new Float32Array(samples.length + preSkip);
  padded.set(samples);
  for (let at = 0; at < padded.length; at += PIECE) {
    encode(encoder, padded.subarray(at, at + PIECE), at);
  }
  await encoder.flush();
  encoder.close();
  return { packets, preSkip };
}

function encode(encoder: AudioEncoder, piece: Float32Array<ArrayBuffer>, at: number): void {
  const data = new AudioData({
    format: 'f32-planar',
    sampleRate: RATE,
    numberOfChannels: 1,
    numberOfFrames: piece.length,
    timestamp: Math.round((at / RATE) * 1_000_000),
    data: piece,
  });
  encoder.encode(data);
  data.close();
}

function preSkipIn(head: AllowSharedBufferSource): number {
  const bytes = ArrayBuffer.isView(head)
    ? new DataView(head.buffer, head.byteOffset, head.byteLength)
    : new DataView(head);
  return bytes.getUint16(PRE_SKIP_AT, true);
}
