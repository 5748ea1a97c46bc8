import { expect } from '@open-wc/testing';
import { isolate, isolateNumber } from './isolate.ts';

/** Where each character of a text begins, from left to right, in a line that runs from right to left. */
function drawn(text: string): string {
  const line = document.createElement('p');
  line.dir = 'rtl';
  line.textContent = text;
  document.body.append(line);
  const node = line.firstChild!;
  const places = [...text].flatMap((character, at) => {
    if (!/[\p{L}\p{N}*+]/u.test(character)) return [];
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return [{ character, left: range.getBoundingClientRect().left }];
  });
  line.remove();
  return places
    .sort((one, other) => one.left - other.left)
    .map(({ character }) => character)
    .join('');
}

describe('A text from elsewhere', () => {
  it('is drawn as it is read, though the sentence runs the other way', () => {
    expect(drawn('ا +1 *97')).not.to.contain('+1*97');
    expect(drawn(`ا ${isolateNumber('+1 *97')}`)).to.contain('+1*97');
    expect(drawn(`ا ${isolate('A+')}`)).to.contain('A+');
  });

  it('leaves what stands around it where it was', () => {
    expect(drawn(`${isolate('A')} 5 ب`)).to.equal('ب5A');
  });

  it('is nothing where it is empty', () => {
    expect(isolate('')).to.equal('');
    expect(isolateNumber('')).to.equal('');
  });
});
