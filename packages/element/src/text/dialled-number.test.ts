import { expect } from '@open-wc/testing';
import { dialledNumber } from './dialled-number.ts';

describe('The number of a link', () => {
  for (const [address, number] of [
    ['tel:+1-469-555-0142', '+14695550142'],
    ['tel:+1%20(469)%20555-0142', '+14695550142'],
    ['tel:1001', '1001'],
    ['TEL:*43', '*43'],
    ['tel://4695550142', '4695550142'],
    ['tel:4695550142;ext=12;phone-context=example.com', '4695550142'],
    ['+1 469.555.0142', '+14695550142'],
    ['tel:٤٦٩٥٥٥٠١٤٢', '4695550142'],
  ] as const) {
    it(`in "${address}" is ${number}`, () => expect(dialledNumber(address)).to.equal(number));
  }

  for (const address of [
    '',
    'tel:',
    'tel:hello',
    'tel:%E0%A4%A',
    'javascript:alert(1)',
    'tel:<img src=x>',
    'tel:+1+2',
    `tel:${'1'.repeat(41)}`,
    'https://example.com/?number=1001',
  ]) {
    it(`in "${address.slice(0, 40)}" is none`, () => expect(dialledNumber(address)).to.equal(null));
  }
});
