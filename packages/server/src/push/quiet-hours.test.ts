import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet, isTimeZone, type QuietHours } from './quiet-hours.ts';

const NIGHT: QuietHours = {
  days: [1, 2, 3, 4, 5],
  ...{ from: '22:00', to: '07:00', timeZone: 'America/New_York' },
};
/** In New York, where it is five hours earlier in winter; 2026-01-05 is a Monday. */
const at = (text: string): number => Date.parse(`${text}:00-05:00`);

test('quiet hours last into the next day, by the clock of where the person is', () => {
  const moments = {
    '2026-01-05T21:59': false,
    '2026-01-05T22:00': true,
    '2026-01-06T06:59': true,
    '2026-01-06T07:00': false,
  };
  for (const [moment, quiet] of Object.entries(moments)) {
    assert.equal(isQuiet(NIGHT, at(moment)), quiet, moment);
  }
});

test('the night belongs to the day on which it began', () => {
  assert.equal(isQuiet(NIGHT, at('2026-01-05T03:00')), false, 'the night of Sunday');
  assert.equal(isQuiet(NIGHT, at('2026-01-10T03:00')), true, 'the night of Friday');
  assert.equal(isQuiet(NIGHT, at('2026-01-10T23:00')), false, 'Saturday');
});

test('quiet hours within a day end on it', () => {
  const lunch = { ...NIGHT, days: [7], from: '12:00', to: '13:30' };
  assert.equal(isQuiet(lunch, at('2026-01-11T12:00')), true);
  assert.equal(isQuiet(lunch, at('2026-01-11T13:30')), false);
  assert.equal(isQuiet(lunch, at('2026-01-12T12:00')), false);
});

test('they follow the clock through the change to summer time', () => {
  assert.equal(isQuiet(NIGHT, Date.parse('2026-07-07T10:59:00Z')), true);
  assert.equal(isQuiet(NIGHT, Date.parse('2026-07-07T11:00:00Z')), false);
});

test('tells time zones from other words', () => {
  assert.equal(isTimeZone('Europe/Berlin'), true);
  assert.equal(isTimeZone('Europe/Nowhere'), false);
});
