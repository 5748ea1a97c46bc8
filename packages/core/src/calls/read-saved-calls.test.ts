import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSavedCalls } from './read-saved-calls.ts';

const NOW = 1_000_000;

const LEG = {
  id: 'call-1',
  direction: 'out',
  dialog: { callId: 'c1@hubline', serverTag: 's', phoneTag: 'p' },
  target: 'sip:1002@10.0.0.1:5060;transport=ws',
  routes: ['<sip:10.0.0.1;lr>'],
  localUri: 'sip:1001@hubline.test',
  remoteUri: 'sip:1002@hubline.test',
  sequence: 4,
  remote: { number: '1002', name: 'Bob Johnson' },
  divertedFrom: null,
  urgent: false,
  since: NOW - 60_000,
  muted: false,
  held: true,
};
const SAVED = {
  at: NOW - 1000,
  left: true,
  legs: [LEG, { ...LEG, id: 'call-2' }],
  consultation: { call: 'call-1', target: 'call-2' },
  conference: null,
};

const read = (value: unknown): ReturnType<typeof readSavedCalls> =>
  readSavedCalls(JSON.stringify(value), NOW);
const withLeg = (change: object): unknown => ({ ...SAVED, legs: [{ ...LEG, ...change }] });

test('reads what was written', () => {
  assert.deepEqual(read(SAVED), SAVED);
  const merged = { ...SAVED, consultation: null, conference: ['call-1', 'call-2'] };
  assert.deepEqual(read(merged), merged);
});

test('reads where a call was before, and whether a queue offers it', () => {
  const queue = { number: '2001', name: 'Sales', isQueue: true };
  for (const divertedFrom of [queue, { number: '701', name: 'Park 1' }]) {
    assert.deepEqual(read(withLeg({ divertedFrom }))?.legs[0]?.divertedFrom, divertedFrom);
  }
});

test('nothing else is taken over', () => {
  const more = { ...SAVED, extra: 1, legs: [{ ...LEG, password: 'x' }, SAVED.legs[1]] };
  assert.deepEqual(read(more), SAVED);
});

for (const text of [
  '',
  'null',
  '7',
  '"x"',
  '[]',
  '{}',
  '{"at":1',
  '{"at":{}}',
  '{"__proto__":1}',
]) {
  test(`no calls: ${text}`, () => assert.equal(readSavedCalls(text, NOW), null));
}

const refused: Record<string, unknown> = {
  'older than anyone waits': { ...SAVED, at: NOW - 40_001 },
  'of the future': { ...SAVED, at: NOW + 60_000 },
  'without a time': { ...SAVED, at: String(NOW) },
  'without legs': { ...SAVED, legs: {} },
  'with no leg': { ...SAVED, legs: [] },
  'with more legs than anyone has': { ...SAVED, legs: Array.from({ length: 17 }, () => LEG) },
};
for (const [name, value] of Object.entries(refused)) {
  test(`refuses what is ${name}`, () => assert.equal(read(value), null));
}

const broken: Record<string, object> = {
  'no id': { id: undefined },
  'a direction that there is not': { direction: 'up' },
  'no dialog': { dialog: null },
  'a tag that is a number': { dialog: { ...LEG.dialog, serverTag: 7 } },
  'a tag with a line of its own': { dialog: { ...LEG.dialog, phoneTag: 'p\r\nVia: x' } },
  'a target that is no SIP address': { target: 'javascript:alert(1)' },
  'a target that is a number': { target: 'tel:+14695550199' },
  'an end that is no address': { remoteUri: '+14695550199' },
  'a target with a line of its own': { target: 'sip:a@b\r\nContact: x' },
  'routes that are none': { routes: [7] },
  'a route with a line of its own': { routes: ['<sip:a;lr>\nRoute: x'] },
  'no count': { sequence: 1.5 },
  'a count below zero': { sequence: -1 },
  nobody: { remote: { number: '1002' } },
  'a name without end': { remote: { number: '1', name: 'x'.repeat(5000) } },
  'an answer in the future': { since: NOW + 60_000 },
};
for (const [name, change] of Object.entries(broken)) {
  test(`leaves a leg out that has ${name}, and keeps the good one`, () => {
    assert.equal(read(withLeg(change)), null);
    const good = { ...LEG, id: 'good' };
    assert.deepEqual(
      read({ ...SAVED, legs: [{ ...LEG, ...change }, good] })?.legs.map(({ id }) => id),
      ['good'],
    );
  });
}

test('takes a caller whose gateway gives a number', () => {
  const leg = { ...LEG, remoteUri: 'tel:+14695550199' };
  assert.deepEqual(read(withLeg(leg))?.legs, [leg]);
});

test('takes a leg once', () => {
  assert.equal(read({ ...SAVED, legs: [LEG, LEG] })?.legs.length, 1);
});

test('calls that cannot belong together are calls, each for itself', () => {
  const odd = [7, null, [], ['call-1'], ['call-1', 'call-1'], ['a', 'b', 'c'], { call: 'call-1' }];
  for (const value of odd) {
    const found = read({ ...SAVED, consultation: value, conference: value });
    assert.deepEqual([found?.legs.length, found?.consultation, found?.conference], [2, null, null]);
  }
});

test('never throws, whatever was cut off or changed', () => {
  const text = JSON.stringify(SAVED);
  for (let at = 0; at < text.length; at += 1) {
    assert.doesNotThrow(() => readSavedCalls(text.slice(0, at), NOW));
    assert.doesNotThrow(() => readSavedCalls(`${text.slice(0, at)}0${text.slice(at + 1)}`, NOW));
  }
});
