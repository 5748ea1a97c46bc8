import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { SoundFile } from '../media/sound-file.ts';
import { repair } from './repair.ts';
import { Voice } from './voice.ts';
import { weave } from './weave.ts';

let folder: string;
let path: string;
let whole: Buffer;

/** A file of 100 pages, 400 ms each, which nobody closed. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-repair-'));
  path = join(folder, 'recording.ogg');
  const file = await SoundFile.create(path, { channels: 2 });
  const voices = [new Voice(), new Voice()] as const;
  for (let page = 0; page < 100; page++) {
    file.append(Array.from({ length: 20 }, (_, slot) => weave(voices, page * 20 + slot)));
  }
  await file.close();
  whole = await readFile(path);
});
after(() => rm(folder, { recursive: true }));

async function repaired(bytes: Buffer): Promise<number> {
  await writeFile(path, bytes);
  return repair(path);
}

describe('A recording that was not closed', () => {
  test('that is whole stays as it is', async () => {
    assert.equal(await repaired(whole), 40_000);
    assert.deepEqual(await readFile(path), whole);
  });

  test('loses a torn page, and plays', async () => {
    for (const torn of [1, 20, 150]) {
      assert.equal(await repaired(whole.subarray(0, -torn)), 39_600);
      const sound = await RecordedSound.decode(await readFile(path));
      assert.ok(Math.abs(sound.seconds - 39.6) < 0.05, `${sound.seconds} s`);
    }
  });

  test('loses what a power cut left behind the last page', async () => {
    assert.equal(await repaired(Buffer.concat([whole, Buffer.alloc(4096)])), 40_000);
    assert.deepEqual(await readFile(path), whole);
  });

  test('ends before a page that is damaged', async () => {
    const damaged = Buffer.from(whole);
    damaged[Math.floor(whole.length / 2)]! ^= 1;
    const milliseconds = await repaired(damaged);
    assert.ok(milliseconds > 19_000 && milliseconds < 21_000, `${milliseconds} ms`);
    const sound = await RecordedSound.decode(await readFile(path));
    assert.ok(Math.abs(sound.seconds - milliseconds / 1000) < 0.05);
  });

  test('with nothing on it plays for no time', async () => {
    assert.equal(await repaired(Buffer.alloc(0)), 0);
    assert.equal(await repaired(whole.subarray(0, 30)), 0);
    assert.equal(await repaired(Buffer.alloc(200_000, 'not a recording')), 0);
  });
});
