import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ageOf, countOf, digitsOf, systemGreeting } from './phrases.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('A number is spelt digit by digit', () => {
  for (const [text, said] of [
    ['1002', 'one zero zero two'],
    ['+14695550101', 'plus one four six nine five five five zero one zero one'],
    ['3456789', 'three four five six seven eight nine'],
    ['(469) 555-01', 'four six nine five five five zero one'],
    ['anonymous', ''],
    ['', ''],
  ] as const) {
    test(`"${text}"`, () => assert.equal(digitsOf(text).join(' '), said));
  }
});

describe('A number is counted', () => {
  for (const [count, said] of [
    [0, 'zero'],
    [1, 'one'],
    [9, 'nine'],
    [10, 'ten'],
    [13, 'thirteen'],
    [19, 'nineteen'],
    [20, 'twenty'],
    [21, 'twenty one'],
    [55, 'fifty five'],
    [90, 'ninety'],
    [99, 'ninety nine'],
    [100, 'one hundred'],
    [101, 'one hundred one'],
    [110, 'one hundred ten'],
    [342, 'three hundred forty two'],
    [999, 'nine hundred ninety nine'],
    [1000, 'one thousand'],
    [2015, 'two thousand fifteen'],
    [12_345, 'twelve thousand three hundred forty five'],
    [5_000_000, 'nine hundred ninety nine thousand nine hundred ninety nine'],
    [-1, 'zero'],
  ] as const) {
    test(String(count), () => assert.equal(countOf(count).join(' '), said));
  }
});

describe('How long ago something was is told', () => {
  for (const [age, said] of [
    [-5000, 'just-now'],
    [0, 'just-now'],
    [MINUTE - 1, 'just-now'],
    [MINUTE, 'one minute-ago'],
    [2 * MINUTE - 1, 'one minute-ago'],
    [2 * MINUTE, 'two minutes-ago'],
    [HOUR - 1, 'fifty nine minutes-ago'],
    [HOUR, 'one hour-ago'],
    [23.9 * HOUR, 'twenty three hours-ago'],
    [DAY, 'one day-ago'],
    [41 * DAY, 'forty one days-ago'],
  ] as const) {
    test(`${age} ms`, () => {
      const now = Date.UTC(2030, 0, 1);
      assert.equal(ageOf(now - age, now).join(' '), said);
    });
  }
});

test('the system greeting says the extension', () => {
  assert.equal(
    systemGreeting('1002').join(' '),
    'person-at-extension one zero zero two not-available leave-message',
  );
});
