import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUploaded, opusPackets } from '../../../../test/support/opus-packets.ts';
import { opusTone, type OpusToneOptions } from '../../../../test/support/opus-tone.ts';
import { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import { strongestTone } from '../../../../test/support/strongest-tone.ts';
import { oggOpus } from './ogg-opus.ts';

const RATE = 48_000;
const PRE_SKIP = 312;

async function played(seconds: number, options: OpusToneOptions = {}): Promise<RecordedSound> {
  const packets = await opusTone(440, { seconds: seconds + 0.1, ...options });
  const file = oggOpus(packets, { preSkip: PRE_SKIP, samples: seconds * RATE });
  assert.equal(file.type, 'audio/ogg');
  const uploaded = await asUploaded(file);
  assert.ok(typeof uploaded === 'number' && Math.abs(uploaded - seconds) < 0.2, String(uploaded));
  return RecordedSound.decode(new Uint8Array(await file.arrayBuffer()), 1);
}

for (const frame of [2.5, 5, 10, 20, 40, 60] as const) {
  test(`a tone in packets of ${frame} ms plays as long as it is`, async () => {
    const { seconds, channels } = await played(3, { frame, speech: frame >= 10 });
    assert.ok(Math.abs(seconds - 3) < 0.002, String(seconds));
    assert.ok(Math.abs(strongestTone(channels[0]!, 8_000).hertz - 440) <= 2);
  });
}

test('packets of any size are read as they were written', async () => {
  const sizes = [1, 254, 255, 256, 510, 1_275, ...Array.from({ length: 60 }, () => 1_020)];
  const packets = sizes.map((size) => new Uint8Array(size).fill(size % 251).fill(0x78, 0, 1));
  const file = oggOpus(packets, { preSkip: PRE_SKIP, samples: sizes.length * 960 });
  assert.deepEqual(await opusPackets(file), packets);
});
