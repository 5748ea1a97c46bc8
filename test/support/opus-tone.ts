import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readOpus } from '../../packages/server/src/media/ogg.ts';

export interface OpusToneOptions {
  readonly seconds?: number;
  /** How long a packet plays, in milliseconds. */
  readonly frame?: 2.5 | 5 | 10 | 20 | 40 | 60;
  /** For speech at a low rate, as phones on bad networks send it; for music otherwise. */
  readonly speech?: boolean;
}

/** The packets of a steady tone as a phone sends them, made by ffmpeg. */
export async function opusTone(
  hertz: number,
  { seconds = 1, frame = 20, speech = false }: OpusToneOptions = {},
): Promise<Buffer[]> {
  const mode = speech ? ['-application', 'voip', '-b:a', '12k'] : ['-b:a', '32k'];
  const ffmpeg = spawn('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', `sine=${hertz}:duration=${seconds}:sample_rate=48000`],
    ...['-c:a', 'libopus', '-frame_duration', `${frame}`, ...mode, '-f', 'ogg', '-'],
  ]);
  const ended = once(ffmpeg, 'close');
  const packets: Buffer[] = [];
  for await (const { payload } of readOpus(ffmpeg.stdout as AsyncIterable<Buffer>)) {
    packets.push(payload);
  }
  await ended;
  return packets;
}
