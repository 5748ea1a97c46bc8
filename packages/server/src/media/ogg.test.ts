import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { PROMPTS } from '../../../../test/support/phone-system.ts';
import { opusTicks, readOpus, type OpusFrame } from './ogg.ts';

/** An Ogg page with these segments. */
function page(segments: readonly Buffer[], { continued = false } = {}): Buffer {
  const header = Buffer.alloc(27);
  header.write('OggS');
  header[5] = continued ? 1 : 0;
  header[26] = segments.length;
  return Buffer.concat([header, Buffer.from(segments.map(({ length }) => length)), ...segments]);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function read(chunks: AsyncIterable<Buffer>): Promise<OpusFrame[]> {
  const frames: OpusFrame[] = [];
  for await (const frame of readOpus(chunks)) frames.push(frame);
  return frames;
}

const HEAD = page([Buffer.from('OpusHead')]);
const TAGS = page([Buffer.from('OpusTags')]);
const FRAME = Buffer.from([0xfc, 1, 2]); // CELT, 20 ms, one frame

describe('An Ogg/Opus file', () => {
  test('gives its packets, however it comes in', async () => {
    const long = Buffer.concat([FRAME, Buffer.alloc(600)]);
    const file = Buffer.concat([
      HEAD,
      TAGS,
      page([FRAME, long.subarray(0, 255), long.subarray(255, 510)]),
      page([long.subarray(510), FRAME], { continued: true }),
    ]);
    for (const size of [1, 7, 100, file.length]) {
      const frames = await read(inPieces(file, size));
      assert.deepEqual(
        frames.map(({ payload }) => payload),
        [FRAME, long, FRAME],
      );
    }
  });

  test('is refused when it is something else or ends in the middle', async () => {
    const rejects = (bytes: Buffer): Promise<void> => assert.rejects(read(inPieces(bytes, 50)));
    await rejects(Buffer.alloc(0));
    await rejects(Buffer.from('RIFF this is a wave file, I think'));
    await rejects(page([Buffer.from('\x01vorbis')]));
    await rejects(Buffer.concat([HEAD, TAGS, page([FRAME]).subarray(0, 20)]));
    await rejects(Buffer.concat([HEAD, TAGS, page([Buffer.alloc(0)])]));
  });

  test('knows how long each packet plays', () => {
    const toc = (config: number, code: number, ...rest: number[]): Buffer =>
      Buffer.from([(config << 3) | code, ...rest]);
    assert.equal(opusTicks(toc(31, 0)), 960);
    assert.equal(opusTicks(toc(28, 0)), 120);
    assert.equal(opusTicks(toc(15, 0)), 960);
    assert.equal(opusTicks(toc(3, 0)), 2880);
    assert.equal(opusTicks(toc(1, 1)), 1920);
    assert.equal(opusTicks(toc(31, 3, 0x83)), 2880);
  });

  test('of the music on hold is small, and a loop of 20 ms frames that fits phones', async () => {
    const path = `${PROMPTS}/music-on-hold.opus`;
    const frames = await read(createReadStream(path));
    assert.ok(frames.every(({ ticks }) => ticks === 960));
    assert.ok(frames.length >= 1500 && frames.length <= 2000);
    assert.ok((await stat(path)).size < 200_000);
  });
});
