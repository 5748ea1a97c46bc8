import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall, PhoneCallState } from '../calls/phone.ts';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import type { FakeSipDialog } from '../testing/fake-sip-dialog.ts';
import { fakeVideo } from '../testing/fake-stream.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;

interface Talking extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
}

/** A registered phone in a call that it made, and what the other side said to its video. */
async function talking(
  t: TestContext,
  { video, answer }: { readonly video?: MediaStream; readonly answer?: string } = {},
): Promise<Talking & { readonly invite: SipText }> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const invited = setup.server.next('INVITE');
  const call = setup.phone.dial('1002', video);
  const invite = await invited;
  setup.server.answer(invite, 200, { body: answerTo(invite, answer) });
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
  return { ...setup, call, invite, dialog: setup.server.dialogOf(invite) };
}

/** The same description from the other side, with this direction of its video. */
function answerTo(invite: SipText, video = 'sendrecv'): string {
  return withVideo(invite.body.replace('actpass', 'active'), video);
}

function withVideo(sdp: string, direction: string): string {
  const [sound, video] = sdp.split('m=video');
  if (video === undefined) return sdp;
  const changed = video.replace(/a=(sendrecv|sendonly|recvonly|inactive)/, `a=${direction}`);
  return `${sound}m=video${changed}`;
}

/** What is said of video: null where there is no section of it. */
function videoIn(sdp: string): string | null {
  const [, section] = sdp.split('m=video');
  return /a=(sendrecv|sendonly|recvonly|inactive)/.exec(section ?? '')?.[1] ?? null;
}

/** An offer of the other side, with video or without. */
async function offer(video?: 'sendrecv' | 'sendonly' | 'inactive'): Promise<string> {
  const connection = new FakePeerConnection();
  connection.addTransceiver('audio');
  if (video) connection.addTransceiver('video', { direction: video });
  return (await connection.createOffer()).sdp;
}

function connected(call: PhoneCall): Connected {
  const state = call.state$.value;
  assert.ok(state.phase === 'connected');
  return state;
}

test('a call without video says nothing of it', async (t) => {
  const { invite, call } = await talking(t);
  assert.equal(videoIn(invite.body), null);
  assert.deepEqual([connected(call).localVideo, connected(call).remoteVideo], [null, null]);
});

test('a call dialled with video offers it, and both see each other', async (t) => {
  const video = fakeVideo();
  const { invite, call, connections } = await talking(t, { video });
  assert.equal(videoIn(invite.body), 'sendrecv');
  assert.equal(connected(call).localVideo, video);
  assert.ok(connected(call).remoteVideo);
  const [, section] = connections[0]!.getTransceivers();
  assert.equal(section!.sender.track, video.getVideoTracks()[0]);
});

test('video that is not taken with the call is not sent', async (t) => {
  for (const answer of ['inactive', 'sendonly']) {
    const { call, connections } = await talking(t, { video: fakeVideo(), answer });
    assert.equal(connected(call).localVideo, null, answer);
    assert.equal(connected(call).remoteVideo !== null, answer === 'sendonly');
    assert.equal(connections[0]!.getTransceivers()[1]!.sender.track, null);
  }
});

test('video begins with a re-INVITE, and ends with one', async (t) => {
  const { call, server } = await talking(t);
  const video = fakeVideo();
  const said: (string | null)[] = [];
  server.on('INVITE', (invite) => {
    said.push(videoIn(invite.body));
    server.answer(invite, 200, { body: answerTo(invite, 'recvonly') });
  });
  await call.sendVideo(video);
  assert.equal(connected(call).localVideo, video);
  assert.equal(connected(call).remoteVideo, null);
  await call.sendVideo(null);
  assert.equal(connected(call).localVideo, null);
  assert.deepEqual(said, ['sendrecv', 'recvonly']);
});

test('another picture takes no re-INVITE', async (t) => {
  const { call, server, connections } = await talking(t, { video: fakeVideo() });
  server.on('INVITE', () => assert.fail('asked again'));
  const screen = fakeVideo();
  await call.sendVideo(screen);
  assert.equal(connected(call).localVideo, screen);
  const [, section] = connections[0]!.getTransceivers();
  assert.equal(section!.sender.track, screen.getVideoTracks()[0]);
});

test('video that is refused leaves the sound as it was', async (t) => {
  const { call, server } = await talking(t);
  server.on('INVITE', (invite) => server.answer(invite, 488));
  await assert.rejects(call.sendVideo(fakeVideo()), { code: 'call/no-video' });
  assert.equal(connected(call).localVideo, null);
  const invited = server.next('INVITE');
  const held = call.hold(true);
  const invite = await invited;
  assert.equal(videoIn(invite.body), null);
  server.answer(invite, 200, { body: answerTo(invite) });
  await held;
});

test('video that the other side does not look at is an error', async (t) => {
  const { call, server } = await talking(t);
  server.on('INVITE', (invite) => {
    server.answer(invite, 200, { body: answerTo(invite, 'inactive') });
  });
  await assert.rejects(call.sendVideo(fakeVideo()), { code: 'call/no-video' });
  assert.equal(connected(call).localVideo, null);
});

test('video of the other side is looked at as soon as it comes, and as long as it does', async (t) => {
  const { call, dialog } = await talking(t);
  for (const [direction, answer] of [
    ['sendrecv', 'recvonly'],
    ['inactive', 'inactive'],
  ] as const) {
    const accepted = await dialog.request('INVITE', [], await offer(direction));
    assert.equal(videoIn(accepted.body), answer);
    dialog.acknowledge();
    await reached(call.state$, (state) => {
      return (
        state.phase === 'connected' && (state.remoteVideo !== null) === (answer === 'recvonly')
      );
    });
  }
});

test('what the other side looks at no more is not sent, but a hold is no such thing', async (t) => {
  const video = fakeVideo();
  const { call, dialog } = await talking(t, { video });
  const holding = (await offer('inactive')).replace('a=sendrecv', 'a=sendonly');
  await dialog.request('INVITE', [], holding);
  dialog.acknowledge();
  assert.equal(connected(call).heldByRemote, true);
  assert.equal(connected(call).localVideo, video);
  const resumed = await dialog.request('INVITE', [], await offer('sendrecv'));
  assert.equal(videoIn(resumed.body), 'sendrecv');
  dialog.acknowledge();
  await dialog.request('INVITE', [], await offer('inactive'));
  dialog.acknowledge();
  assert.equal(connected(call).localVideo, null);
});

test('a hold stops video, and its end brings it back', async (t) => {
  const video = fakeVideo();
  const { call, server } = await talking(t, { video });
  const said: (string | null)[] = [];
  server.on('INVITE', (invite) => {
    said.push(videoIn(invite.body));
    server.answer(invite, 200, { body: answerTo(invite, said.at(-1)!) });
  });
  await call.hold(true);
  assert.equal(connected(call).localVideo, video);
  await call.hold(false);
  assert.deepEqual(said, ['inactive', 'sendrecv']);
  assert.equal(connected(call).localVideo, video);
});

test('an incoming call says whether it comes with video, and is taken with it or without', async (t) => {
  for (const [offered, video, answer] of [
    ['sendrecv', fakeVideo(), 'sendrecv'],
    ['sendrecv', undefined, 'recvonly'],
    [undefined, undefined, null],
  ] as const) {
    const setup = phoneOnFakeServer();
    await setup.start();
    t.after(() => setup.phone.stop());
    const calls: PhoneCall[] = [];
    setup.phone.incoming$.subscribe((call) => calls.push(call));
    const dialog = setup.server.call({
      from: '<sip:1002@example.test>',
      body: await offer(offered),
    });
    await dialog.answered(180);
    assert.equal(calls[0]!.offersVideo, offered !== undefined);
    await calls[0]!.accept(video);
    assert.equal(videoIn((await dialog.answered(200)).body), answer);
    dialog.acknowledge();
    assert.equal(connected(calls[0]!).localVideo, video ?? null);
  }
});

test('a call that is taken with video and came without gets it by re-INVITE', async (t) => {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const calls: PhoneCall[] = [];
  setup.phone.incoming$.subscribe((call) => calls.push(call));
  const dialog = setup.server.call({ from: '<sip:1002@example.test>', body: await offer() });
  await dialog.answered(180);
  const invited = setup.server.next('INVITE');
  const video = fakeVideo();
  await calls[0]!.accept(video);
  dialog.acknowledge();
  const invite = await invited;
  assert.equal(videoIn(invite.body), 'sendrecv');
  const acknowledged = setup.server.next('ACK');
  setup.server.answer(invite, 200, { body: answerTo(invite, 'recvonly') });
  await acknowledged;
  assert.equal(connected(calls[0]!).localVideo, video);
});

test('video cannot be sent in a call that is over', async (t) => {
  const { call } = await talking(t);
  await call.end();
  await assert.rejects(call.sendVideo(fakeVideo()), { code: 'call/ended' });
});
