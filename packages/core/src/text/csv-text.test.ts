import assert from 'node:assert/strict';
import { test } from 'node:test';
import Papa from 'papaparse';
import { csvText } from './csv-text.ts';

test('begins with the mark of UTF-8, and ends each line as RFC 4180 wants', () => {
  assert.equal(
    csvText([
      ['Figure', 'Value'],
      ['Answered', '12'],
    ]),
    '\uFEFFFigure,Value\r\nAnswered,12\r\n',
  );
});

test('a reader finds every cell as it was', () => {
  const cells = [
    'plain',
    'with, comma',
    'with "quotes"',
    'two\r\nlines',
    ' edges ',
    '',
    'مريم 🎷',
    '-',
  ];
  const { data } = Papa.parse<string[]>(csvText([cells]).slice(1), { skipEmptyLines: true });
  assert.deepEqual(data, [[...cells.slice(0, -1), "'-"]]);
});

test('no cell is a formula', () => {
  for (const cell of ['=1+1', '+1+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"]) {
    const [[read]] = Papa.parse<string[]>(csvText([[cell]]).slice(1)).data as [[string]];
    assert.equal(read, `'${cell}`);
  }
});
