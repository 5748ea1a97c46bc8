import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textingNumber } from './texting-number.ts';

const office = { areaCode: '469', numbers: ['+14695550101'] };

test('a number is read as people type it, with the area code of the office', () => {
  const typed: [string, string][] = [
    ['+14695550199', '+14695550199'],
    ['(469) 555-0199', '+14695550199'],
    ['1 469 555 0199', '+14695550199'],
    ['555-0199', '+14695550199'],
    ['+49 30 901820', '+4930901820'],
    ['011 44 20 7946 0958', '+442079460958'],
  ];
  for (const [text, number] of typed) assert.equal(textingNumber(text, office), number, text);
  assert.equal(textingNumber('555-0199', { ...office, areaCode: '' }), null);
});

test('extensions, codes, emergency numbers and the own number are none that texts go to', () => {
  const none = ['1002', '911', '+1911', '933', '*97', '12345', '911-5550', '+19115550101'];
  const nonsense = ['', 'bob', '+1469555010', '+146955501011', '+10695550101', '+0123456789'];
  for (const text of [...none, ...nonsense, '+14695550101', '555-0101']) {
    assert.equal(textingNumber(text, office), null, text);
  }
});
