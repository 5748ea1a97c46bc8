import { HubError } from '../errors/hub-error.ts';
import { RATE } from './pcm.ts';

/** How long to wait for what a file says of its length. */
const PATIENCE_MS = 3_000;
/** What a file says of its length may be a guess. Far beyond the limit it is believed, as decoding would fill the memory. */
const BEYOND_DOUBT = 4;

/** One channel of what the browser can decode. @throws `sound/unreadable`, `sound/too-long` */
export async function decodeSound(
  file: Blob,
  maxSeconds: number,
): Promise<Float32Array<ArrayBuffer>> {
  const told = await toldSeconds(file);
  if (told > BEYOND_DOUBT * maxSeconds) throw new HubError('sound/too-long');
  const samples = await decoded(file);
  if (samples.length > maxSeconds * RATE) throw new HubError('sound/too-long');
  return samples;
}

/** One channel of what was recorded here. @throws `sound/unreadable` */
export async function decoded(file: Blob): Promise<Float32Array<ArrayBuffer>> {
  try {
    const bytes = await file.arrayBuffer();
    return mixed(await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes));
  } catch (cause) {
    throw new HubError('sound/unreadable', { cause });
  }
}

/** How long the file says it is; NaN where it does not say. */
function toldSeconds(file: Blob): Promise<number> {
  const element = new Audio();
  const url = URL.createObjectURL(file);
  return new Promise<number>((resolve) => {
    const tell = (): void => resolve(element.duration);
    element.addEventListener('loadedmetadata', tell);
    element.addEventListener('error', tell);
    setTimeout(tell, PATIENCE_MS);
    element.preload = 'metadata';
    element.src = url;
  }).finally(() => {
    element.removeAttribute('src');
    element.load();
    URL.revokeObjectURL(url);
  });
}

function mixed(buffer: AudioBuffer): Float32Array<ArrayBuffer> {
  const { numberOfChannels, length } = buffer;
  if (numberOfChannels === 1) return buffer.getChannelData(0);
  const mix = new Float32Array(length);
  for (let channel = 0; channel < numberOfChannels; channel += 1) {
    const samples = buffer.getChannelData(channel);
    for (let at = 0; at < length; at += 1) mix[at]! += samples[at]! / numberOfChannels;
  }
  return mix;
}
