import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { PROMPTS } from '../../../../test/support/phone-system.ts';
import { readOggPage, segmentsOf, writeOggPage } from './ogg-page.ts';

const PAGE = {
  ...{ serial: 0xfedc_ba98, sequence: 7, position: 5 * 2 ** 32, ends: true },
  packets: [Buffer.alloc(255, 1), Buffer.alloc(0), Buffer.alloc(600, 2)],
};

describe('A page of an Ogg file', () => {
  test('reads as others write it', async () => {
    let rest: Buffer = await readFile(`${PROMPTS}/music-on-hold.opus`);
    let position = -1;
    while (rest.length > 0) {
      const page = readOggPage(rest);
      assert.ok(page, `a page ${rest.length} bytes before the end`);
      assert.ok(page.position >= position);
      position = page.position;
      rest = rest.subarray(page.length);
    }
    assert.ok(position > 30 * 48_000);
  });

  test('is written so that it reads the same', () => {
    const bytes = writeOggPage(PAGE);
    const page = readOggPage(Buffer.concat([bytes, Buffer.from('OggS')]));
    assert.deepEqual(page, { position: PAGE.position, length: bytes.length });
    // Full segments, and how a packet ends: 255 + 0, 0, 255 + 255 + 90.
    assert.deepEqual([...bytes.subarray(26, 33)], [6, 255, 0, 0, 255, 255, 90]);
    assert.equal(bytes[5], 4);
  });

  test('holds 255 segments at most', () => {
    const packets = [Buffer.alloc(254 * 255)];
    assert.equal(segmentsOf(packets[0]!), 255);
    assert.ok(readOggPage(writeOggPage({ ...PAGE, packets })));
    assert.throws(() => writeOggPage({ ...PAGE, packets: [...packets, Buffer.alloc(0)] }));
  });

  test('is none where it is torn or damaged, wherever', () => {
    const bytes = writeOggPage(PAGE);
    for (let end = 0; end < bytes.length; end++) {
      assert.equal(readOggPage(bytes.subarray(0, end)), null, `cut at ${end}`);
    }
    for (let at = 0; at < bytes.length; at += 13) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      assert.equal(readOggPage(damaged), null, `damaged at ${at}`);
    }
  });
});
