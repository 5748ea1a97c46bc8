import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defer, timer } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { reconnectPause, shortPause } from './reconnect-pause.ts';
import { reconnecting } from './reconnecting.ts';

const CLIENTS = 200;
const [LEAST, MOST] = [() => 0, () => 1];

test('the first try comes within two seconds, and so do those of the first minute', () => {
  assert.deepEqual([reconnectPause(1, LEAST), reconnectPause(1, MOST)], [200, 1_800]);
  for (const failures of [2, 10, 50]) {
    assert.deepEqual(
      [reconnectPause(failures, LEAST), reconnectPause(failures, MOST)],
      [600, 1_800],
    );
  }
});

test('later the pauses grow, and never to more than ten seconds', () => {
  const longest = [51, 55, 60, 1_000].map((failures) => Math.round(reconnectPause(failures, MOST)));
  assert.deepEqual(longest, [2_160, 4_479, 9_500, 9_500]);
  assert.equal(reconnectPause(1_000, LEAST), 600);
});

test('where somebody waits the pauses stay short', () => {
  assert.equal(shortPause(1_000, MOST), 1_800);
});

for (const [outage, words] of [
  [300, 'blinked'],
  [2_500, 'was restarted'],
  [40_000, 'was away for 40 s'],
  [600_000, 'was away for ten minutes'],
] as const) {
  test(`200 clients whose server ${words} come back spread out, and within ten seconds`, (t) => {
    const seed = 20_261_126;
    t.diagnostic(`seed ${seed}`);
    const back = comeBack(outage, seeded(seed));
    assert.equal(back.length, CLIENTS);
    const span = Math.max(...back) / 1_000;
    assert.ok(span <= (outage < 60_000 ? 2 : 10), `the last came after ${span} s`);
    const busiest = Math.max(
      ...back.map((start) => back.filter((at) => at >= start && at < start + 1_000).length),
    );
    assert.ok(
      busiest <= (3 * CLIENTS) / Math.max(1, span),
      `${busiest} in one second, all of them in ${span} s`,
    );
  });
}

/** When each client was up again, in ms after the server was: all lost it at the same moment. */
function comeBack(outage: number, random: () => number): readonly number[] {
  const back: number[] = [];
  const scheduler = new TestScheduler(() => undefined);
  scheduler.run(({ flush }) => {
    const connect$ = defer(() => {
      if (scheduler.now() < outage) throw new Error('away');
      return timer(0);
    });
    for (let client = 0; client < CLIENTS; client += 1) {
      const link$ = reconnecting(connect$, timer(Infinity), (failures) =>
        reconnectPause(failures, random),
      );
      link$.subscribe(({ status }) => {
        if (status === 'online') back.push(scheduler.now() - outage);
      });
    }
    flush();
  });
  return back;
}

/** Numbers that look random, and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
