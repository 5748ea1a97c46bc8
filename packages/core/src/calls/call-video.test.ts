import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub } from '../testing/index.ts';
import { unplug } from '../testing/fake-stream.ts';
import { reached } from '../testing/reached.ts';
import type { Call, VideoState } from './call.ts';

async function fakes(t: TestContext): Promise<FakeHub> {
  const fake = createFakeHub({ maxCalls: 2 });
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

/** A call that is up, without video. */
async function talking({ hub, phone }: FakeHub): Promise<Call> {
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  return call;
}

function videoOf(call: Call): VideoState | null {
  const state = call.state$.value;
  return state.phase === 'connected' ? state.video : null;
}

const shows = (call: Call, video: Partial<VideoState>): Promise<unknown> =>
  reached(call.state$, (state) => {
    if (state.phase !== 'connected') return false;
    return Object.entries(video).every(([key, value]) => state.video[key as 'sending'] === value);
  });

test('an audio call shows no video', async (t) => {
  const call = await talking(await fakes(t));
  assert.deepEqual(videoOf(call), { sending: 'off', pending: false, receiving: false });
  assert.equal(call.localVideo$.value, null);
  assert.equal(call.remoteVideo$.value, null);
});

test('the camera is sent, and closed as soon as it is not', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  assert.deepEqual(videoOf(call), { sending: 'camera', pending: false, receiving: false });
  const [opened] = fake.camera.opened;
  assert.equal(call.localVideo$.value, opened!.stream);
  assert.equal(fake.phone.call.video, opened!.stream);
  await call.sendVideo('off');
  assert.equal(videoOf(call)?.sending, 'off');
  assert.equal(call.localVideo$.value, null);
  assert.equal(fake.phone.call.video, null);
  assert.equal(fake.camera.live, 0);
});

test('what the other side has not agreed to yet is pending', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  fake.phone.call.autoVideo = false;
  const sent = call.sendVideo('camera');
  await reached(call.localVideo$, (stream) => stream !== null);
  assert.deepEqual(videoOf(call), { sending: 'camera', pending: true, receiving: false });
  fake.phone.call.confirmVideo();
  await sent;
  assert.equal(videoOf(call)?.pending, false);
});

test('a camera that is refused leaves the call as it was', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  fake.camera.obstacle = 'camera/denied';
  await assert.rejects(call.sendVideo('camera'), { code: 'camera/denied' });
  assert.deepEqual(videoOf(call), { sending: 'off', pending: false, receiving: false });
});

test('where the other side takes no video the camera is closed again', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  fake.phone.call.takesVideo = false;
  await assert.rejects(call.sendVideo('camera'), { code: 'call/no-video' });
  assert.deepEqual(videoOf(call), { sending: 'off', pending: false, receiving: false });
  assert.equal(fake.camera.live, 0);
  assert.equal(call.localVideo$.value, null);
});

test('video that the other side takes no more is off', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  fake.phone.call.refuseVideo();
  assert.equal(videoOf(call)?.sending, 'off');
  assert.equal(fake.camera.live, 0);
});

test('what the other side sends is shown as long as it comes', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  fake.phone.call.remoteVideo();
  assert.equal(videoOf(call)?.receiving, true);
  assert.ok(call.remoteVideo$.value);
  fake.phone.call.remoteVideo(null);
  assert.equal(videoOf(call)?.receiving, false);
  fake.phone.call.remoteVideo();
  fake.phone.call.finish();
  assert.equal(call.remoteVideo$.value, null);
});

test('a call dialled with video shows the camera while it rings, and sends it once it is up', async (t) => {
  const fake = await fakes(t);
  const call = await fake.hub.calls.dial('1002', { video: true });
  const [opened] = fake.camera.opened;
  assert.equal(fake.phone.call.video, opened!.stream);
  assert.equal(call.localVideo$.value, opened!.stream);
  fake.phone.call.ring();
  fake.phone.call.answer();
  assert.deepEqual(videoOf(call), { sending: 'camera', pending: false, receiving: false });
});

test('a call dialled with video that is answered without goes on without, and the camera is closed', async (t) => {
  const fake = await fakes(t);
  const call = await fake.hub.calls.dial('1002', { video: true });
  fake.phone.call.takesVideo = false;
  fake.phone.call.answer();
  assert.equal(videoOf(call)?.sending, 'off');
  assert.equal(fake.camera.live, 0);
});

test('nothing is dialled with a camera that cannot be opened', async (t) => {
  const fake = await fakes(t);
  fake.camera.obstacle = 'camera/missing';
  await assert.rejects(fake.hub.calls.dial('1002', { video: true }), { code: 'camera/missing' });
  assert.equal(fake.phone.calls.length, 0);
  assert.deepEqual(fake.hub.calls.active$.value, []);
});

test('a camera opened for a call that cannot be dialled is closed', async (t) => {
  const fake = await fakes(t);
  fake.phone.failNextDial(new HubError('phone/not-registered'));
  await assert.rejects(fake.hub.calls.dial('1002', { video: true }), {
    code: 'phone/not-registered',
  });
  assert.equal(fake.camera.opened.length, 1);
  assert.equal(fake.camera.live, 0);
});

test('an incoming call says whether it comes with video, and is taken with the camera', async (t) => {
  const fake = await fakes(t);
  fake.phone.ring(undefined, null, { offersVideo: true });
  const [call] = fake.hub.calls.active$.value;
  const state = call!.state$.value;
  assert.equal(state.phase === 'incoming' && state.offersVideo, true);
  await call!.accept({ video: true });
  await shows(call!, { sending: 'camera', pending: false });
  assert.equal(fake.phone.call.video, fake.camera.opened[0]!.stream);
});

test('a call that cannot be taken with the camera rings on', async (t) => {
  const fake = await fakes(t);
  fake.phone.ring();
  const [call] = fake.hub.calls.active$.value;
  fake.camera.obstacle = 'camera/denied';
  await assert.rejects(call!.accept({ video: true }), { code: 'camera/denied' });
  assert.equal(call!.state$.value.phase, 'incoming');
  fake.camera.obstacle = null;
  fake.phone.call.failNext('accept', new HubError('microphone/denied'));
  await assert.rejects(call!.accept({ video: true }), { code: 'microphone/denied' });
  assert.equal(fake.camera.live, 0);
});

test('on hold the camera is closed, and opened again when the call goes on', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  await call.hold(true);
  assert.equal(fake.camera.live, 0);
  assert.equal(call.localVideo$.value, null);
  assert.equal(videoOf(call)?.sending, 'camera');
  await call.hold(false);
  await reached(call.localVideo$, (stream) => stream !== null);
  assert.equal(fake.camera.live, 1);
  assert.equal(fake.phone.call.video, call.localVideo$.value);
});

test('the camera is closed while the other side holds', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  fake.phone.call.remoteHold();
  assert.equal(fake.camera.live, 0);
  fake.phone.call.remoteHold(false);
  await reached(call.localVideo$, (stream) => stream !== null);
});

test('a camera that is gone after the hold is off', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  await call.hold(true);
  fake.camera.obstacle = 'camera/missing';
  await call.hold(false);
  await shows(call, { sending: 'off' });
  assert.equal(fake.phone.call.video, null);
});

test('the camera of a call on hold is opened when the call goes on', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.hold(true);
  await call.sendVideo('camera');
  assert.equal(fake.camera.opened.length, 0);
  await call.hold(false);
  await reached(call.localVideo$, (stream) => stream !== null);
  assert.equal(videoOf(call)?.sending, 'camera');
});

test('the screen takes the place of the camera, and gives it back when the person ends it', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  await call.sendVideo('screen');
  const [screen] = fake.camera.screens;
  assert.equal(fake.phone.call.video, screen);
  assert.equal(fake.camera.live, 1);
  unplug(screen!);
  await shows(call, { sending: 'camera', pending: false });
  await reached(call.localVideo$, (stream) => stream === fake.camera.opened[1]?.stream);
});

test('a screen alone that the person ends is off', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('screen');
  unplug(fake.camera.screens[0]!);
  await shows(call, { sending: 'off', pending: false });
  assert.equal(fake.phone.call.video, null);
});

test('a person who chooses no screen is seen as before', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  fake.camera.screenObstacle = 'screen/denied';
  await assert.rejects(call.sendVideo('screen'), { code: 'screen/denied' });
  assert.deepEqual(videoOf(call), { sending: 'camera', pending: false, receiving: false });
  assert.equal(fake.camera.live, 1);
});

test('a screen is not shared any more after a hold', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('screen');
  await call.hold(true);
  assert.equal(fake.camera.live, 0);
  await call.hold(false);
  assert.equal(videoOf(call)?.sending, 'off');
  assert.equal(fake.phone.call.video, null);
});

test('the latest wish counts', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  const first = call.sendVideo('camera');
  await call.sendVideo('off');
  await first;
  assert.equal(videoOf(call)?.sending, 'off');
  assert.equal(fake.camera.live, 0);
});

test('the camera is closed with the call, also one that opens just then', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  fake.phone.call.finish();
  assert.equal(fake.camera.live, 0);
  assert.equal(call.localVideo$.value, null);
  await assert.rejects(call.sendVideo('camera'), { code: 'call/ended' });
  const other = await talking(fake);
  const sent = other.sendVideo('camera');
  fake.phone.call.finish();
  await assert.rejects(sent, { code: 'call/ended' });
  assert.equal(fake.camera.live, 0);
});

test('another camera that is chosen is sent at once, and remembered', async (t) => {
  const fake = await fakes(t);
  const call = await talking(fake);
  await call.sendVideo('camera');
  await fake.hub.devices.useCamera('cam-desk');
  await reached(call.localVideo$, (stream) => stream === fake.camera.opened.at(-1)?.stream);
  assert.equal(fake.camera.opened.at(-1)!.id, 'cam-desk');
  assert.equal(fake.camera.live, 1);
});
