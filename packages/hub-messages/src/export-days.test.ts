import { expect } from '@open-wc/testing';
import { proposedDays, spanOf } from './export-days.ts';

const TODAY = new Date(2026, 10, 26, 14, 30);

describe('the days of an export', () => {
  it('are the last thirty unless said', () => {
    expect(proposedDays(TODAY)).to.deep.equal({ from: '2026-10-28', to: '2026-11-26' });
  });

  it('go from midnight to midnight, both days included', () => {
    expect(spanOf({ from: '2026-11-01', to: '2026-11-26' }, TODAY)).to.deep.equal({
      from: new Date(2026, 10, 1),
      to: new Date(2026, 10, 27),
    });
    expect(spanOf({ from: '2026-11-26', to: '2026-11-26' }, TODAY)).to.deep.equal({
      from: new Date(2026, 10, 26),
      to: new Date(2026, 10, 27),
    });
  });

  it('are both there, in order, and not to come', () => {
    expect(spanOf({ from: '', to: '2026-11-26' }, TODAY)).to.equal('noDates');
    expect(spanOf({ from: '2026-11-26', to: '' }, TODAY)).to.equal('noDates');
    expect(spanOf({ from: '2026-11-02', to: '2026-11-01' }, TODAY)).to.equal('wrongOrder');
    expect(spanOf({ from: '2026-11-02', to: '2026-11-27' }, TODAY)).to.equal('future');
  });
});
