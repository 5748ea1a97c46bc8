import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetched } from './fetched.ts';

test('code that comes is given, code that does not is a failure of the network', async () => {
  assert.equal(await fetched(async () => 1), 1);
  const cause = new TypeError('Failed to fetch dynamically imported module');
  const fails = fetched(() => Promise.reject(cause));
  await assert.rejects(fails, { code: 'network/unreachable', cause });
});
