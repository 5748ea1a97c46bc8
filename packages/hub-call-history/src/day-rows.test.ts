import type { CallRecord } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { DayRows } from './day-rows.ts';
import { placeOf } from './record-place.ts';

function record(id: string, startedAt: Date): CallRecord {
  return {
    ...{ id, direction: 'in', disposition: 'answered', party: { number: '1002', name: 'Bob' } },
    ...{ startedAt, answeredAt: null, endedAt: startedAt, recordings: [] },
  };
}

const rowsOf = (rows: DayRows) =>
  Array.from({ length: rows.length }, (_, row) => {
    const at = rows.at(row);
    expect(rows.isDay(row)).to.equal(at?.kind === 'day');
    return at?.kind === 'call' ? at.record.id : at?.date.getDate();
  });

describe('Rows of days', () => {
  const items = [
    record('d', new Date(2030, 0, 3, 0, 0)),
    record('c', new Date(2030, 0, 2, 23, 59)),
    record('b', new Date(2030, 0, 2, 0, 0)),
    record('a', new Date(2029, 11, 31, 12)),
  ];

  it('have a heading before the first call of each day, from midnight to midnight', () => {
    const rows = new DayRows(items);
    expect(rowsOf(rows)).to.deep.equal([3, 'd', 2, 'c', 'b', 31, 'a']);
    expect(items.map((_, place) => rows.rowOf(place))).to.deep.equal([1, 3, 4, 6]);
    expect(rows.at(7)).to.equal(undefined);
    expect(rows.at(-1)).to.equal(undefined);
  });

  it('are none where there are no calls', () => {
    expect(new DayRows([]).length).to.equal(0);
    expect(new DayRows([]).at(0)).to.equal(undefined);
  });

  it('are right for any calls, also where many began at one time', () => {
    const start = new Date(2030, 2, 31, 23).getTime();
    const many = Array.from({ length: 500 }, (_, at) =>
      record(`r${at}`, new Date(start - Math.floor((at * at) / 7) * 60_000 * 3)),
    );
    const rows = new DayRows(many);
    const expected: (string | number)[] = [];
    let day = '';
    for (const { id, startedAt } of many) {
      if (startedAt.toDateString() !== day) expected.push(startedAt.getDate());
      day = startedAt.toDateString();
      expected.push(id);
    }
    expect(rowsOf(rows)).to.deep.equal(expected);
    let grown = new DayRows([]);
    for (let end = 1; end <= many.length; end += 7) {
      grown = new DayRows(many.slice(0, end), grown);
      expect(rowsOf(grown)).to.deep.equal(rowsOf(new DayRows(many.slice(0, end))));
    }
    for (const [place, item] of many.entries()) {
      const at = rows.at(rows.rowOf(place));
      expect(at?.kind === 'call' && at.place).to.equal(place);
      expect(placeOf(many, item)).to.equal(place);
    }
    expect(placeOf(many, record('other', new Date(start)))).to.equal(-1);
  });
});
