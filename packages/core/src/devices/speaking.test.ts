import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Subject } from 'rxjs';
import { speaking } from './speaking.ts';

const INTERVAL_MS = 50;
const VOICE = 0.2;
const ROOM = 0.01;

/** Someone who listens to so many levels of so much. */
function listener() {
  const levels$ = new Subject<number>();
  const heard: boolean[] = [];
  let now = 0;
  speaking(levels$, () => now).subscribe((value) => heard.push(value));
  const hear = (level: number, ms: number): void => {
    for (const end = now + ms; now < end; now += INTERVAL_MS) levels$.next(level);
  };
  return { hear, heard };
}

test('a voice is noticed within half a second', () => {
  const { hear, heard } = listener();
  hear(ROOM, 1_000);
  assert.deepEqual(heard, [false]);
  hear(VOICE, 500);
  assert.deepEqual(heard, [false, true]);
});

test('a room, a knock and a breath are no voice', () => {
  const { hear, heard } = listener();
  hear(ROOM, 5_000);
  for (let i = 0; i < 5; i += 1) {
    hear(0.9, 150);
    hear(ROOM, 1_000);
  }
  hear(0.05, 3_000);
  assert.deepEqual(heard, [false]);
});

test('the pauses between words do not count, a longer silence does', () => {
  const { hear, heard } = listener();
  for (let i = 0; i < 5; i += 1) {
    hear(VOICE, 600);
    hear(ROOM, 1_500);
  }
  assert.deepEqual(heard, [false, true]);
  hear(ROOM, 3_000);
  assert.deepEqual(heard, [false, true, false]);
});
