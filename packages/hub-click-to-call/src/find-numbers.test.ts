import { expect } from '@open-wc/testing';
import { findNumbers } from './find-numbers.ts';

const found = (text: string, country = 'US') =>
  findNumbers(text, country).map(({ start, end, href }) => [text.slice(start, end), href]);

describe('The numbers in a text', () => {
  for (const [text, country, ...numbers] of [
    ['Call (469) 555-0101 now', 'US', ['(469) 555-0101', 'tel:+14695550101']],
    ['469.555.0102 x12', 'US', ['469.555.0102 x12', 'tel:+14695550102;ext=12']],
    ['+44 20 7946 0018', 'US', ['+44 20 7946 0018', 'tel:+442079460018']],
    ['020 7946 0018', 'gb', ['020 7946 0018', 'tel:+442079460018']],
    [
      '469-555-0101, 469-555-0102; 469-555-0103',
      'US',
      ['469-555-0101', 'tel:+14695550101'],
      ['469-555-0102', 'tel:+14695550102'],
      ['469-555-0103', 'tel:+14695550103'],
    ],
    ['هاتف: ٤٦٩٥٥٥٠١٠١', 'US', ['٤٦٩٥٥٥٠١٠١', 'tel:+14695550101']],
    ['+1 469 555 0101', 'nowhere', ['+1 469 555 0101', 'tel:+14695550101']],
  ] as const) {
    it(`are ${numbers.map(([shown]) => shown).join(' and ')} in "${text}"`, () =>
      expect(found(text, country)).to.deep.equal(numbers));
  }

  for (const text of [
    '2026-11-27, 11/27/2026 and 10/22/2026 09:00',
    '$1,234,567.89 or 1.234.567,89 €',
    '192.168.100.200, v1.2.3.4567',
    '1234 5678 9012 3456',
    '550e8400-e29b-41d4-a716-446655440000',
    'https://shop.example/4695550101 and 4695550101@example.com',
    'Order #4695550101, id=4695550101',
    '911, 112, 933, 1002 and 555-0101',
  ]) {
    it(`are none in "${text}"`, () => expect(found(text)).to.deep.equal([]));
  }
});
