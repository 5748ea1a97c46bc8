import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall } from '../calls/phone.ts';
import { unplug } from '../testing/fake-stream.ts';
import type { FakeMicrophone } from '../testing/index.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';

interface Talk extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  /** The track that goes out. */
  sent(): MediaStreamTrack | null;
}

/** A call that is up. */
async function talk(t: TestContext): Promise<Talk> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const invited = setup.server.next('INVITE');
  const call = setup.phone.dial('1002');
  const invite = await invited;
  setup.server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
  const sent = (): MediaStreamTrack | null =>
    setup.connections[0]!.getTransceivers()[0]!.sender.track;
  return { ...setup, call, sent };
}

const track = (stream: MediaStream | undefined): MediaStreamTrack => stream!.getAudioTracks()[0]!;
const latest = ({ streams }: FakeMicrophone): MediaStreamTrack => track(streams.at(-1));

/** What was begun is done: all of it is promises that are fulfilled already. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

test('a call goes on with another microphone, and lets go of the one before', async (t) => {
  const { phone, microphone, sent, call } = await talk(t);
  const before = track(microphone.streams[0]);
  assert.equal(sent(), before);
  phone.microphoneChanged();
  await settled();
  assert.notEqual(sent(), before);
  assert.equal(sent(), latest(microphone));
  assert.deepEqual([before.readyState, sent()!.readyState], ['ended', 'live']);
  assert.equal(call.state$.value.phase, 'connected');
});

test('a microphone that is unplugged gives way to the next without a word', async (t) => {
  const { microphone, sent } = await talk(t);
  unplug(microphone.streams[0]!);
  await settled();
  assert.equal(microphone.streams.length, 2);
  assert.equal(sent(), latest(microphone));
  assert.equal(sent()!.readyState, 'live');
});

test('who is muted stays muted over the change, and is heard again by the new one', async (t) => {
  const { phone, sent, call } = await talk(t);
  call.mute(true);
  phone.microphoneChanged();
  await settled();
  assert.equal(sent()!.enabled, false);
  call.mute(false);
  assert.equal(sent()!.enabled, true);
});

test('who holds stays silent over the change', async (t) => {
  const { phone, sent, call, server } = await talk(t);
  const reinvited = server.next('INVITE');
  const held = call.hold(true);
  const reinvite = await reinvited;
  server.answer(reinvite, 200, {
    body: reinvite.body.replace('actpass', 'active').replace('sendonly', 'recvonly'),
  });
  await held;
  phone.microphoneChanged();
  await settled();
  assert.equal(sent()!.enabled, false);
});

test('of several changes in a row the last counts, and no microphone stays open', async (t) => {
  const { phone, microphone, sent } = await talk(t);
  phone.microphoneChanged();
  phone.microphoneChanged();
  phone.microphoneChanged();
  await settled();
  assert.equal(sent(), latest(microphone));
  assert.deepEqual(
    microphone.streams.map((stream) => track(stream).readyState),
    ['ended', 'ended', 'ended', 'live'],
  );
});

test('a call without any microphone goes on in silence, and is heard when there is one again', async (t) => {
  const { microphone, sent, call } = await talk(t);
  microphone.become('missing');
  unplug(microphone.streams[0]!);
  await settled();
  assert.equal(call.state$.value.phase, 'connected');
  assert.equal(sent()!.readyState, 'ended');
  microphone.become('granted');
  await settled();
  assert.equal(sent()!.readyState, 'live');
  assert.equal(microphone.streams.length, 2);
});

test('a call that took another microphone in its stead takes the chosen one as soon as it is back', async (t) => {
  const { microphone, sent } = await talk(t);
  microphone.use('headset');
  microphone.gone.add('headset');
  unplug(microphone.streams[0]!);
  await settled();
  assert.equal(microphone.isCurrent(microphone.streams.at(-1)!), false);
  microphone.gone.clear();
  microphone.become('granted');
  await settled();
  assert.equal(sent(), latest(microphone));
  assert.equal(microphone.isCurrent(microphone.streams.at(-1)!), true);
});

test('devices that come and go beside a good microphone change nothing', async (t) => {
  const { microphone, sent } = await talk(t);
  const before = sent();
  microphone.become('granted');
  await settled();
  assert.equal(sent(), before);
  assert.equal(microphone.streams.length, 1);
});

test('a change while the call still opens the microphone is made up for', async (t) => {
  const { phone, microphone, server, connections, start } = phoneOnFakeServer();
  await start();
  t.after(() => phone.stop());
  const invited = server.next('INVITE');
  phone.dial('1002');
  phone.microphoneChanged();
  await invited;
  await settled();
  assert.equal(microphone.streams.length, 2);
  assert.equal(connections[0]!.getTransceivers()[0]!.sender.track, latest(microphone));
  assert.equal(track(microphone.streams[0]).readyState, 'ended');
});

test('a call that ends meanwhile leaves no microphone open', async (t) => {
  const { phone, microphone, call } = await talk(t);
  phone.microphoneChanged();
  await call.end();
  await settled();
  for (const stream of microphone.streams) assert.equal(track(stream).readyState, 'ended');
});
