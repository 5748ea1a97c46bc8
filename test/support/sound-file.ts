import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

/** A sound file with a steady tone, made by ffmpeg as these arguments say; ended by the format. */
export async function soundFile(
  hertz: number,
  seconds: number,
  ...how: readonly string[]
): Promise<Buffer> {
  const ffmpeg = spawn('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `sine=frequency=${hertz}:sample_rate=48000`],
    ...['-t', `${seconds}`, ...how, '-'],
  ]);
  const [file] = await Promise.all([buffer(ffmpeg.stdout), once(ffmpeg, 'close')]);
  if (ffmpeg.exitCode !== 0) throw new Error(`ffmpeg ended with ${String(ffmpeg.exitCode)}`);
  return file;
}
