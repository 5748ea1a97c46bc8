import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { md5 } from './md5.ts';

test('the sums of RFC 1321 §A.5', () => {
  assert.equal(md5(''), 'd41d8cd98f00b204e9800998ecf8427e');
  assert.equal(md5('abc'), '900150983cd24fb0d6963f7d28e17f72');
  assert.equal(md5('message digest'), 'f96b697d7cb7938d525a2f31aaf161d0');
});

test('any text has the sum that Node gives it', () => {
  const sum = (text: string): string => createHash('md5').update(text).digest('hex');
  for (let length = 0; length < 200; length += 1) {
    const text = 'ü'.repeat(length);
    assert.equal(md5(text), sum(text));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => md5(text) === sum(text)),
  );
});
