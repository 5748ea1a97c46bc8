import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileCache } from './file-cache.ts';

function cache(mostBytes: number): { readonly files: FileCache; readonly fetched: string[] } {
  const fetched: string[] = [];
  const files = new FileCache((id) => {
    fetched.push(id);
    if (id === 'gone') return Promise.reject(new Error('gone'));
    return Promise.resolve(new Blob(['x'.repeat(10)]));
  }, mostBytes);
  return { files, fetched };
}

test('however many ask for a file, it is fetched once', async () => {
  const { files, fetched } = cache(100);
  const [one, two] = await Promise.all([files.get('a'), files.get('a')]);
  assert.equal(one, two);
  assert.equal(await files.get('a'), one);
  assert.deepEqual(fetched, ['a']);
});

test('those that were not asked for the longest make room', async () => {
  const { files, fetched } = cache(20);
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await files.get(id);
  assert.deepEqual(fetched, ['a', 'b', 'c', 'b']);
});

test('one that is larger than all of the room is not kept, and drives out no other', async () => {
  const { files, fetched } = cache(5);
  await files.get('a');
  await files.get('a');
  assert.deepEqual(fetched, ['a', 'a']);
});

test('one that was of no use is fetched anew, and leaves its room', async () => {
  const { files, fetched } = cache(20);
  for (const id of ['a', 'b']) await files.get(id);
  files.drop('a');
  files.drop('nothing');
  for (const id of ['a', 'b']) await files.get(id);
  assert.deepEqual(fetched, ['a', 'b', 'a']);
});

test('a failure is told and not kept', async () => {
  const { files, fetched } = cache(20);
  await assert.rejects(files.get('gone'));
  await assert.rejects(files.get('gone'));
  assert.deepEqual(fetched, ['gone', 'gone']);
});

test('what was fetched for one person is not there for the next one', async () => {
  const { files, fetched } = cache(20);
  const late = files.get('a');
  files.clear();
  await late;
  await files.get('a');
  assert.deepEqual(fetched, ['a', 'a']);
});
