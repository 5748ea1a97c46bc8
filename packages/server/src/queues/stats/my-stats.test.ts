import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { QueueEvent, QueueEventKind } from '../log/queue-event.ts';
import { BUILT_IN_STATUSES } from '../statuses/agent-status.ts';
import { DayFigures } from './day-figures.ts';
import { myStatsOf, type MyStats, type MyStatsSource } from './my-stats.ts';
import { partsOf } from './time-parts.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2030, 0, 7, 9);

function at(moment: number, event: QueueEventKind, queueId = 'sales'): QueueEvent {
  const id = crypto.randomUUID();
  return { ...event, id, tenantId: 'office', queueId, at: BEGIN + moment };
}

/** Of one caller who waits ten seconds, talks a minute and half a minute is on hold; wrap-up is 10 s. */
function answered(visitId: string, from: number, userId = 'bob'): QueueEvent[] {
  const come = from + 10 * SECOND;
  return [
    at(from, { kind: 'entered', visitId, name: '', number: '' }),
    at(from, { kind: 'offered', visitId, userId }),
    at(come, { kind: 'answered', visitId, userId, target: 20 * SECOND }),
    at(come + 90 * SECOND, { kind: 'talked', visitId, userId, held: 30 * SECOND }),
    at(come + 100 * SECOND, { kind: 'wrapped-up', visitId, userId }),
  ];
}

function statsOf(events: readonly QueueEvent[], change: Partial<MyStatsSource> = {}): MyStats {
  return myStatsOf({
    ...{ userId: 'bob', from: BEGIN, to: BEGIN + DAY, now: BEGIN + DAY, timeZone: 'UTC' },
    ...{ statusesBefore: [], statuses: BUILT_IN_STATUSES, calls: [], events },
    ...change,
  });
}

describe('My figures', () => {
  test('are those of the calls that I took', () => {
    const stats = statsOf([
      ...answered('one', 0),
      ...answered('two', 30 * MINUTE),
      ...answered('of carol', HOUR, 'carol'),
    ]);
    const { answered: count, averageTalk, averageHold, averageHandle, averageWait } = stats;
    assert.deepEqual(
      [count, averageTalk, averageHold, averageHandle, averageWait, stats.serviceLevel],
      [2, 60, 30, 100, 10, 1],
    );
  });

  test('count what rang in vain, and the callers of my queues who gave up', () => {
    const stats = statsOf([
      at(0, { kind: 'entered', visitId: 'one', name: '', number: '' }),
      at(0, { kind: 'missed', visitId: 'one', userId: 'bob' }),
      at(0, { kind: 'missed', visitId: 'one', userId: 'carol' }),
      at(SECOND, { kind: 'abandoned', visitId: 'one' }),
    ]);
    assert.deepEqual([stats.missed, stats.abandoned, stats.answered], [1, 1, 0]);
    assert.deepEqual([stats.averageTalk, stats.serviceLevel], [null, null]);
  });

  test('leave out what was before and after the span, but not when a caller came', () => {
    const events = answered('one', -5 * SECOND);
    assert.equal(statsOf(events).averageWait, 10);
    assert.equal(statsOf(events, { to: BEGIN + SECOND }).answered, 0);
    assert.equal(statsOf(events, { from: BEGIN + MINUTE }).answered, 0);
  });

  test('leave out a call whose caller was called back in vain', () => {
    const [entered, offered, taken, talked] = answered('one', 0) as [
      ...[QueueEvent, QueueEvent, QueueEvent, QueueEvent],
    ];
    const failed = at(11 * SECOND, { kind: 'callback-failed', visitId: 'one' });
    const stats = statsOf([entered, offered, taken, failed, talked]);
    assert.deepEqual([stats.answered, stats.averageTalk], [0, null]);
  });

  test('who is called back waited until they asked for it', () => {
    const [entered, ...rest] = answered('one', 0) as [QueueEvent, ...QueueEvent[]];
    const wanted = at(4 * SECOND, { kind: 'callback-wanted', visitId: 'one' });
    assert.equal(statsOf([entered, wanted, ...rest]).averageWait, 4);
  });

  test('tell the calls past all queues by themselves', () => {
    const call = { startedAt: BEGIN, answeredAt: BEGIN + SECOND, endedAt: BEGIN + MINUTE };
    const stats = statsOf(answered('one', 0), {
      calls: [
        { ...call, callId: 'one', direction: 'in' },
        { ...call, callId: 'two', direction: 'in' },
        { ...call, callId: 'three', direction: 'in', answeredAt: null },
        { ...call, callId: 'four', direction: 'out', endedAt: BEGIN + 2 * MINUTE },
      ],
    });
    assert.deepEqual(stats.direct, { received: 1, missed: 1, made: 1, averageTalk: 89 });
  });
});

describe('Time by status', () => {
  const status = (moment: number, statusId: string, queueId = 'sales'): QueueEvent =>
    at(moment, { kind: 'status', userId: 'bob', statusId, by: null, reason: '' }, queueId);
  const times = (stats: MyStats): Record<string, number> =>
    Object.fromEntries(stats.statuses.map(({ statusId, seconds }) => [statusId, seconds]));

  test('goes from one to the next, from what was before until now', () => {
    const stats = statsOf([status(HOUR, 'online'), status(3 * HOUR, 'lunch')], {
      statusesBefore: [{ queueId: 'sales', statusId: 'offline' }],
      now: BEGIN + 4 * HOUR,
    });
    assert.deepEqual(times(stats), { online: 7200, offline: 3600, lunch: 3600 });
    assert.deepEqual(stats.statuses[0], {
      ...{ statusId: 'online', name: 'Online', color: 'green', isPaid: true, seconds: 7200 },
    });
  });

  test('counts once what is so in two queues, and each where they differ', () => {
    const stats = statsOf([status(HOUR, 'lunch', 'support')], {
      statusesBefore: [
        { queueId: 'sales', statusId: 'online' },
        { queueId: 'support', statusId: 'online' },
      ],
      now: BEGIN + 2 * HOUR,
    });
    assert.deepEqual(times(stats), { online: 7200, lunch: 3600 });
  });

  test('is not told of a time that is still to come', () => {
    const before = [{ queueId: 'sales', statusId: 'online' }];
    assert.deepEqual(times(statsOf([], { statusesBefore: before, now: BEGIN - HOUR })), {});
  });
});

describe('The parts of a span', () => {
  const local = (parts: readonly number[], timeZone: string): string[] =>
    parts.map((part) => new Date(part).toLocaleString('sv', { timeZone }));

  test('are the hours of a day', () => {
    const parts = partsOf(Date.UTC(2030, 0, 7), Date.UTC(2030, 0, 8), 'UTC');
    assert.equal(parts.length, 24);
  });

  test('begin with the span, and at whole hours of a zone of half hours', () => {
    const begin = Date.UTC(2030, 0, 7, 9, 50);
    assert.deepEqual(local(partsOf(begin, begin + HOUR, 'Asia/Kolkata'), 'Asia/Kolkata'), [
      '2030-01-07 15:20:00',
      '2030-01-07 16:00:00',
    ]);
  });

  for (const [timeZone, day] of [
    ['America/New_York', Date.UTC(2030, 2, 9, 5)],
    ['America/New_York', Date.UTC(2030, 10, 2, 4)],
    ['Europe/Berlin', Date.UTC(2030, 2, 29, 23)],
    ['America/Santiago', Date.UTC(2030, 8, 6, 4)],
  ] as const) {
    test(`are days from midnight to midnight where the clocks change in ${timeZone}, ${day}`, () => {
      const parts = local(partsOf(day, day + 5 * DAY, timeZone), timeZone);
      assert.ok(parts.length >= 5);
      assert.equal(new Set(parts.map((part) => part.slice(0, 10))).size, parts.length);
      // Santiago has no midnight on the day on which its clocks go forward.
      for (const part of parts) assert.match(part, / (?:00:00:00|01:00:00)$/);
    });
  }

  test('count each call once', () => {
    const stats = statsOf([...answered('one', 0), ...answered('two', 5 * HOUR)]);
    assert.equal(stats.parts.length, 24);
    assert.deepEqual(
      stats.parts.flatMap(({ from, answered: count }) => (count > 0 ? [from - BEGIN] : [])),
      [0, 5 * HOUR],
    );
  });
});

describe('The figures of today', () => {
  const now = BEGIN + HOUR;

  test('are of the queue alone, and empty at first', () => {
    const figures = new DayFigures();
    for (const event of answered('one', 0)) figures.add(event);
    assert.deepEqual(figures.of('sales', now), {
      ...{ answered: 1, abandoned: 0, averageWait: 10, serviceLevel: 1 },
    });
    assert.deepEqual(figures.of('support', now), {
      ...{ answered: 0, abandoned: 0, averageWait: null, serviceLevel: null },
    });
  });

  test('take back a caller who does not answer when called back', () => {
    const figures = new DayFigures();
    const [entered, offered, taken] = answered('one', 0) as [QueueEvent, QueueEvent, QueueEvent];
    const wanted = at(SECOND, { kind: 'callback-wanted', visitId: 'one' });
    for (const event of [entered, wanted, offered, taken]) figures.add(event);
    assert.equal(figures.of('sales', now).answered, 1);
    figures.add(at(MINUTE, { kind: 'callback-failed', visitId: 'one' }));
    assert.equal(figures.of('sales', now).answered, 0);
  });

  test('begin anew at midnight', () => {
    const figures = new DayFigures();
    for (const event of answered('one', 0)) figures.add(event);
    assert.equal(figures.of('sales', now + DAY).answered, 0);
  });
});
