import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Tone } from '../devices/audio-output.ts';
import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { fakeStream } from '../testing/fake-stream.ts';
import type { CallEnd } from './phone.ts';

async function fakes(t: TestContext, options?: FakeHubOptions): Promise<FakeHub> {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

test('an incoming call rings until it is taken', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  phone.ring().autoAccept = false;
  assert.deepEqual(audio.tones, ['ringtone']);
  const accepted = hub.calls.active$.value[0]!.accept();
  assert.deepEqual(audio.tones, [], 'silent as soon as Accept is pressed');
  phone.call.answer();
  await accepted;
  assert.deepEqual(audio.tones, []);
  assert.equal(audio.playing.length, 1);
});

test('it rings again when taking the call did not work', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  phone.ring().failNext('accept', new HubError('microphone/denied'));
  await assert.rejects(hub.calls.active$.value[0]!.accept());
  assert.deepEqual(audio.tones, ['ringtone']);
});

test('an ignored call is silent', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  phone.ring();
  await hub.calls.active$.value[0]!.ignore();
  assert.deepEqual(audio.tones, []);
});

test('a call that rings out is heard ringing', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  await hub.calls.dial('1002');
  assert.deepEqual(audio.tones, []);
  phone.call.ring();
  assert.deepEqual(audio.tones, ['ringback']);
  phone.call.answer();
  assert.deepEqual(audio.tones, []);
});

test('the remote party is heard exactly while the call is up, and follows its stream', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  await hub.calls.dial('1002');
  const [first, second] = [fakeStream(), fakeStream()];
  phone.call.answer({ remoteStream: null });
  assert.deepEqual(audio.playing, []);
  phone.call.remoteStream(first);
  assert.deepEqual(audio.playing, [first]);
  phone.call.media('interrupted');
  assert.deepEqual(audio.playing, [first]);
  phone.call.remoteStream(second);
  assert.equal(audio.playing.length, 1);
  assert.equal(audio.playing[0], second);
  phone.call.finish();
  assert.deepEqual(audio.playing, []);
});

const failed = (code: HubErrorCode): CallEnd => ({ cause: 'failed', error: new HubError(code) });

const ENDS: readonly (readonly [string, CallEnd, Tone | null])[] = [
  ['busy', failed('call/busy'), 'busy'],
  ['declined', { cause: 'declined' }, 'busy'],
  ['unknown', failed('call/not-found'), 'reorder'],
  ['without a line', failed('call/no-route'), 'reorder'],
  ['unreachable', failed('call/unreachable'), 'reorder'],
  ['failed for the network', failed('network/unreachable'), 'reorder'],
  ['failed for the microphone', failed('microphone/denied'), null],
  ['cancelled', { cause: 'cancelled' }, null],
  ['hung up', { cause: 'hung-up', by: 'them' }, null],
];

for (const [how, end, tone] of ENDS) {
  test(`an outgoing call that is ${how} ends with ${tone ?? 'no'} tone`, async (t) => {
    const { hub, phone, audio } = await fakes(t);
    await hub.calls.dial('1002');
    phone.call.ring();
    phone.call.finish(end);
    assert.deepEqual(audio.tones, tone ? [tone] : []);
  });
}

test('an incoming call that we decline ends in silence', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  phone.ring();
  await hub.calls.active$.value[0]!.decline();
  assert.deepEqual(audio.tones, []);
});

test('the next call silences the tone of the last', async (t) => {
  const { hub, phone, audio } = await fakes(t);
  await hub.calls.dial('1002');
  phone.call.finish(failed('call/busy'));
  assert.deepEqual(audio.tones, ['busy']);
  await hub.calls.dial('1003');
  assert.deepEqual(audio.tones, []);
  phone.call.finish(failed('call/busy'));
  assert.deepEqual(audio.tones, ['busy']);
});

test('someone who talks is not rung at, and not toned at when another call ends', async (t) => {
  const { hub, phone, audio } = await fakes(t, { maxCalls: 2 });
  await hub.calls.dial('1002');
  phone.call.answer();
  phone.ring();
  assert.deepEqual(audio.tones, []);
  phone.call.finish({ cause: 'cancelled' });
  await hub.calls.dial('1003');
  phone.call.finish(failed('call/busy'));
  assert.deepEqual(audio.tones, []);
  assert.equal(audio.playing.length, 1);
});

test('closing the hub silences everything', async (t) => {
  const { hub, phone, audio } = await fakes(t, { maxCalls: 2 });
  await hub.calls.dial('1002');
  phone.call.answer();
  await hub.close();
  assert.deepEqual([audio.playing, audio.tones], [[], []]);
});

test('a key clicks in its tone', async (t) => {
  const { hub, audio } = await fakes(t);
  hub.playKey('5');
  assert.equal(audio.keys, '5');
});
