import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeHub } from './testing/index.ts';

test('a call is dialled, answered and ended', async () => {
  const { hub, phone, audio, ready } = createFakeHub();
  await ready;
  const call = await hub.calls.dial('1002');
  assert.deepEqual(call.state$.value, {
    phase: 'dialing',
    party: { number: '1002', name: 'Bob Johnson' },
  });
  phone.call.ring();
  assert.deepEqual(audio.tones, ['ringback']);
  phone.call.answer();
  assert.equal(audio.playing.length, 1);
  assert.deepEqual(audio.tones, []);
  await call.end();
  assert.equal(call.state$.value.phase, 'ended');
  assert.deepEqual(hub.calls.active$.value, []);
  assert.equal(audio.playing.length, 0);
  await hub.close();
});
