import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStorage } from '../testing/index.ts';
import { findChosen, keepChoice, readChoice } from './device-choice.ts';

const HEADSET = { id: 'h', name: 'Headset' };
const NOTHING = { microphone: null, speaker: null, ringer: null };

test('what was chosen is there again, with its name', () => {
  const { browser } = memoryStorage();
  keepChoice(browser, { ...NOTHING, microphone: HEADSET });
  assert.deepEqual(readChoice(browser), { ...NOTHING, microphone: HEADSET });
});

test('what is not understood counts as no choice', () => {
  const { browser } = memoryStorage();
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"microphone":"h"}',
    '{"microphone":{"id":""}}',
    '{"microphone":{"id":7,"name":"Headset"}}',
  ]) {
    browser.set('hubline.devices', text);
    assert.deepEqual(readChoice(browser), NOTHING, text);
  }
});

test('a name that is not understood is unknown', () => {
  const { browser } = memoryStorage();
  browser.set('hubline.devices', '{"ringer":{"id":"r","name":7}}');
  assert.deepEqual(readChoice(browser).ringer, { id: 'r', name: '' });
});

test('a device is found by its id, whatever it is called', () => {
  const renamed = { id: 'h', name: 'Kopfhörer' };
  assert.equal(findChosen([{ id: 'x', name: 'Headset' }, renamed], HEADSET), renamed);
});

test('a device that has another id now is found by its name', () => {
  const back = { id: 'h2', name: 'Headset' };
  assert.equal(findChosen([back, { id: 'x', name: 'Webcam' }], HEADSET), back);
});

test('of two with the same name none is taken for the chosen one', () => {
  const twins = [
    { id: 'h2', name: 'Headset' },
    { id: 'h3', name: 'Headset' },
  ];
  assert.equal(findChosen(twins, HEADSET), null);
});

test('where nothing was chosen nothing is found, nor by a name that is unknown', () => {
  assert.equal(findChosen([HEADSET], null), null);
  assert.equal(findChosen([{ id: 'x', name: '' }], { id: 'h', name: '' }), null);
});
