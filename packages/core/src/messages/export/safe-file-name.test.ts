import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeFileName } from './safe-file-name.ts';

test('a name is one of a file on every system', () => {
  for (const [name, expected] of [
    ['report.pdf', 'report.pdf'],
    ['مريم 🎷.png', 'مريم 🎷.png'],
    ['می\u200Cخواهم 👩\u200D👧.png', 'می\u200Cخواهم 👩\u200D👧.png'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\x?.txt', 'C_x_.txt'],
    ['a; b.txt', 'a_ b.txt'],
    ['photo\u202Egpj.exe', 'photo_gpj.exe'],
    ['two\nlines', 'two_lines'],
    ['.. hidden. ', 'hidden'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['console.txt', 'console.txt'],
    ['...', 'file'],
    ['', 'file'],
  ] as const) {
    assert.equal(safeFileName(name), expected);
  }
});

test('a long name is cut before its ending', () => {
  assert.equal(safeFileName(`${'é'.repeat(300)}.pdf`), `${'é'.repeat(116)}.pdf`);
  assert.equal(safeFileName(`a.${'x'.repeat(300)}`).length, 120);
});
