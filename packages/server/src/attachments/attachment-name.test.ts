import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentName, endingOf } from './attachment-name.ts';

test('a name is one line without folders and without what cannot be seen', () => {
  for (const [name, expected] of [
    ['report.pdf', 'report.pdf'],
    ['  مريم 🎷.png ', 'مريم 🎷.png'],
    ['می\u200Cخواهم 👩\u200D👧.png', 'می\u200Cخواهم 👩\u200D👧.png'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\Windows\\x.txt', 'C:_Windows_x.txt'],
    ['two\r\nlines\0.txt', 'two lines .txt'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['in\u200Bvi\uFEFFsible.txt', 'invisible.txt'],
    [' \u202E ', 'file'],
    ['', 'file'],
  ] as const) {
    assert.equal(attachmentName(name), expected);
  }
});

test('a long name is cut before its ending', () => {
  const name = attachmentName(`${'é'.repeat(400)}.pdf`);
  assert.equal(name, `${'é'.repeat(251)}.pdf`);
  assert.equal(attachmentName('x'.repeat(400)).length, 255);
});

test('an ending is what a double click goes by', () => {
  for (const [name, ending] of [
    ['a.EXE', 'exe'],
    ['a.tar.gz', 'gz'],
    ['a.exe. . ', 'exe'],
    ['a', ''],
    ['.js', 'js'],
  ] as const) {
    assert.equal(endingOf(name), ending);
  }
});
