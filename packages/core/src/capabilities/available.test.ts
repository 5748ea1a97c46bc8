import assert from 'node:assert/strict';
import { test } from 'node:test';
import { available, everyCapability } from './available.ts';

const full = everyCapability(() => ({ level: 'full' }));

test('signed in, everything is as the backend says', () => {
  const backend = { ...full, 'history.list': { level: 'emulated' } } as const;
  assert.deepEqual(available(backend, { signedIn: true, canCall: true }), backend);
});

test('signed out, only the sign-in is there', () => {
  const capabilities = available(full, { signedIn: false, canCall: true });
  assert.deepEqual(capabilities['auth.password'], { level: 'full' });
  assert.deepEqual(capabilities['call.dial'], { level: 'none', why: 'signed-out' });
  assert.deepEqual(capabilities['contacts.directory'], { level: 'none', why: 'signed-out' });
});

test('without an account to call with there are no calls', () => {
  const capabilities = available(full, { signedIn: true, canCall: false });
  assert.deepEqual(capabilities['call.dial'], { level: 'none', why: 'not-configured' });
  assert.deepEqual(capabilities['history.list'], { level: 'full' });
});
