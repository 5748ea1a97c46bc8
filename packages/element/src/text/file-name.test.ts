import { expect } from '@open-wc/testing';
import { fileName } from './file-name.ts';

describe('The name of a file', () => {
  it('is the text, with dots for the colons of times', () => {
    expect(fileName('Call with Zoë Núñez, 2030-01-01 10:42')).to.equal(
      'Call with Zoë Núñez, 2030-01-01 10.42',
    );
  });

  it('has nothing that a file system refuses or takes for a folder', () => {
    expect(fileName('../../etc/passwd')).to.equal('etc passwd');
    expect(fileName('a<b>"c"|d?e*f\\g')).to.equal('a b c d e f g');
    expect(fileName('.hidden. ')).to.equal('hidden');
  });

  it('has nothing that turns writing around, or cannot be seen', () => {
    expect(fileName('call\u202egpj.exe\u0000\n')).to.equal('call gpj.exe');
  });

  it('is no longer than file systems take, and cuts no letter in two', () => {
    expect([...fileName('𝒜'.repeat(500))]).to.have.length(100);
    expect(fileName('𝒜'.repeat(500)).isWellFormed()).to.equal(true);
  });
});
