import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';

const CASES: readonly (readonly [text: string, folded: string])[] = [
  ['Łukasz O’Néill', 'lukasz o neill'],
  ['  STRASSE  ', 'strasse'],
  ['Straße', 'strasse'],
  ['Ærøskøbing', 'aeroskobing'],
  ['İstanbul', 'istanbul'],
  ['Ｍａｒｉａ　Lopez', 'maria lopez'],
  ['שָׁלוֹם', 'שלום'],
  ['+1 (469) 555-0100', '1 469 555 0100'],
  ['🙂 %_\\', ''],
];

for (const [text, folded] of CASES) {
  test(`"${text}" is folded to "${folded}"`, () => {
    assert.equal(fold(text), folded);
  });
}
