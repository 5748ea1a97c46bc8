import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { smsSegments } from './sms-segments.ts';

test('a text of the default alphabet has 160 places alone, and 153 in each of several', () => {
  assert.deepEqual(smsSegments(''), { encoding: 'GSM-7', segments: 0, left: 160 });
  assert.deepEqual(smsSegments('x'.repeat(160)), { encoding: 'GSM-7', segments: 1, left: 0 });
  assert.deepEqual(smsSegments('x'.repeat(161)), { encoding: 'GSM-7', segments: 2, left: 145 });
});

test('signs of the extension take two places, which are not cut in two', () => {
  assert.deepEqual(smsSegments('€'), { encoding: 'GSM-7', segments: 1, left: 158 });
  const text = `${'x'.repeat(152)}€${'x'.repeat(152)}`;
  assert.deepEqual(smsSegments(text), { encoding: 'GSM-7', segments: 3, left: 152 });
});

test('one character beyond it makes all of it UCS-2', () => {
  assert.deepEqual(smsSegments('ł'), { encoding: 'UCS-2', segments: 1, left: 69 });
  assert.deepEqual(smsSegments('👍'.repeat(35)), { encoding: 'UCS-2', segments: 1, left: 0 });
  assert.deepEqual(smsSegments('👍'.repeat(36)), { encoding: 'UCS-2', segments: 2, left: 61 });
});

test('an independent calculator counts the same', () => {
  const sign = fc.constantFrom(
    ...'abcXYZ 0189@£$èÇ\nØÅΔ_ÆÉ!"#¤%&()=äöñüà{}[]~|€^\\',
    'ł',
    '中',
    '👍',
  );
  const text = fc.array(sign, { maxLength: 400 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (some) => {
      const { encodingName, segmentsCount } = new SegmentedMessage(some);
      const { encoding, segments } = smsSegments(some);
      assert.deepEqual([encoding, segments], [encodingName, some === '' ? 0 : segmentsCount]);
    }),
    { numRuns: 500 },
  );
});
