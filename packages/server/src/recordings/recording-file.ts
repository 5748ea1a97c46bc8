import { randomInt } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { MOST_SEGMENTS, segmentsOf, writeOggPage } from '../media/ogg-page.ts';
import { SLOT_TICKS } from './voice.ts';
import type { WovenPacket } from './weave.ts';

const RATE = 48_000;
const CHANNELS = 2;
/** Channels as in Vorbis: left, right (RFC 7845 §5.1.1.2). */
const MAPPING_FAMILY = 1;
const VENDOR = 'Hubline';

export type OpenFile = (path: string) => Promise<Pick<FileHandle, 'appendFile' | 'close'>>;

/** A new file that only its owner may read. */
export const openNew: OpenFile = (path) => open(path, 'ax', 0o600);

/**
 * An Ogg/Opus file (RFC 7845) that grows page by page: two mono streams, left and right. Whatever
 * happens, the pages that are written play.
 */
export class RecordingFile {
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
  static async create(path: string, openFile: OpenFile = openNew): Promise<RecordingFile> {
    const file = new RecordingFile(await openFile(path));
    try {
      await file.#handle.appendFile(
        Buffer.concat([file.#page([opusHead()], { begins: true }), file.#page([opusTags()])]),
      );
      return file;
    } catch (error) {
      await file.#handle.close();
      throw error;
    }
  }

  /** Goes on in the background; `ends` for the last ones. */
  append(packets: readonly WovenPacket[], { ends = false } = {}): void {
    const pages: Buffer[] = [];
    let page: Buffer[] = [];
    let segments = 0;
    for (const { bytes, slots } of packets) {
      if (segments + segmentsOf(bytes) > MOST_SEGMENTS) {
        pages.push(this.#page(page));
        [page, segments] = [[], 0];
      }
      page.push(bytes);
      segments += segmentsOf(bytes);
      this.#position += slots * SLOT_TICKS;
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
function opusHead(): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead');
  head[8] = 1;
  head[9] = CHANNELS;
  head.writeUInt32LE(RATE, 12);
  head[18] = MAPPING_FAMILY;
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
