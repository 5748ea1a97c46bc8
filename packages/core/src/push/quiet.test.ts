import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet } from './quiet.ts';

const NIGHT = { days: [5], from: '22:00', to: '07:00', timeZone: 'America/New_York' };
const at = (text: string): Date => new Date(`${text}:00-05:00`);

test('a quiet night lasts into the next day, where the person is', () => {
  assert.equal(isQuiet(NIGHT, at('2026-01-09T21:59')), false);
  assert.equal(isQuiet(NIGHT, at('2026-01-09T22:00')), true);
  assert.equal(isQuiet(NIGHT, at('2026-01-10T06:59')), true);
  assert.equal(isQuiet(NIGHT, at('2026-01-10T07:00')), false);
  assert.equal(isQuiet(NIGHT, at('2026-01-11T01:00')), false);
});

test('a quiet noon ends on its day', () => {
  const noon = { ...NIGHT, from: '12:00', to: '13:00' };
  assert.equal(isQuiet(noon, at('2026-01-09T12:30')), true);
  assert.equal(isQuiet(noon, at('2026-01-09T13:00')), false);
});
