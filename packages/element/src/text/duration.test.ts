import { expect } from '@open-wc/testing';
import { clockText } from './duration.ts';

describe('A duration', () => {
  it('is minutes and seconds, each with two digits', () => {
    expect(clockText(0)).to.equal('00:00');
    expect(clockText(161)).to.equal('02:41');
    expect(clockText(3599)).to.equal('59:59');
  });

  it('gets hours when there are any', () => {
    expect(clockText(3600)).to.equal('1:00:00');
    expect(clockText(36_061)).to.equal('10:01:01');
  });
});
