import assert from 'node:assert/strict';
import { test } from 'node:test';
import { charactersOf } from './characters.ts';

test('characters are counted as people do', () => {
  assert.equal(charactersOf(''), 0);
  assert.equal(charactersOf('Zoë'), 3);
  assert.equal(charactersOf('Zoe\u0308'), 3);
  assert.equal(charactersOf('👩‍👩‍👧‍👦🇩🇪'), 2);
});
