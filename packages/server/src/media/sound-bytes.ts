import type { OpusFrame } from './ogg.ts';
import { SoundFile } from './sound-file.ts';

/** What would be in the file of a sound that is in none. */
export async function soundBytes(frames: readonly OpusFrame[]): Promise<Buffer> {
  const written: Buffer[] = [];
  await SoundFile.write('', frames, () =>
    Promise.resolve({
      appendFile: async (bytes) => void written.push(bytes as Buffer),
      close: async () => {},
    }),
  );
  return Buffer.concat(written);
}
