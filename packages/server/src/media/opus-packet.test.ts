import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { frameTicks, missing, readOpusPacket, silence, writeOpusPacket } from './opus-packet.ts';

const CELT_20 = 31 << 3;
const SILK_60 = 3 << 3;

const bytes = (...numbers: number[]): Buffer => Buffer.from(numbers);
const filled = (length: number, value: number): Buffer => Buffer.alloc(length, value);

function framesIn(packet: Buffer): string[] | null {
  return readOpusPacket(packet)?.frames.map((frame) => frame.toString('hex')) ?? null;
}

describe('An Opus packet', () => {
  test('is taken apart, however its frames are packed', () => {
    assert.deepEqual(framesIn(bytes(CELT_20, 1, 2)), ['0102']);
    assert.deepEqual(framesIn(bytes(CELT_20)), ['']);
    assert.deepEqual(framesIn(bytes(CELT_20 | 1, 1, 2, 3, 4)), ['0102', '0304']);
    assert.deepEqual(framesIn(bytes(CELT_20 | 2, 1, 9, 7, 8)), ['09', '0708']);
    assert.deepEqual(framesIn(bytes(CELT_20 | 3, 3, 1, 2, 3)), ['01', '02', '03']);
    assert.deepEqual(framesIn(bytes(CELT_20 | 3, 0x82, 0, 5)), ['', '05']);
    // Two bytes of padding.
    assert.deepEqual(framesIn(bytes(CELT_20 | 3, 0xc2, 2, 1, 4, 5, 0, 0)), ['04', '05']);
    const padded = Buffer.concat([bytes(CELT_20 | 3, 0x41, 255, 0, 6), filled(254, 0)]);
    assert.deepEqual(framesIn(padded), ['06']);
  });

  test('says its kind and how long a frame plays', () => {
    const { kind, ticks } = readOpusPacket(bytes(SILK_60 | 4 | 1, 1, 2))!;
    assert.deepEqual([kind, ticks], [SILK_60 | 4, 2880]);
    assert.deepEqual(
      [0, 1, 12, 13, 16, 28, 31].map((config) => frameTicks(config << 3)),
      [480, 960, 480, 960, 120, 120, 960],
    );
  });

  test('is refused where it is none', () => {
    const wrong = [
      bytes(),
      bytes(CELT_20 | 1, 1, 2, 3),
      bytes(CELT_20 | 2),
      bytes(CELT_20 | 2, 5, 1),
      bytes(CELT_20 | 2, 252),
      bytes(CELT_20 | 3),
      bytes(CELT_20 | 3, 0),
      bytes(CELT_20 | 3, 0x41),
      bytes(CELT_20 | 3, 0x41, 255),
      bytes(CELT_20 | 3, 0x41, 9, 1),
      bytes(CELT_20 | 3, 0x82, 9, 1),
      // More than 120 ms.
      bytes(CELT_20 | 3, 7, ...Array.from({ length: 7 }, () => 1)),
      Buffer.concat([bytes(CELT_20), filled(1276, 1)]),
    ];
    for (const packet of wrong) assert.equal(readOpusPacket(packet), null, packet.toString('hex'));
  });

  test('is written so that it reads the same', () => {
    const sizes = [0, 1, 251, 252, 253, 254, 255, 256, 1275];
    for (const size of sizes) {
      for (const count of [1, 2, 3]) {
        const frames = Array.from({ length: count }, (_, at) => filled(size, at));
        const packet = readOpusPacket(writeOpusPacket(CELT_20, frames));
        assert.deepEqual(packet, { kind: CELT_20, ticks: 960, frames }, `${count} of ${size}`);
      }
    }
  });

  test('tells its end where another one follows', () => {
    const write = (...frames: Buffer[]): string =>
      writeOpusPacket(CELT_20, frames, { delimited: true }).toString('hex');
    // RFC 6716, figures 25 and 29.
    assert.equal(write(bytes(7, 8)), 'f8020708');
    assert.equal(write(bytes(7), bytes(8, 9)), 'fb820102070809');
    assert.equal(write(filled(255, 0)).slice(0, 6), 'f8ff00');
    assert.equal(write(filled(1275, 0)).slice(0, 6), 'f8ffff');
  });

  test('of silence is one like others', () => {
    const { kind, frames } = silence(3);
    const read = readOpusPacket(writeOpusPacket(kind, frames));
    assert.deepEqual([read?.ticks, read?.frames.length], [960, 3]);
  });

  test('may say that frames are missing', () => {
    assert.equal(writeOpusPacket(SILK_60, missing(1)).toString('hex'), '18');
    assert.deepEqual(framesIn(writeOpusPacket(SILK_60, missing(2))), ['', '']);
  });
});
