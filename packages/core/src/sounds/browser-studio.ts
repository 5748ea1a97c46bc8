import type { Microphone } from '../devices/microphone.ts';
import type { SoundMeter } from '../devices/sound-meter.ts';
import { HubError } from '../errors/hub-error.ts';
import { BrowserTake } from './browser-take.ts';
import { decodeSound } from './decode-sound.ts';
import { canEncodeOpus } from './encode-opus.ts';
import { PcmSound } from './pcm-sound.ts';
import type { Sound, Studio, Take } from './studio.ts';

/** What the server takes. */
const LONGEST_SECONDS = 180;
const LARGEST_FILE = 50_000_000;

export interface BrowserStudioOptions {
  /** The one that the hub was given: what is chosen there is recorded. */
  readonly microphone: Microphone;
  readonly meter: SoundMeter;
}

/** Records and reads sounds with what the browser has for it; a call that is up is not touched. */
export function browserStudio(options: BrowserStudioOptions): Studio {
  return new BrowserStudio(options);
}

class BrowserStudio implements Studio {
  readonly #options: BrowserStudioOptions;

  constructor(options: BrowserStudioOptions) {
    this.#options = options;
  }

  async record({ maxSeconds = LONGEST_SECONDS } = {}): Promise<Take> {
    await checkSupport();
    const { microphone, meter } = this.#options;
    const stream = await microphone.open();
    try {
      return await BrowserTake.begin({ stream, level$: meter.level(stream), maxSeconds });
    } catch (cause) {
      for (const track of stream.getTracks()) track.stop();
      throw new HubError('sound/unsupported', { cause });
    }
  }

  async read(file: Blob): Promise<Sound> {
    if (file.size > LARGEST_FILE) throw new HubError('sound/too-large');
    await checkSupport();
    return PcmSound.of(await decodeSound(file, LONGEST_SECONDS));
  }
}

/** Rather than when somebody has spoken. @throws `sound/unsupported` */
async function checkSupport(): Promise<void> {
  const records = 'MediaRecorder' in globalThis && 'OfflineAudioContext' in globalThis;
  if (!records || !(await canEncodeOpus())) throw new HubError('sound/unsupported');
}
