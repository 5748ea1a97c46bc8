import { expect } from '@open-wc/testing';
import { byteText } from './byte-text.ts';

describe('A size', () => {
  it('is told in the unit that fits it', () => {
    expect(byteText(25_000_000, 'en')).to.equal('25 MB');
    expect(byteText(1_440, 'en')).to.equal('1.4 kB');
    expect(byteText(12_400, 'en')).to.equal('12 kB');
    expect(byteText(3_000_000_000_000, 'en')).to.equal('3,000 GB');
  });

  it('has no parts of bytes', () => {
    expect(byteText(0, 'en')).to.equal('0 bytes');
    expect(byteText(1, 'en')).to.equal('1 byte');
    expect(byteText(999, 'en')).to.equal('999 bytes');
  });
});
