import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangeLog } from './change-log.ts';
import type { TopicChange } from './change-log.ts';

const removal = (id: string): TopicChange => ({
  ...{ topic: 'directory', change: { op: 'remove', id } },
});

test('each tenant is numbered on its own, from one', () => {
  const log = new ChangeLog();
  assert.equal(log.seq('a'), 0);
  assert.equal(log.append('a', null, removal('x')).seq, 1);
  assert.equal(log.append('a', null, removal('y')).seq, 2);
  assert.equal(log.append('b', null, removal('z')).seq, 1);
});

test('what was missed follows in order', () => {
  const log = new ChangeLog();
  for (const id of ['1', '2', '3']) log.append('a', null, removal(id));
  assert.deepEqual(
    log.since('a', 1)?.map(({ seq }) => seq),
    [2, 3],
  );
  assert.deepEqual(log.since('a', 3), []);
  assert.deepEqual(log.since('nobody', 0), []);
});

test('what is no longer kept cannot be caught up with', () => {
  const log = new ChangeLog(10);
  for (let index = 0; index < 25; index += 1) log.append('a', null, removal(String(index)));
  assert.equal(log.since('a', 14), null);
  assert.deepEqual(
    log.since('a', 15)?.map(({ seq }) => seq),
    [16, 17, 18, 19, 20, 21, 22, 23, 24, 25],
  );
});

test('a number that was never given cannot be caught up with', () => {
  const log = new ChangeLog();
  log.append('a', null, removal('1'));
  assert.equal(log.since('a', 2), null);
});
