import { expect } from '@open-wc/testing';
import { RowHeights, type MeasuredRow } from './row-heights.ts';

const rows = (...keys: string[]): MeasuredRow[] =>
  keys.map((key) => ({ key, estimate: 50, steady: !key.startsWith('day') }));

function heights(...keys: string[]): RowHeights {
  const made = new RowHeights();
  made.use(rows(...keys));
  return made;
}

describe('RowHeights', () => {
  it('estimates what was not measured, and keeps what was', () => {
    const made = heights('a', 'b', 'c');
    expect(made.height).to.equal(150);
    expect(made.measure(1, 80.5)).to.equal(true);
    expect(made.measure(1, 80.5)).to.equal(false);
    expect(made.topOf(2)).to.equal(130.5);
    made.use(rows('x', 'a', 'b', 'c'));
    expect(made.topOf(3)).to.equal(180.5);
  });

  it('finds rows by their place', () => {
    const made = heights('a', 'b', 'c');
    made.measure(0, 100);
    expect([0, 99, 100, 149, 150, 900].map((at) => made.rowAt(at))).to.eql([0, 0, 1, 1, 2, 2]);
    expect(made.rowsBetween(90, 110)).to.eql({ first: 0, last: 1 });
    expect(heights().rowsBetween(0, 100)).to.equal(undefined);
  });

  it('holds the bottom of the first row in view while rows come before it and grow', () => {
    const made = heights('a', 'b', 'c', 'd');
    const anchor = made.anchorAt(60, 100)!;
    expect(anchor).to.eql({ key: 'b', edge: 'bottom', at: 40 });
    made.use(rows('x', 'y', 'a', 'b', 'c', 'd'));
    expect(made.offsetOf(anchor)).to.equal(160);
    made.measure(2, 90);
    expect(made.offsetOf(anchor)).to.equal(200);
    made.measure(3, 30);
    expect(made.offsetOf(anchor)).to.equal(180);
  });

  it('holds the top of a row that is higher than the view', () => {
    const made = heights('a', 'b');
    made.measure(1, 900);
    expect(made.anchorAt(100, 300)).to.eql({ key: 'b', edge: 'top', at: -50 });
  });

  it('holds no row that another one may push away', () => {
    expect(heights('day/1', 'a').anchorAt(0, 300)).to.eql({ key: 'a', edge: 'bottom', at: 100 });
  });

  it('knows when the row is gone', () => {
    const made = heights('a', 'b');
    const anchor = made.anchorAt(0, 100)!;
    made.use(rows('b'));
    expect(made.offsetOf(anchor)).to.equal(undefined);
  });

  it('forgets what was measured at another width', () => {
    const made = heights('a', 'b');
    made.measure(0, 90);
    made.forget();
    expect(made.height).to.equal(100);
  });
});
