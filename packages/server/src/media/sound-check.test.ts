import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { opusTone, type OpusToneOptions } from '../../../../test/support/opus-tone.ts';
import { opusTicks, type OpusFrame } from './ogg.ts';
import { silence, writeOpusPacket } from './opus-packet.ts';
import { SoundCheck } from './sound-check.ts';

async function tone(hertz: number, options?: OpusToneOptions): Promise<OpusFrame[]> {
  return framesOf(await opusTone(hertz, options));
}

function framesOf(payloads: readonly Buffer[]): OpusFrame[] {
  return payloads.map((payload) => ({ payload, ticks: opusTicks(payload) }));
}

/** So many times 20 ms in which nothing is to be heard. */
function nothing(count: number): OpusFrame[] {
  const { kind, frames } = silence(1);
  return framesOf(Array.from({ length: count }, () => writeOpusPacket(kind, frames)));
}

describe('A sound', () => {
  test('is as long as its packets play, whatever their length and mode', async () => {
    for (const options of [
      { frame: 20 },
      { frame: 2.5 },
      { frame: 60, speech: true },
      { frame: 40, speech: true },
    ] as const) {
      const { milliseconds, loudMilliseconds } = await SoundCheck.of(await tone(440, options));
      // The encoder adds what it needs to look ahead.
      assert.ok(Math.abs(milliseconds - 1_000) <= 60, `${milliseconds} ms`);
      assert.ok(Math.abs(loudMilliseconds - 1_000) <= 80, `${loudMilliseconds} ms loud`);
    }
  });

  test('is loud where it can be heard, and nowhere else', async () => {
    const frames = [...nothing(50), ...(await tone(440)), ...nothing(50)];
    const { milliseconds, loudMilliseconds, peaks } = await SoundCheck.of(frames);
    assert.ok(Math.abs(milliseconds - 3_000) <= 40, `${milliseconds} ms`);
    assert.ok(Math.abs(loudMilliseconds - 1_000) <= 100, `${loudMilliseconds} ms loud`);
    assert.equal(peaks.length, 100);
    assert.ok(peaks.slice(0, 31).every((peak) => peak === 0));
    assert.ok(peaks.slice(36, 64).every((peak) => peak > 20));
    assert.ok(peaks.slice(70).every((peak) => peak <= 1));
  });

  test('that is silent has no part that is loud', async () => {
    assert.equal((await SoundCheck.of(nothing(100))).loudMilliseconds, 0);
    assert.equal((await SoundCheck.of(await tone(0))).loudMilliseconds, 0);
  });

  test('of no length has no peaks', async () => {
    assert.deepEqual(await SoundCheck.of([]), { milliseconds: 0, loudMilliseconds: 0, peaks: [] });
  });

  test('has whole numbers for peaks, at most 100 of them, however long it is', async () => {
    const second = await tone(440);
    const { peaks } = await SoundCheck.of(Array.from({ length: 30 }, () => second).flat());
    assert.equal(peaks.length, 100);
    assert.ok(peaks.every((peak) => Number.isInteger(peak) && peak >= 0 && peak <= 100));
    assert.equal((await SoundCheck.of(second.slice(0, 10))).peaks.length, 10);
  });
});

describe('A broken packet', () => {
  test('is passed over, and what follows is heard', async () => {
    const check = await SoundCheck.open();
    const packets = await opusTone(440);
    for (const payload of packets.slice(0, 25)) check.add(payload);
    const before = check.result;
    for (const bytes of ['', 'ff', 'ffff', '03', 'fbff']) check.add(Buffer.from(bytes, 'hex'));
    assert.deepEqual(check.result, before);
    for (const payload of packets.slice(25)) check.add(payload);
    assert.ok(check.result.loudMilliseconds > 900);
    check.close();
  });

  test('that is too large to be decoded counts as silence of its length', async () => {
    const check = await SoundCheck.open();
    const large = Array.from({ length: 6 }, () => Buffer.alloc(1_000, 7));
    check.add(writeOpusPacket(31 << 3, large));
    assert.deepEqual([check.result.milliseconds, check.result.loudMilliseconds], [120, 0]);
    check.close();
  });

  test('of any bytes does no harm', async () => {
    const check = await SoundCheck.open();
    for (let count = 0; count < 2_000; count++) check.add(randomBytes(count % 300));
    const { milliseconds, loudMilliseconds } = check.result;
    assert.ok(loudMilliseconds <= milliseconds);
    check.close();
  });
});
