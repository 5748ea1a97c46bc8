import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKeyword } from './keyword.ts';

test('each keyword is understood in any case, with marks and spaces around it', () => {
  const stops = ['STOP', 'stopall', 'Unsubscribe', 'cancel', 'END', 'quit', 'revoke', 'OptOut'];
  for (const text of stops) assert.equal(readKeyword(text), 'stop', text);
  for (const text of ['start', 'YES', 'Unstop']) assert.equal(readKeyword(text), 'start', text);
  for (const text of ['help', 'INFO']) assert.equal(readKeyword(text), 'help', text);
  for (const text of [' stop ', 'Stop.', '"STOP"', 'stop!!!\n', '¡stop!', '\u200Bstop\u200B']) {
    assert.equal(readKeyword(text), 'stop', JSON.stringify(text));
  }
});

test('a sentence with such a word is a sentence', () => {
  for (const text of [
    'Please stop',
    'stop it',
    'Yes please',
    'I need help',
    'S T O P',
    '',
    '...',
  ]) {
    assert.equal(readKeyword(text), null, text);
  }
});
