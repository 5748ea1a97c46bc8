import { createReadStream } from 'node:fs';
import { readOpus, type OpusFrame } from './ogg.ts';

/** All of an Ogg/Opus file. @throws Error where it cannot be read, or is something else */
export async function readOpusFile(path: string): Promise<readonly OpusFrame[]> {
  const frames: OpusFrame[] = [];
  for await (const frame of readOpus(createReadStream(path))) frames.push(frame);
  return frames;
}
