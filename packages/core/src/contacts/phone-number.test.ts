import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalNumber } from './phone-number.ts';

test('the ways to write a North American number are one', () => {
  for (const written of [
    '+14695550102',
    '14695550102',
    '4695550102',
    '(469) 555-0102',
    '+1 469 555 0102',
  ]) {
    assert.equal(canonicalNumber(written), '+14695550102');
  }
});

test('extensions, codes and numbers of other countries stay as they are', () => {
  assert.equal(canonicalNumber('1002'), '1002');
  assert.equal(canonicalNumber('*43'), '*43');
  assert.equal(canonicalNumber('+44 20 7946 0000'), '+442079460000');
  assert.equal(canonicalNumber('1695550102'), '1695550102', 'no area code begins with 1');
});
