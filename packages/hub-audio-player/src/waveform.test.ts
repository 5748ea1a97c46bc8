import { expect } from '@open-wc/testing';
import { waveformPath } from './waveform.ts';

/** Where each bar stands, and how long it is. */
const bars = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map(([, x, y, length]) => ({
    x: Number(x),
    y: Number(y),
    length: Number(length),
  }));

describe('waveformPath', () => {
  it('draws bars around the middle, as long as the sound is loud', () => {
    expect(bars(waveformPath([0, 50, 100], 12, 32))).to.deep.equal([
      { x: 2, y: 15, length: 2 },
      { x: 6, y: 7.5, length: 17 },
      { x: 10, y: 0, length: 32 },
    ]);
  });

  it('draws the loudest of several where there is no room for all', () => {
    const peaks = Array.from({ length: 100 }, (_, at) => (at === 50 ? 100 : 10));
    const drawn = bars(waveformPath(peaks, 101, 32));
    expect(drawn).to.have.length(25);
    expect(drawn.filter(({ length }) => length === 32)).to.have.length(1);
    expect(drawn.at(-1)!.x).to.be.lessThan(101);
  });

  it('fills the room where there are few peaks', () => {
    const lengths = bars(waveformPath([0, 100], 16, 32)).map(({ length }) => length);
    expect(lengths).to.deep.equal([2, 2, 32, 32]);
  });

  it('stays within its height whatever the numbers are', () => {
    const lengths = bars(waveformPath([-5, 300, Number.NaN], 12, 32)).map(({ length }) => length);
    expect(lengths).to.deep.equal([2, 32, 2]);
  });

  it('draws nothing where there is no room or no sound', () => {
    expect(waveformPath([1, 2], 0, 32)).to.equal('');
    expect(waveformPath([], 100, 32)).to.equal('');
  });
});
