import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZonedTime } from './zoned-time.ts';

function written(moment: string, timeZone?: string): string {
  return new ZonedTime(timeZone).format(new Date(moment));
}

test('a moment is told as the clocks of the zone show it, with their distance from UTC', () => {
  for (const [moment, timeZone, expected] of [
    ['2026-11-26T15:15:02Z', 'America/Chicago', '2026-11-26T09:15:02-06:00'],
    ['2026-07-01T15:15:02Z', 'America/Chicago', '2026-07-01T10:15:02-05:00'],
    ['2026-11-26T15:15:02Z', 'UTC', '2026-11-26T15:15:02+00:00'],
    ['2026-11-26T23:15:02Z', 'Asia/Kathmandu', '2026-11-27T05:00:02+05:45'],
    ['2026-11-26T00:00:00Z', 'Pacific/Auckland', '2026-11-26T13:00:00+13:00'],
    ['2026-11-26T06:00:00Z', 'America/Chicago', '2026-11-26T00:00:00-06:00'],
  ] as const) {
    assert.equal(written(moment, timeZone), expected);
  }
});

test('the hour that comes twice in autumn is told apart, and the one that is left out in spring is', () => {
  for (const [moment, expected] of [
    ['2026-11-01T06:30:00Z', '2026-11-01T01:30:00-05:00'],
    ['2026-11-01T07:30:00Z', '2026-11-01T01:30:00-06:00'],
    ['2026-03-08T07:59:59Z', '2026-03-08T01:59:59-06:00'],
    ['2026-03-08T08:00:00Z', '2026-03-08T03:00:00-05:00'],
  ] as const) {
    assert.equal(written(moment, 'America/Chicago'), expected);
  }
});

test('every program reads the same moment from it', () => {
  for (const zone of ['America/St_Johns', 'Africa/Casablanca', undefined]) {
    const moment = '2026-03-29T01:30:00.000Z';
    assert.equal(new Date(written(moment, zone)).toISOString(), moment);
  }
});
