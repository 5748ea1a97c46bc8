import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MediaPacket } from './leg.ts';
import { LoopPlayer } from './player.ts';

const FRAMES = ['a', 'b', 'c'].map((letter) => ({ payload: Buffer.from(letter), ticks: 960 }));

describe('The player', () => {
  test('plays in real time, round and round, the same to all', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const player = new LoopPlayer(FRAMES, () => Date.now());
    const [one, two]: [MediaPacket[], MediaPacket[]] = [[], []];
    player.listen((packet) => one.push(packet));
    context.mock.timers.tick(20);
    player.listen((packet) => two.push(packet));
    context.mock.timers.tick(60);
    assert.equal(one.map(({ payload }) => payload).join(''), 'abcab');
    assert.equal(two.map(({ payload }) => payload).join(''), 'cab');
    assert.deepEqual(
      one.map(({ sequence, timestamp }) => [sequence, timestamp]),
      [0, 1, 2, 3, 4].map((index) => [index, index * 960]),
    );
  });

  test('does not drift when its timer is late, and does not catch up after a long pause', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let now = 0;
    const player = new LoopPlayer(FRAMES, () => now);
    let played = 0;
    let timestamp = 0;
    player.listen((packet) => {
      played++;
      timestamp = packet.timestamp;
    });
    for (let count = 1; count <= 100; count++) {
      now = count * 20 + (count % 3) * 6; // always a little late
      context.mock.timers.tick(20);
    }
    assert.equal(played, 101);
    const [before, start] = [timestamp, now];
    now += 10_000;
    context.mock.timers.tick(20);
    assert.equal(played, 102);
    // The pause is in the timestamps, so that phones do not play the rest ten seconds late.
    assert.ok(Math.abs((timestamp - before) / 48 - (now - start)) < 40);
  });

  test('rests while nobody listens, and goes on where it was', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const player = new LoopPlayer(FRAMES, () => Date.now());
    const heard: string[] = [];
    const listener = ({ payload }: MediaPacket): void => void heard.push(payload.toString());
    player.listen(listener)();
    context.mock.timers.tick(1000);
    assert.deepEqual(heard, ['a']);
    player.listen(listener);
    context.mock.timers.tick(20);
    assert.deepEqual(heard, ['a', 'b', 'c']);
  });
});
