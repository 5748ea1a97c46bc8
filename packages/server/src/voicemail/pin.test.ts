import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinFault } from './pin.ts';

for (const [pin, fault] of [
  ['4711', null],
  ['0815', null],
  ['1212', null],
  ['1235', null],
  ['9314752068', null],
  ['', 'pin-length'],
  ['471', 'pin-length'],
  ['93147520681', 'pin-length'],
  ['47 11', 'pin-length'],
  ['4711\n', 'pin-length'],
  ['47١١', 'pin-length'],
  ['+4711', 'pin-length'],
  ['0000', 'pin-easy'],
  ['7777777', 'pin-easy'],
  ['1234', 'pin-easy'],
  ['4321', 'pin-easy'],
  ['7890', 'pin-easy'],
  ['0987', 'pin-easy'],
  ['0123456789', 'pin-easy'],
  ['1002', 'pin-easy'],
] as const) {
  test(`${JSON.stringify(pin)} at extension 1002: ${fault ?? 'good'}`, () => {
    assert.equal(pinFault(pin, '1002'), fault);
  });
}

test('the extension of someone else is nothing special', () => {
  assert.equal(pinFault('1002', '1001'), null);
});
