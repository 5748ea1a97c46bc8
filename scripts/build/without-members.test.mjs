import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { withoutMembers } from './without-members.mjs';

const CODE = `class A {
  get one() { return 1; }
  set one(it) {}
  two() { return this.one; }
}
A.three = () => 3;
export class B { two() {} }
`;
const without = (unused) => withoutMembers(CODE, parseAst(CODE), unused).code;

test('methods, accessors and what is static are left out, of that class alone', () => {
  assert.equal(
    without({ A: ['one', 'three'] }).replace(/\s+/g, ' '),
    'class A { two() { return this.one; } } export class B { two() {} } ',
  );
  assert.match(without({ B: ['two'] }), /export class B {\s*}/);
});

test('what is not there by that name is a mistake', () => {
  assert.throws(() => without({ A: ['four'] }), /no A\.four/);
  assert.throws(() => without({ C: ['two'] }), /no C\.two/);
});
