import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialNumber } from './dial-number.ts';

const DIALLED: readonly (readonly [typed: string, number: string])[] = [
  ['1002', '1002'],
  ['*43', '*43'],
  ['#21#', '#21#'],
  [' (469) 555-0102 ', '4695550102'],
  ['469.555.0102', '4695550102'],
  ['+1 469 555 0102', '+14695550102'],
  ['+1 [469] 555–0102', '+14695550102'],
  ['\u2066+1\u00a0469\u2011555\u20110102\u2069', '+14695550102'],
  ['１００２', '1002'],
  ['＋１ ４６９ ５５５ ０１０２', '+14695550102'],
  ['١٠٠٢', '1002'],
  ['۱۰۰۲', '1002'],
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['tel:+1-469-555-0102', '+14695550102'],
  ['TEL:1002;phone-context=acme.example', '1002'],
  ['tel:%2B14695550102', '+14695550102'],
  ['1'.repeat(32), '1'.repeat(32)],
];

for (const [typed, number] of DIALLED) {
  test(`“${typed}” is dialled as ${number}`, () => {
    assert.equal(dialNumber(typed), number);
  });
}

const REFUSED = [
  '',
  '   ',
  'bob',
  'bob1002',
  '1-800-FLOWERS',
  '+',
  '++1',
  '1+2',
  '+*43',
  'tel:',
  'tel:%',
  'sip:1002',
  '1002@example.com',
  '1002,5',
  '1'.repeat(33),
];

for (const typed of REFUSED) {
  test(`“${typed}” is no number`, () => {
    assert.throws(() => dialNumber(typed), { name: 'HubError', code: 'call/invalid-number' });
  });
}
