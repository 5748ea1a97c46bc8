import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaPacket } from './leg.ts';
import { ReportClock } from './reception-reports.ts';
import { Stillness } from './stillness.ts';

test('a packet of silence comes each second, in one stream for all who listen', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const clock = new ReportClock();
  const stillness = new Stillness(clock);
  const heard: MediaPacket[] = [];
  const stop = stillness.listen((packet) => heard.push(packet));
  const stopOther = stillness.listen(() => {});
  t.mock.timers.tick(3_000);
  assert.deepEqual(
    heard.map(({ sequence, timestamp }) => [sequence, timestamp]),
    [
      [1, 48_000],
      [2, 96_000],
      [3, 144_000],
    ],
  );
  assert.equal(new Set(heard.map(({ ssrc }) => ssrc)).size, 1);
  assert.ok(heard.every(({ kind, payload }) => kind === 'audio' && payload.length < 10));
  stop();
  t.mock.timers.tick(1_000);
  assert.equal(heard.length, 3);
  assert.ok(clock.isRunning);
  stopOther();
  assert.ok(!clock.isRunning);
});
