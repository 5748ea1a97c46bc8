import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isServiceNumber, readDialledNumber } from './dialled-number.ts';

const cases: readonly [dialled: string, expected: ReturnType<typeof readDialledNumber>][] = [
  ['1002', { form: 'short', digits: '1002' }],
  ['10', { form: 'short', digits: '10' }],
  ['911', { form: 'short', digits: '911' }],
  ['*43', { form: 'code', code: '*43' }],
  ['*971002', { form: 'code', code: '*971002' }],
  ['*431002', { form: 'nonsense' }],
  ['5550101', { form: 'local', digits: '5550101' }],
  ['555-0101', { form: 'local', digits: '5550101' }],
  ['4695550101', { form: 'e164', number: '+14695550101' }],
  ['(469) 555-0101', { form: 'e164', number: '+14695550101' }],
  ['469.555.0101', { form: 'e164', number: '+14695550101' }],
  ['14695550101', { form: 'e164', number: '+14695550101' }],
  ['+14695550101', { form: 'e164', number: '+14695550101' }],
  ['+442079460000', { form: 'e164', number: '+442079460000' }],
  ['011442079460000', { form: 'e164', number: '+442079460000' }],
  ['1', { form: 'nonsense' }],
  ['', { form: 'nonsense' }],
  ['+0123456789', { form: 'nonsense' }],
  ['1555010', { form: 'nonsense' }],
  ['**43', { form: 'nonsense' }],
  ['alice', { form: 'nonsense' }],
  ['4695550101;phone-context=x', { form: 'nonsense' }],
  ['4'.repeat(500), { form: 'nonsense' }],
];

for (const [dialled, expected] of cases) {
  test(`"${dialled.slice(0, 30)}" is read as ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readDialledNumber(dialled), expected);
  });
}

test('emergency and service numbers are known, extensions are not among them', () => {
  for (const number of ['911', '112', '933', '988', '211', '411']) {
    assert.ok(isServiceNumber(number), number);
  }
  for (const number of ['1001', '2001', '701', '111', '9110']) {
    assert.ok(!isServiceNumber(number), number);
  }
});
