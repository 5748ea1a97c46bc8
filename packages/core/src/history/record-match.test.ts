import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRecord } from './call-record.ts';
import { recordMatch } from './record-match.ts';

const startedAt = new Date(0);

function record(change: Partial<CallRecord> = {}): CallRecord {
  return {
    ...{ id: 'record', direction: 'in', disposition: 'answered' },
    party: { number: '+14695550199', name: 'Zoë Núñez' },
    ...{ startedAt, answeredAt: null, endedAt: startedAt, recordings: [] },
    ...change,
  };
}

const finds = (search: string, change: Partial<CallRecord> = {}) =>
  recordMatch('all', search)(record(change));

test('each filter shows its calls', () => {
  const calls = {
    answered: record(),
    missed: record({ disposition: 'missed' }),
    declined: record({ disposition: 'declined' }),
    made: record({ direction: 'out' }),
    busy: record({ direction: 'out', disposition: 'busy' }),
  };
  const shown = (filter: Parameters<typeof recordMatch>[0]) =>
    Object.entries(calls)
      .filter(([, call]) => recordMatch(filter, '')(call))
      .map(([name]) => name);
  assert.deepEqual(shown('all'), ['answered', 'missed', 'declined', 'made', 'busy']);
  assert.deepEqual(shown('inbound'), ['answered', 'missed', 'declined']);
  assert.deepEqual(shown('outbound'), ['made', 'busy']);
  assert.deepEqual(shown('missed'), ['missed']);
});

test('nothing sought is all', () => {
  assert.equal(finds(''), true);
  assert.equal(finds('  '), true);
});

test('a name is found by any part of it, whatever case and accents', () => {
  for (const part of ['zoe', 'NUÑEZ', 'oë nún', 'Nunez ']) assert.equal(finds(part), true, part);
  assert.equal(finds('nunez zoe'), false);
});

test('a number is found by any of its digits in a row, however they are written', () => {
  for (const part of ['5550199', '(469) 555', '+1 469', '469-555-0199', '４６９']) {
    assert.equal(finds(part), true, part);
  }
  assert.equal(finds('469 0199'), false);
  assert.equal(finds('*43', { party: { number: '*43', name: '' } }), true);
});

test('digits in a name are part of it, and find no number', () => {
  const party = { number: '+14695550199', name: 'Room 12' };
  assert.equal(finds('room 12', { party }), true);
  assert.equal(finds('room 4', { party }), false, 'the 4 of the number is no room');
  assert.equal(finds('12', { party: { number: '1003', name: 'Room 12' } }), true);
});

test('signs alone find nothing', () => {
  assert.equal(finds('-'), false);
  assert.equal(finds('%'), false);
});

test('a number that is withheld is found by nothing but its name', () => {
  const party = { number: '', name: 'Doctor' };
  assert.equal(finds('doc', { party }), true);
  assert.equal(finds('1', { party }), false);
});
