import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { opusFile } from '../../../../test/support/opus-file.ts';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { soundFile } from '../../../../test/support/sound-file.ts';
import { readOggPage } from './ogg-page.ts';
import { soundBytes } from './sound-bytes.ts';
import { readUploadedSound } from './uploaded-sound.ts';

const OPUS = ['-c:a', 'libopus', '-f', 'ogg'];
const TONE = 440;

const read = (file: Buffer, seconds = 10) =>
  readUploadedSound(file.toString('base64'), { seconds });

/** The pages of an Ogg file. */
function pagesOf(file: Buffer): Buffer[] {
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length;) {
    const { length } = readOggPage(file.subarray(at))!;
    pages.push(file.subarray(at, at + length));
    at += length;
  }
  return pages;
}

describe('An uploaded sound', () => {
  let good: Buffer;
  before(async () => {
    good = await opusFile(TONE, { seconds: 2 });
  });

  const writers: readonly [name: string, ...how: string[]][] = [
    ['one channel of 20 ms', '-ac', '1'],
    ['one channel of 60 ms, for speech', '-ac', '1', '-frame_duration', '60', '-b:a', '16k'],
    ['one channel of 2.5 ms', '-ac', '1', '-frame_duration', '2.5'],
    ['two channels', '-ac', '2'],
  ];
  for (const [name, ...how] of writers) {
    test(`is taken as its writer made it, and plays in a file of ours: ${name}`, async () => {
      const sound = await read(await soundFile(TONE, 2, ...how, ...OPUS));
      assert.ok(typeof sound === 'object', JSON.stringify(sound));
      assert.ok(Math.abs(sound.milliseconds - 2_000) <= 80, `${sound.milliseconds} ms`);
      const played = await RecordedSound.decode(await soundBytes(sound.frames), 1);
      assert.ok(Math.abs(played.seconds - sound.milliseconds / 1000) < 0.05, `${played.seconds} s`);
      assert.ok(played.secondsOf(TONE, 0, [TONE, 620]) > 1.8);
    });
  }

  test('may be as long as it may be, with what encoders add', async () => {
    assert.equal(typeof (await read(await opusFile(TONE, { seconds: 3 }), 3)), 'object');
    assert.equal(await read(await opusFile(TONE, { seconds: 5 }), 3), 'too-long');
  });

  test('may not be too large', async () => {
    const large = Buffer.concat([good, Buffer.alloc(2 * 1024 * 1024)]);
    assert.equal(await read(large), 'too-large');
  });

  test('has to have something to be heard', async () => {
    assert.equal(await read(await opusFile(0)), 'silent');
    assert.equal(await read(await soundFile(TONE, 2, '-af', 'volume=-60dB', ...OPUS)), 'silent');
    assert.equal(await read(await opusFile(TONE, { seconds: 0.1 })), 'silent');
    // Head and tags, and nothing said.
    assert.equal(await read(Buffer.concat(pagesOf(good).slice(0, 2))), 'silent');
  });

  test('is refused where it is no Ogg/Opus of one stream', async () => {
    const unreadable: Record<string, Buffer> = {
      nothing: Buffer.alloc(0),
      'a text': Buffer.from('This is not a sound, whatever its name says.'),
      'a wav': await soundFile(TONE, 1, '-f', 'wav'),
      'a WebM': await soundFile(TONE, 1, '-c:a', 'libopus', '-f', 'webm'),
      'FLAC in Ogg': await soundFile(TONE, 1, '-c:a', 'flac', '-f', 'ogg'),
      'six channels': await soundFile(TONE, 1, '-ac', '6', ...OPUS),
      'two streams, as in a recording': await soundFile(
        ...[TONE, 1, '-ac', '2', '-mapping_family', '255', ...OPUS],
      ),
      'the beginning alone': good.subarray(0, 20),
      'head without tags': pagesOf(good)[0]!,
    };
    for (const [name, file] of Object.entries(unreadable)) {
      assert.equal(await read(file), 'unreadable', name);
    }
  });

  test('is refused where it is damaged, mixed or goes on with something else', async () => {
    const [head, tags, ...rest] = pagesOf(good);
    const damaged = Buffer.from(good);
    damaged[Math.trunc(good.length / 2)]! ^= 0x10;
    const other = await opusFile(620, { seconds: 1 });
    const unreadable: Record<string, Buffer> = {
      'a bit of it': damaged,
      'its end': good.subarray(0, good.length - 10),
      'what comes behind it': Buffer.concat([good, Buffer.from('more')]),
      'a second file behind it': Buffer.concat([good, good]),
      'another stream in it': Buffer.concat([head!, tags!, ...pagesOf(other).slice(2), ...rest]),
    };
    for (const [name, file] of Object.entries(unreadable)) {
      assert.equal(await read(file), 'unreadable', name);
    }
  });

  test('is refused where it is no Base64', async () => {
    const text = good.toString('base64');
    assert.equal(typeof (await readUploadedSound(text, { seconds: 10 })), 'object');
    for (const wrong of [
      `${text.slice(0, 100)}!${text.slice(100)}`,
      `data:audio/ogg;base64,${text}`,
    ]) {
      assert.equal(await readUploadedSound(wrong, { seconds: 10 }), 'unreadable');
    }
  });
});
