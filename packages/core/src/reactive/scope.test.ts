import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Subject, of } from 'rxjs';
import { Scope } from './scope.ts';

test('subscriptions live as long as the scope', () => {
  const scope = new Scope();
  const source = new Subject<number>();
  const heard: number[] = [];
  scope.run(source, (value) => heard.push(value));
  source.next(1);
  scope.abort();
  source.next(2);
  assert.deepEqual(heard, [1]);
  assert.equal(source.observed, false);
});

test('what was added is undone once, at the end or earlier', () => {
  const scope = new Scope();
  const undone: string[] = [];
  const early = scope.add(() => undone.push('early'));
  scope.add(() => undone.push('late'));
  early();
  early();
  assert.deepEqual(undone, ['early']);
  scope.abort();
  scope.abort();
  assert.deepEqual(undone, ['early', 'late']);
});

test('nothing begins in a scope that is over', () => {
  const scope = new Scope();
  scope.abort();
  const heard: number[] = [];
  scope.run(of(1), (value) => heard.push(value));
  let undone = false;
  scope.add(() => (undone = true));
  assert.deepEqual(heard, []);
  assert.equal(undone, true);
});

test('a child ends with its parent, and may end before it', () => {
  const parent = new Scope();
  const [first, second] = [parent.child(), parent.child()];
  first.abort();
  assert.deepEqual([parent.ended, first.ended, second.ended], [false, true, false]);
  parent.abort();
  assert.equal(second.ended, true);
  assert.equal(parent.child().ended, true);
});

test('its signal tells whoever understands one', () => {
  const scope = new Scope();
  assert.equal(scope.signal.aborted, false);
  scope.abort();
  assert.equal(scope.signal.aborted, true);
});
