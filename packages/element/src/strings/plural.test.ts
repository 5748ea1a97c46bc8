import { expect } from '@open-wc/testing';
import { plural } from './plural.ts';

const arabic = {
  zero: 'لا مكالمات',
  one: 'مكالمة واحدة',
  two: 'مكالمتان',
  few: '# مكالمات',
  many: '# مكالمة',
  other: '# مكالمة أخرى',
};

describe('A counted thing', () => {
  it('takes the form of its number', () => {
    const forms = { one: '# llamada', other: '# llamadas' };
    expect(plural('es', 1, forms)).to.equal('1 llamada');
    expect(plural('es', 2, forms)).to.equal('2 llamadas');
    expect(plural('es', 0, forms)).to.equal('0 llamadas');
  });

  it('takes each of six forms where a language has so many', () => {
    const said = [0, 1, 2, 3, 11, 100].map((count) => plural('ar-u-nu-latn', count, arabic));
    expect(said).to.deep.equal([
      'لا مكالمات',
      'مكالمة واحدة',
      'مكالمتان',
      '3 مكالمات',
      '11 مكالمة',
      '100 مكالمة أخرى',
    ]);
  });

  it('takes the form of all others where its own is missing', () => {
    expect(plural('ar-u-nu-latn', 2, { other: '#' })).to.equal('2');
  });

  it('writes the number as its language does', () => {
    expect(plural('de', 12_345, { other: '# Anrufe' })).to.equal('12.345 Anrufe');
    expect(plural('ar-u-nu-latn', 12_345, { other: '#' })).to.equal('12,345');
  });

  it('may go without its number', () => {
    expect(plural('de', 1, { one: 'ein Anruf', other: '# Anrufe' })).to.equal('ein Anruf');
  });
});
