import { randomInt } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as pause } from 'node:timers/promises';
import type { OpusFrame } from './ogg.ts';
import { MOST_SEGMENTS, segmentsOf, writeOggPage } from './ogg-page.ts';

const RATE = 48_000;
const VENDOR = 'Hubline';
/** How many are written before others get their turn: less than a millisecond. */
const FRAMES_AT_ONCE = 500;

export type OpenFile = (path: string) => Promise<Pick<FileHandle, 'appendFile' | 'close'>>;

/** A new file that only its owner may read. */
export const openNew: OpenFile = (path) => open(path, 'ax', 0o600);

export interface SoundFileOptions {
  /** Two are mono streams side by side, left and right. */
  readonly channels: 1 | 2;
  readonly openFile?: OpenFile;
}

/**
 * An Ogg/Opus file (RFC 7845) that grows page by page. Whatever happens, the pages that are written
 * play.
 */
export class SoundFile {
  /** Called once, when something could not be written; nothing is from then on. */
  onFailed: (error: unknown) => void = () => {};
  readonly #handle: Awaited<ReturnType<OpenFile>>;
  readonly #serial = randomInt(2 ** 32);
  #sequence = 0;
  #position = 0;
  #writing: Promise<void> = Promise.resolve();
  #failed = false;

  private constructor(handle: Awaited<ReturnType<OpenFile>>) {
    this.#handle = handle;
  }

  /** @throws Error where it cannot be made */
  static async create(
    path: string,
    { channels, openFile = openNew }: SoundFileOptions,
  ): Promise<SoundFile> {
    const file = new SoundFile(await openFile(path));
    try {
      const head = file.#page([opusHead(channels)], { begins: true });
      await file.#handle.appendFile(Buffer.concat([head, file.#page([opusTags()])]));
      return file;
    } catch (error) {
      await file.#handle.close();
      throw error;
    }
  }

  /** Writes a whole file of one channel. @throws Error where that fails; nothing is left of it then */
  static async write(
    path: string,
    frames: readonly OpusFrame[],
    openFile: OpenFile = openNew,
  ): Promise<void> {
    const file = await SoundFile.create(path, { channels: 1, openFile });
    let failure: unknown = null;
    file.onFailed = (error) => (failure = error);
    for (let at = 0; at < frames.length; at += FRAMES_AT_ONCE) {
      const ends = at + FRAMES_AT_ONCE >= frames.length;
      file.append(frames.slice(at, at + FRAMES_AT_ONCE), { ends });
      await pause();
    }
    if (await file.close()) return;
    await rm(path, { force: true });
    throw failure;
  }

  /** Goes on in the background; `ends` for the last ones. */
  append(frames: readonly OpusFrame[], { ends = false } = {}): void {
    const pages: Buffer[] = [];
    let page: Buffer[] = [];
    let segments = 0;
    for (const { payload, ticks } of frames) {
      if (segments + segmentsOf(payload) > MOST_SEGMENTS) {
        pages.push(this.#page(page));
        [page, segments] = [[], 0];
      }
      page.push(payload);
      segments += segmentsOf(payload);
      this.#position += ticks;
    }
    if (page.length > 0) pages.push(this.#page(page, { ends }));
    this.#write(Buffer.concat(pages));
  }

  /** Returns whether all could be written. */
  async close(): Promise<boolean> {
    await this.#writing;
    await this.#handle.close();
    return !this.#failed;
  }

  #page(packets: readonly Buffer[], flags: { begins?: boolean; ends?: boolean } = {}): Buffer {
    const [serial, position, sequence] = [this.#serial, this.#position, this.#sequence++];
    return writeOggPage({ serial, sequence, position, packets, ...flags });
  }

  #write(bytes: Buffer): void {
    this.#writing = this.#writing.then(async () => {
      if (this.#failed) return;
      try {
        await this.#handle.appendFile(bytes);
      } catch (error) {
        this.#failed = true;
        this.onFailed(error);
      }
    });
  }
}

/** RFC 7845 §5.1. */
function opusHead(channels: 1 | 2): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head[8] = 1;
  head[9] = channels;
  head.writeUInt32LE(RATE, 12);
  if (channels === 1) return head;
  // Channels as in Vorbis: left, right (§5.1.1.2).
  head[18] = 1;
  const [streams, coupled, left, right] = [2, 0, 0, 1];
  return Buffer.concat([head, Buffer.from([streams, coupled, left, right])]);
}

/** RFC 7845 §5.2; no comments. */
function opusTags(): Buffer {
  const tags = Buffer.alloc(16 + VENDOR.length);
  tags.write('OpusTags');
  tags.writeUInt32LE(VENDOR.length, 8);
  tags.write(VENDOR, 12);
  return tags;
}
