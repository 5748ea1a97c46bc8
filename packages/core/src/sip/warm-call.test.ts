import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { unplug } from '../testing/fake-stream.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';

const WARM_MS = 15_000;

/** Code that is fetched, and all that waits for it. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A phone whose user begins to dial. */
async function warmed(t: TestContext): Promise<PhoneOnFakeServer> {
  const setup = phoneOnFakeServer();
  await setup.start();
  await import('./standby.ts');
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => {
    t.mock.timers.reset();
    return setup.phone.stop();
  });
  setup.phone.warm();
  await settled();
  return setup;
}

const states = ({ microphone }: PhoneOnFakeServer): readonly string[] =>
  microphone.streams.flatMap((stream) => stream.getTracks().map(({ readyState }) => readyState));

test('a call takes the connection and the microphone that are ready', async (t) => {
  const setup = await warmed(t);
  assert.deepEqual([setup.connections.length, states(setup)], [1, ['live']]);
  const offered = setup.connections[0]!.localDescription;
  const invited = setup.server.next('INVITE');
  const call = setup.phone.dial('1002');
  const invite = await invited;
  assert.equal(invite.body, offered?.sdp);
  assert.equal(setup.connections.length, 1);
  const [transceiver] = setup.connections[0]!.getTransceivers();
  assert.equal(transceiver!.sender.track, setup.microphone.streams[0]!.getTracks()[0]);
  t.mock.timers.tick(2 * WARM_MS);
  assert.deepEqual(states(setup), ['live']);
  await call.end();
  assert.deepEqual(states(setup), ['ended']);
});

test('a call that does not come leaves no microphone open', async (t) => {
  const setup = await warmed(t);
  t.mock.timers.tick(WARM_MS - 1_000);
  setup.phone.warm();
  t.mock.timers.tick(WARM_MS - 1_000);
  await settled();
  assert.deepEqual(states(setup), ['live']);
  t.mock.timers.tick(1_000);
  await settled();
  assert.deepEqual(states(setup), ['ended']);
});

test('nobody is asked for their microphone because they type', async (t) => {
  const setup = phoneOnFakeServer();
  setup.microphone.become('prompt');
  await setup.start();
  await settled();
  t.after(() => setup.phone.stop());
  setup.phone.warm();
  await settled();
  assert.deepEqual(setup.microphone.streams, []);
});

test('a phone that stops closes what was ready', async (t) => {
  const setup = await warmed(t);
  t.mock.timers.reset();
  await setup.phone.stop();
  await settled();
  assert.deepEqual(states(setup), ['ended']);
  assert.equal(setup.connections[0]!.signalingState, 'closed');
});

test('a microphone that is unplugged while one dials is opened anew', async (t) => {
  const setup = await warmed(t);
  unplug(setup.microphone.streams[0]!);
  const invited = setup.server.next('INVITE');
  setup.phone.dial('1002');
  await invited;
  assert.deepEqual(states(setup), ['ended', 'live']);
});

test('another microphone that is chosen while one dials is used', async (t) => {
  const setup = await warmed(t);
  setup.microphone.use('headset');
  setup.phone.microphoneChanged();
  const invited = setup.server.next('INVITE');
  setup.phone.dial('1002');
  await invited;
  await settled();
  assert.deepEqual(states(setup), ['ended', 'live']);
});

test('a call whose microphone is still being opened waits for that one', async (t) => {
  const setup = await warmed(t);
  t.mock.timers.tick(WARM_MS);
  await settled();
  setup.phone.warm();
  const invited = setup.server.next('INVITE');
  setup.phone.dial('1002');
  await invited;
  assert.deepEqual(states(setup), ['ended', 'live']);
});
