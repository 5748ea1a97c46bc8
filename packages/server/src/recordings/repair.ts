import { open } from 'node:fs/promises';
import { LONGEST_PAGE, readOggPage } from '../media/ogg-page.ts';

const CHUNK = 64 * 1024;
const TICKS_PER_MS = 48;

/**
 * Cuts off what was written of a page when the server died, in small steps.
 * Returns how long the rest plays, in milliseconds. @throws Error where the file cannot be read
 */
export async function repair(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    let buffered: Buffer = Buffer.alloc(0);
    let length = 0;
    let position = 0;
    for await (const chunk of file.createReadStream({ autoClose: false, highWaterMark: CHUNK })) {
      buffered = Buffer.concat([buffered, chunk as Buffer]);
      for (let page = readOggPage(buffered); page; page = readOggPage(buffered)) {
        length += page.length;
        position = page.position;
        buffered = buffered.subarray(page.length);
      }
      if (buffered.length > LONGEST_PAGE) break;
    }
    if (buffered.length > 0) await file.truncate(length);
    return position / TICKS_PER_MS;
  } finally {
    await file.close();
  }
}
