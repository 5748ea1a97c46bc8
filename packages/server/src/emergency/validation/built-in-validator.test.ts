import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressDraft } from '../emergency-entry.ts';
import { BuiltInValidator } from './built-in-validator.ts';

const OFFICE: AddressDraft = {
  ...{ name: 'Main office', callerName: 'Alice Anderson', line1: '100 Main St', line2: 'Suite 4B' },
  ...{ country: 'US', state: 'TX', city: 'Dallas', zip: '75201', location: 'Second floor' },
};
const FAMILY = '👩‍👩‍👧‍👦';
const validator = new BuiltInValidator();
const verdict = (change: Partial<AddressDraft>) => validator.validate({ ...OFFICE, ...change });

test('what is right is confirmed as it is', async () => {
  assert.deepEqual(await verdict({}), { outcome: 'confirmed', address: OFFICE });
});

const KEPT: readonly [change: Partial<AddressDraft>, kept: Partial<AddressDraft>][] = [
  [{ line1: '  100   MAIN\tST ' }, { line1: '100 Main St' }],
  [{ line1: '100 ne 1st ave' }, { line1: '100 NE 1st Ave' }],
  [{ line2: 'apt 4b' }, { line2: 'Apt 4B' }],
  [
    { line1: '100 O’Malley St', callerName: 'Zoë d’Arc' },
    { line1: '100 O’Malley St', callerName: 'Zoë d’Arc' },
  ],
  [{ line1: 'N6W23001 Bluemound Rd' }, { line1: 'N6W23001 Bluemound Rd' }],
  [
    { city: 'DALLAS', state: 'tx' },
    { city: 'Dallas', state: 'TX' },
  ],
  [{ zip: '75201-1234' }, { zip: '75201-1234' }],
  // A neighbour within 30 km.
  [{ city: 'Irving' }, { city: 'Irving' }],
  [
    { city: 'St. Louis', state: 'MO', zip: '63101' },
    { city: 'St. Louis', state: 'MO', zip: '63101' },
  ],
  [
    { city: 'San Juan', state: 'PR', zip: '00901' },
    { city: 'San Juan', state: 'PR', zip: '00901' },
  ],
  [
    { line2: '', location: '' },
    { line2: '', location: '' },
  ],
  [{ location: FAMILY.repeat(60) }, { location: FAMILY.repeat(60) }],
  [{ location: 'x'.repeat(60) }, { location: 'x'.repeat(60) }],
];
for (const [change, kept] of KEPT) {
  test(`${JSON.stringify(change).slice(0, 80)} is confirmed, and kept tidily`, async () => {
    const address = { ...OFFICE, ...kept };
    assert.deepEqual(await verdict(change), { outcome: 'confirmed', address });
    assert.deepEqual(await validator.validate(address), { outcome: 'confirmed', address });
  });
}

const CORRECTED: readonly [change: Partial<AddressDraft>, right: Partial<AddressDraft>][] = [
  [{ state: 'Texas' }, { state: 'TX' }],
  [{ state: 'CA' }, { state: 'TX' }],
  [{ city: 'Dalas' }, { city: 'Dallas' }],
  [
    { city: 'Dlalas', state: 'OK' },
    { city: 'Dallas', state: 'TX' },
  ],
  [{ city: 'Houston' }, { city: 'Dallas' }],
  [{ city: 'Irvnig' }, { city: 'Irving' }],
  [{ zip: '752011234' }, { zip: '75201-1234' }],
  [{ country: 'United States' }, { country: 'US' }],
  [
    { country: 'usa', state: 'texas', city: 'Dallass' },
    { country: 'US', state: 'TX', city: 'Dallas' },
  ],
];
for (const [change, right] of CORRECTED) {
  test(`${JSON.stringify(change)} is corrected, and is right then`, async () => {
    assert.deepEqual(await verdict(change), { outcome: 'corrected', corrections: right });
    const again = await verdict({ ...change, ...right });
    assert.equal(again.outcome, 'confirmed');
  });
}

const INVALID: readonly [
  change: Partial<AddressDraft>,
  faults: Partial<AddressDraft>,
  corrections?: Partial<AddressDraft>,
][] = [
  [{ name: '' }, { name: 'missing' }],
  [{ callerName: ' ' }, { callerName: 'missing' }],
  [{ callerName: '123' }, { callerName: 'not-readable' }],
  [{ line1: '' }, { line1: 'missing' }],
  [{ line1: 'Main St' }, { line1: 'no-number' }],
  [{ line1: '100' }, { line1: 'not-readable' }],
  [{ line1: 'PO Box 12' }, { line1: 'po-box' }],
  [{ line1: 'P.O. Box 12' }, { line1: 'po-box' }],
  [{ line1: 'Post Office Box 12' }, { line1: 'po-box' }],
  [{ line2: 'P O Box 12' }, { line2: 'po-box' }],
  [{ country: 'CA', state: 'ON', city: 'Toronto', zip: 'M5V 2T6' }, { country: 'unsupported' }],
  [{ country: '' }, { country: 'missing' }],
  [{ state: '' }, { state: 'missing' }, { state: 'TX' }],
  [{ state: 'ZZ' }, { state: 'no-such-state' }, { state: 'TX' }],
  [{ city: '' }, { city: 'missing' }, { city: 'Dallas' }],
  [{ zip: '' }, { zip: 'missing' }],
  [{ zip: '1234' }, { zip: 'no-such-zip' }],
  [{ zip: 'ABCDE' }, { zip: 'no-such-zip' }],
  [{ zip: '00000' }, { zip: 'no-such-zip' }, { zip: '75201' }],
  [{ zip: '10001' }, { zip: 'other-state' }, { zip: '75201' }],
  [{ state: 'CA', city: 'Nowhere' }, { zip: 'other-state' }, { state: 'TX', city: 'Dallas' }],
  [{ location: 'x'.repeat(61) }, { location: 'too-long' }],
  [{ location: FAMILY.repeat(61) }, { location: 'too-long' }],
  [{ location: `a${'\u0301'.repeat(5_000)}` }, { location: 'too-long' }],
  [{ line1: `100 ${'x'.repeat(10_000)}` }, { line1: 'too-long' }],
  [{ city: 'x'.repeat(10_000) }, { city: 'too-long' }, { city: 'Dallas' }],
  [{ line1: '100 Main\u0000St' }, { line1: 'not-readable' }],
  [{ city: '\u202eDallas' }, { city: 'not-readable' }, { city: 'Dallas' }],
  [{ name: '\u200b' }, { name: 'not-readable' }],
  [{ location: 'Floor\u200f 2' }, { location: 'not-readable' }],
  [{ callerName: 'Alice\ud800' }, { callerName: 'not-readable' }],
];
for (const [change, faults, some] of INVALID) {
  test(`${JSON.stringify(change).slice(0, 80)} is refused for what is wrong with it`, async () => {
    const found = await verdict(change);
    assert.equal(found.outcome, 'invalid');
    assert.deepEqual(found.faults, faults);
    if (change.zip === '00000' || change.zip === '10001') {
      assert.match(found.corrections.zip ?? '', /^75\d{3}$/);
    } else assert.deepEqual(found.corrections, some ?? {});
  });
}
