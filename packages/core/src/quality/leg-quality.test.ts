import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CallQuality } from '../calls/call-quality.ts';
import type { MediaMeasure } from '../calls/media-measure.ts';
import { flightRecorder } from '../diagnostics/flight-recorder.ts';
import { FakePhoneCall } from '../testing/fake-phone-call.ts';
import { MediaRun, type MediaSecond } from '../testing/media-run.ts';
import { LegQuality } from './leg-quality.ts';

/** Lets all promises come to rest, also while the time is the test's. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A leg that is measured each second of a time that is the test's. */
function measuredLeg(t: TestContext) {
  t.mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'] });
  const run = new MediaRun();
  const leg = new FakePhoneCall('out', { number: '1002', name: 'Bob' });
  let measures = 0;
  leg.measure = async (): Promise<MediaMeasure | null> => {
    measures += 1;
    return leg.measured;
  };
  const pass = async (seconds: number, changes: Partial<MediaSecond> = {}): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      leg.measured = run.next(changes);
      t.mock.timers.tick(1_000);
      await settled();
    }
  };
  return { leg, pass, measures: () => measures };
}

test('a call is judged each second from the moment it is up until it ends', async (t) => {
  const { leg, pass } = measuredLeg(t);
  const seen: (CallQuality | null)[] = [];
  let complete = false;
  const watch = new LegQuality().of(leg);
  watch.subscribe({ next: (quality) => seen.push(quality), complete: () => (complete = true) });
  await pass(3);
  assert.equal(seen.length, 1);
  assert.equal(seen[0], null);
  leg.answer();
  await pass(6);
  assert.equal(seen.at(-1)?.grade, 'good');
  assert.ok(seen.length >= 7, `${seen.length} values`);
  leg.finish();
  assert.equal(complete, true);
});

test('nothing is measured while nobody listens, nor while the call is held', async (t) => {
  const { leg, pass, measures } = measuredLeg(t);
  leg.answer();
  const listening = new LegQuality().of(leg).subscribe();
  await pass(3);
  await leg.hold(true);
  const before = measures();
  await pass(5);
  assert.equal(measures(), before);
  await leg.hold(false);
  await pass(2);
  assert.ok(measures() > before);
  listening.unsubscribe();
  const last = measures();
  await pass(5);
  assert.equal(measures(), last);
});

test('two who listen share one measurement, and the second knows at once', async (t) => {
  const { leg, pass, measures } = measuredLeg(t);
  leg.answer();
  const watch = new LegQuality();
  watch.of(leg).subscribe();
  await pass(4);
  const before = measures();
  const seen: (CallQuality | null)[] = [];
  watch.of(leg).subscribe((quality) => seen.push(quality));
  assert.equal(seen[0]?.grade, 'good');
  await pass(1);
  assert.equal(measures(), before + 1);
});

test('a fault is repaired through the leg', async (t) => {
  const { leg, pass } = measuredLeg(t);
  leg.answer();
  new LegQuality().of(leg).subscribe();
  await pass(4);
  await pass(2, { packetsIn: 0 });
  assert.deepEqual(leg.repairs, ['ice-restart']);
  await pass(4);
  assert.deepEqual(leg.repairs, ['ice-restart', 'relay']);
});

test('a call whose connection cannot be measured is not judged', async (t) => {
  const { leg, pass } = measuredLeg(t);
  const seen: (CallQuality | null)[] = [];
  new LegQuality().of(leg).subscribe((quality) => seen.push(quality));
  leg.measure = async () => {
    throw new DOMException('closed', 'InvalidStateError');
  };
  leg.answer();
  await pass(2);
  assert.ok(seen.length > 1 && seen.every((quality) => quality === null));
});

test('a recorder is told of every fifth second, of faults, repairs and changes of the path', async (t) => {
  const { leg, pass } = measuredLeg(t);
  const recorder = flightRecorder();
  leg.answer();
  new LegQuality({ recorder }).of(leg).subscribe();
  await pass(10);
  const named = (name: string) =>
    recorder.entries.filter((entry) => entry.kind === 'event' && entry.name === name);
  assert.equal(named('quality').length, 2);
  assert.equal(named('media').length, 1);
  await pass(3, { packetsIn: 0, ice: 'failed' });
  assert.equal(named('media').length, 2);
  assert.equal(named('quality').length, 3);
  assert.deepEqual(named('repair'), []);
  await pass(6, { packetsIn: 0, ice: 'connected' });
  assert.equal(named('repair').length, 2);
});
