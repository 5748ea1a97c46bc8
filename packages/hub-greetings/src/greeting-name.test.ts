import { greetingsEnglish } from '@hubline/element';
import { expect } from '@open-wc/testing';
import { nameOfFile, proposedName } from './greeting-name.ts';
import { HOLIDAY, OFFICE } from '../../../test/support/greetings-page.ts';

describe('nameOfFile', () => {
  for (const [file, name] of [
    ['holiday.mp3', 'holiday'],
    ['holiday', 'holiday'],
    ['v1.2 final.wav', 'v1.2 final'],
    [' lunch .opus', 'lunch'],
    ['.wav', '.wav'],
    ['a.long sentence. With dots', 'a.long sentence. With dots'],
    ['', ''],
  ] as const) {
    it(`makes “${name}” of “${file}”`, () => {
      expect(nameOfFile(file)).to.equal(name);
    });
  }

  it('leaves as much as a name may be, and no half of a sign', () => {
    expect(nameOfFile(`${'🎉'.repeat(150)}.mp3`)).to.equal('🎉'.repeat(100));
  });
});

describe('proposedName', () => {
  const propose = (...names: readonly string[]) =>
    proposedName(
      [
        { ...OFFICE, id: 'system', source: 'system', name: '' },
        ...names.map((name, at) => ({ ...HOLIDAY, id: `${at}`, name })),
      ],
      greetingsEnglish,
    );

  it('counts those that are there, and takes no name twice', () => {
    expect(propose()).to.equal('Greeting 1');
    expect(propose('Holiday')).to.equal('Greeting 2');
    expect(propose('Greeting 2', 'Greeting 3')).to.equal('Greeting 4');
  });
});
