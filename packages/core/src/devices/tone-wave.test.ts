import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyWave, toneWave } from './tone-wave.ts';

const RATE = 8_000;

/** How strong a frequency is in a stretch of sound (Goertzel), 0 to about the volume. */
function strength(samples: Float32Array, hertz: number): number {
  const step = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [last, before] = [0, 0];
  for (const sample of samples) [last, before] = [sample + step * last - before, last];
  const power = last * last + before * before - step * last * before;
  return (2 * Math.sqrt(power)) / samples.length;
}

const stretch = (wave: Float32Array, from: number, to: number): Float32Array =>
  wave.subarray(from * RATE, to * RATE);
const isSilent = (samples: Float32Array): boolean => samples.every((sample) => sample === 0);

test('call progress tones have the frequencies and rhythm of North America', () => {
  for (const [tone, notes, on, off] of [
    ['ringback', [440, 480], 2, 4],
    ['busy', [480, 620], 0.5, 0.5],
    ['reorder', [480, 620], 0.25, 0.25],
  ] as const) {
    const wave = toneWave(tone, RATE);
    assert.equal(wave.length, (on + off) * RATE, tone);
    for (const note of notes) assert.ok(strength(stretch(wave, 0, on), note) > 0.05, tone);
    assert.ok(strength(stretch(wave, 0, on), 550) < 0.01, tone);
    assert.ok(isSilent(stretch(wave, on, on + off)), tone);
  }
});

test('the ringtone sounds two notes and then leaves a pause', () => {
  const wave = toneWave('ringtone', RATE);
  assert.ok(strength(stretch(wave, 0, 0.16), 659.26) > 0.1);
  assert.ok(strength(stretch(wave, 0.16, 0.32), 830.61) > 0.1);
  assert.ok(isSilent(stretch(wave, 1.2, 3)));
});

test('each key has the pair of its row and column', () => {
  for (const [key, low, high] of [
    ['1', 697, 1209],
    ['5', 770, 1336],
    ['9', 852, 1477],
    ['0', 941, 1336],
    ['#', 941, 1477],
    ['*', 941, 1209],
    ['d', 941, 1633],
  ] as const) {
    const wave = keyWave(key, RATE)!;
    assert.ok(strength(wave, low) > 0.03, key);
    assert.ok(strength(wave, high) > 0.03, key);
  }
});

test('what is no key has no sound', () => {
  for (const key of ['', 'x', '12', ' ']) assert.equal(keyWave(key, RATE), null);
});

test('every sound begins and ends softly', () => {
  for (const wave of [toneWave('busy', RATE), toneWave('ringtone', RATE), keyWave('5', RATE)!]) {
    const loudest = Math.max(...wave);
    assert.ok(Math.abs(wave[0]!) < 0.001);
    assert.ok(Math.max(...wave.subarray(0, 8)) < loudest / 4);
    assert.ok(Math.abs(wave.at(-1)!) < loudest / 20);
  }
});
