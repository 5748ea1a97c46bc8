import { expect } from '@open-wc/testing';
import { commonEnglish } from '../strings/english/common.ts';
import { initials, partyName } from './party-name.ts';

describe('The name of a party', () => {
  it('is what it is known by, else its number, else that it is unknown', () => {
    expect(partyName({ name: 'Bob', number: '1002' }, commonEnglish)).to.equal('Bob');
    expect(partyName({ name: '', number: '+14695550101' }, commonEnglish)).to.equal(
      '(469) 555-0101',
    );
    expect(partyName({ name: '', number: '' }, commonEnglish)).to.equal('Unknown caller');
  });
});

describe('Initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initials('Bob Johnson')).to.equal('BJ');
    expect(initials('Ana Maria de la Cruz')).to.equal('AC');
    expect(initials('émile zola')).to.equal('ÉZ');
    expect(initials('Visitor')).to.equal('V');
  });

  it('are none where there is no name', () => {
    expect(initials('')).to.equal('');
    expect(initials('+1 469 555 0101')).to.equal('');
  });

  it('take no notice of what cannot be seen', () => {
    expect(initials('\u202eمرحبا بالعالم')).to.equal('مب');
    expect(initials('\u200bBob Johnson')).to.equal('BJ');
  });

  it('keep letters whole that take two code units', () => {
    expect(initials('𝒜da Lovelace')).to.equal('𝒜L');
  });
});
