import { expect } from '@open-wc/testing';
import { findTimezones, offsetAt, offsetText, placeOf, timezones } from './timezones.ts';

const found = (text: string) => findTimezones(text, timezones()).map(({ id }) => id);

describe('timezones', () => {
  for (const text of [
    'Chicago',
    'chic',
    'CST',
    'cdt',
    'UTC-6',
    'gmt-06:00',
    'UTC−6',
    '-6',
    'america chicago',
    'Central Standard',
  ]) {
    it(`finds Chicago by “${text}”`, () => {
      expect(found(text)).to.include('America/Chicago');
    });
  }

  it('finds by abbreviations outside America, by accents, and by names of today', () => {
    expect(found('CET')).to.include('Europe/Berlin');
    expect(found('AEST')).to.include('Australia/Sydney');
    expect(found('são paulo')).to.deep.equal(['America/Sao_Paulo']);
    expect(found('kolkata')).to.have.length(1);
    expect(found('utc')).to.include('UTC');
  });

  it('puts what is called so first', () => {
    expect(found('london')[0]).to.equal('Europe/London');
    expect(found('Atlantis')).to.deep.equal([]);
  });

  it('leaves out what has another offset', () => {
    expect(found('UTC+5:30').map((id) => offsetAt(id, new Date()))).to.deep.equal(
      found('UTC+5:30').map(() => 330),
    );
    expect(found('UTC-6')).not.to.include('America/Los_Angeles');
  });

  it('tells offsets and places in words', () => {
    expect([-360, 330, 0, 845].map(offsetText)).to.deep.equal([
      'UTC-6',
      'UTC+5:30',
      'UTC',
      'UTC+14:05',
    ]);
    expect(offsetAt('America/Chicago', new Date('2030-01-15'))).to.equal(-360);
    expect(offsetAt('America/Chicago', new Date('2030-07-15'))).to.equal(-300);
    expect(offsetAt('Nowhere/At_All', new Date())).to.equal(undefined);
    expect(placeOf('America/Argentina/Buenos_Aires')).to.deep.equal({
      city: 'Buenos Aires',
      region: 'America, Argentina',
    });
  });
});
