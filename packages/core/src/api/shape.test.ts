import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  flag,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  text,
  time,
  variant,
} from './shape.ts';

const person = record<{ name: string; age?: number }>({ name: text, age: optional(number) });

test('fields we do not know are left out, fields that may be absent may be absent', () => {
  assert.deepEqual(person({ name: 'Ann', shoe: 38 }, 'it'), { name: 'Ann' });
  assert.deepEqual(person({ name: 'Ann', age: 3 }, 'it'), { name: 'Ann', age: 3 });
});

const MISFITS: readonly (readonly [string, () => unknown])[] = [
  ['it.name is not a text', () => person({}, 'it')],
  ['it.age is not a number', () => person({ name: 'Ann', age: '3' }, 'it')],
  ['it is not an object', () => person('Ann', 'it')],
  ['it is not an object', () => person(null, 'it')],
  ['it is not a list', () => list(text)({ length: 0 }, 'it')],
  ['it[1] is not a text', () => list(text)(['a', 1], 'it')],
  ['it is not true or false', () => flag(0, 'it')],
  ['it is not a number', () => number(NaN, 'it')],
  ['it is not a time', () => time('yesterday', 'it')],
  ['it is not a or b', () => oneOf('a', 'b')('c', 'it')],
  [
    'it.kind is not a or b',
    () => variant('kind', { a: text, b: text })({ kind: 'toString' }, 'it'),
  ],
];

for (const [message, read] of MISFITS) {
  test(`says that ${message}`, () => {
    assert.throws(read, { name: 'HubError', code: 'server/bad-answer', message });
  });
}

test('never says what came, which may be a secret', () => {
  assert.throws(
    () => number('secret', 'it'),
    (error: Error) => !error.message.includes('secret'),
  );
});

test('null passes where it may, and times become dates', () => {
  assert.equal(nullable(text)(null, 'it'), null);
  assert.deepEqual(time('2030-01-01T00:00:00.000Z', 'it'), new Date(Date.UTC(2030, 0)));
});
