import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OneAtATime } from './one-at-a-time.ts';

test('work with the same key waits for the work before it', async () => {
  const turns = new OneAtATime();
  const first = Promise.withResolvers<void>();
  const seen: string[] = [];
  const one = turns.run('key', async () => {
    await first.promise;
    seen.push('one');
  });
  const two = turns.run('key', async () => seen.push('two'));
  await turns.run('other key', async () => seen.push('other'));
  first.resolve();
  await Promise.all([one, two]);
  assert.deepEqual(seen, ['other', 'one', 'two']);
});

test('a failure is told to whoever asked and does not hold up the next', async () => {
  const turns = new OneAtATime();
  const failing = turns.run('key', () => Promise.reject(new Error('no')));
  const next = turns.run('key', async () => 'done');
  await assert.rejects(failing, /no/);
  assert.equal(await next, 'done');
});
