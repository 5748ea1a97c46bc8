import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { power } from './strongest-tone.ts';

const RATE = 8_000;
/** Long enough to tell 440 from 620 Hz apart, short enough to tell when. */
const WINDOW = RATE / 10;

/** A sound file decoded by ffmpeg, which knows nothing of us. */
export class RecordedSound {
  readonly channels: readonly Float32Array[];

  private constructor(channels: readonly Float32Array[]) {
    this.channels = channels;
  }

  /** @throws Error with what ffmpeg says, where it finds the slightest fault */
  static async decode(file: Uint8Array, channels = 2): Promise<RecordedSound> {
    const ffmpeg = spawn(
      'ffmpeg',
      ['-v', 'warning', '-i', 'pipe:0', '-f', 'f32le', '-ac', `${channels}`, '-ar', `${RATE}`, '-'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const output: Buffer[] = [];
    let complaints = '';
    ffmpeg.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    ffmpeg.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    ffmpeg.stdin.on('error', () => {});
    ffmpeg.stdin.end(file);
    await once(ffmpeg, 'close');
    if (complaints || ffmpeg.exitCode !== 0) throw new Error(`ffmpeg: ${complaints}`);
    const bytes = Buffer.concat(output);
    const frames = Math.floor(bytes.length / 4 / channels);
    return new RecordedSound(
      Array.from({ length: channels }, (_, channel) =>
        Float32Array.from({ length: frames }, (_, frame) =>
          bytes.readFloatLE((frame * channels + channel) * 4),
        ),
      ),
    );
  }

  get seconds(): number {
    return (this.channels[0]?.length ?? 0) / RATE;
  }

  /** For how many seconds a tone is the strongest of `tones` in that channel, and clearly there. */
  secondsOf(tone: number, channel: number, tones: readonly number[]): number {
    const samples = this.channels[channel]!;
    let windows = 0;
    for (let from = 0; from + WINDOW <= samples.length; from += WINDOW) {
      const window = samples.subarray(from, from + WINDOW);
      const levels = tones.map((hertz) => Math.sqrt(power(window, hertz, RATE)) / WINDOW);
      const loudest = Math.max(...levels);
      if (loudest > 0.005 && levels[tones.indexOf(tone)] === loudest) windows += 1;
    }
    return (windows * WINDOW) / RATE;
  }
}
