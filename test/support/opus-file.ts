import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

export interface OpusFileOptions {
  readonly seconds?: number;
}

/** An Ogg/Opus file of one channel with a steady tone, made by ffmpeg. Zero hertz is silence. */
export async function opusFile(
  hertz: number,
  { seconds = 2 }: OpusFileOptions = {},
): Promise<Buffer<ArrayBuffer>> {
  const source =
    hertz === 0 ? 'anullsrc=sample_rate=48000' : `sine=frequency=${hertz}:sample_rate=48000`;
  const ffmpeg = spawn('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', source, '-t', `${seconds}`, '-ac', '1'],
    ...['-c:a', 'libopus', '-b:a', '24k', '-f', 'ogg', '-'],
  ]);
  const [file] = await Promise.all([buffer(ffmpeg.stdout), once(ffmpeg, 'close')]);
  if (ffmpeg.exitCode !== 0) throw new Error(`ffmpeg ended with ${String(ffmpeg.exitCode)}`);
  return Buffer.from(file);
}
