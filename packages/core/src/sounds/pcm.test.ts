import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RATE, isSilent, peaksOf, withoutSilence } from './pcm.ts';

const DB = (decibels: number): number => 10 ** (decibels / 20);

/** One part after the other: for so many seconds a tone of this root mean square. */
function sound(...parts: readonly (readonly [seconds: number, mean: number])[]) {
  return Float32Array.from(
    parts.flatMap(([seconds, mean]) =>
      Array.from(
        { length: Math.round(seconds * RATE) },
        (_, at) => mean * Math.SQRT2 * Math.sin((2 * Math.PI * 500 * at) / RATE),
      ),
    ),
  );
}

const seconds = (samples: Float32Array): number => samples.length / RATE;

test('what can be heard for less than 200 ms is silent, however loud', () => {
  assert.ok(isSilent(sound([3, 0])));
  assert.ok(isSilent(sound([3, DB(-51)])));
  assert.ok(isSilent(sound([1, 0], [0.18, 0.5], [1, 0])));
  assert.ok(isSilent(new Float32Array()));
  assert.ok(!isSilent(sound([1, 0], [0.2, DB(-49)], [1, 0])));
  assert.ok(!isSilent(sound([1, 0], [0.1, 0.5], [1, 0], [0.1, 0.5])));
});

test('silence goes at both ends, but for 150 ms', () => {
  const trimmed = withoutSilence(sound([2, 0], [1, 0.2], [1, 0], [0.5, 0.2], [3, DB(-46)]));
  assert.equal(seconds(trimmed), 0.15 + 2.5 + 0.15);
  assert.ok(Math.abs(trimmed[Math.round(0.15 * RATE) + 12]!) > 0.1, 'it begins there');
});

test('where less than 150 ms of silence are, they stay', () => {
  const tight = sound([0.1, 0], [1, 0.2], [0.1, 0]);
  assert.equal(seconds(withoutSilence(tight)), seconds(tight));
  assert.equal(seconds(withoutSilence(sound([1, 0.2]))), 1);
});

test('where nothing but a click would be left, all stays', () => {
  const quiet = sound([2, DB(-48)]);
  assert.equal(withoutSilence(quiet), quiet);
  const click = sound([2, DB(-48)], [0.02, 0.5], [2, 0]);
  assert.equal(seconds(withoutSilence(click)), seconds(click));
});

test('peaks are a hundred at most, and show what is quiet', () => {
  const peaks = peaksOf(sound([5, 0], [5, Math.SQRT1_2]));
  assert.equal(peaks.length, 100);
  assert.deepEqual(new Set(peaks.slice(0, 50)), new Set([0]));
  assert.deepEqual(new Set(peaks.slice(50)), new Set([100]));
  assert.equal(peaksOf(sound([1, Math.SQRT1_2 / 100]))[0], 10, 'the root of the amplitude');
  assert.equal(peaksOf(sound([0.1, 0.1])).length, 5);
  assert.deepEqual(peaksOf(new Float32Array()), []);
  assert.deepEqual(new Set(peaksOf(sound([1, 2]))), new Set([100]), 'not above what there is');
});
