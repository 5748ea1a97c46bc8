import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall, PhoneCallState } from '../calls/phone.ts';
import type { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import type { FakeSipDialog } from '../testing/fake-sip-dialog.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';
import { turns } from '../testing/turns.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;

interface Talking extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
  readonly invite: SipText;
  readonly connection: FakePeerConnection;
}

/** A registered phone in a call that it made. */
async function talking(t: TestContext): Promise<Talking> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const invited = setup.server.next('INVITE');
  const call = setup.phone.dial('1002');
  const invite = await invited;
  setup.server.answer(invite, 200, { body: answerTo(invite) });
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
  // From now on the sound is looked after.
  await turns();
  const dialog = setup.server.dialogOf(invite);
  return { ...setup, call, dialog, invite, connection: setup.connections[0]! };
}

function answerTo(invite: SipText, direction = 'sendrecv'): string {
  return invite.body
    .replace('actpass', 'active')
    .replace(/a=(sendrecv|sendonly|recvonly|inactive)/, `a=${direction}`);
}

function connected(call: PhoneCall): Connected {
  const state = call.state$.value;
  assert.ok(state.phase === 'connected');
  return state;
}

const microphoneOf = ({ microphone }: Talking): MediaStreamTrack =>
  microphone.streams[0]!.getAudioTracks()[0]!;

test('hold is asked with a re-INVITE, pending until it is confirmed, and undone in the same way', async (t) => {
  const setup = await talking(t);
  const { call, server } = setup;
  for (const [on, direction, answered] of [
    [true, 'sendonly', 'recvonly'],
    [false, 'sendrecv', 'sendrecv'],
  ] as const) {
    const invited = server.next('INVITE');
    const done = call.hold(on);
    assert.equal(connected(call).holdPending, true);
    const invite = await invited;
    assert.match(invite.body, new RegExp(`a=${direction}`));
    const acknowledged = server.next('ACK');
    server.answer(invite, 200, { body: answerTo(invite, answered) });
    await acknowledged;
    await done;
    assert.equal(connected(call).held, on);
    assert.equal(connected(call).holdPending, false);
    assert.equal(connected(call).heldByRemote, false);
    assert.equal(microphoneOf(setup).enabled, !on);
  }
});

test('mute silences the microphone, also after a hold', async (t) => {
  const setup = await talking(t);
  const { call, server } = setup;
  call.mute(true);
  assert.equal(connected(call).muted, true);
  assert.equal(microphoneOf(setup).enabled, false);
  server.on('INVITE', (invite) => server.answer(invite, 200, { body: answerTo(invite) }));
  await call.hold(true);
  await call.hold(false);
  assert.equal(microphoneOf(setup).enabled, false);
  call.mute(false);
  assert.equal(microphoneOf(setup).enabled, true);
});

test('a collision is tried again after the wait of RFC 3261 §14.1', async (t) => {
  const { call, server } = await talking(t);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  const done = call.hold(true);
  const acknowledged = server.next('ACK');
  server.answer(await first, 491);
  await acknowledged;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(connected(call).holdPending, true);
  t.mock.timers.tick(4_000);
  const invite = await second;
  server.answer(invite, 200, { body: answerTo(invite, 'recvonly') });
  await done;
  assert.equal(connected(call).held, true);
  t.mock.timers.reset();
});

test('a hold that is refused leaves the call as it was', async (t) => {
  const setup = await talking(t);
  const { call, server } = setup;
  const invited = server.next('INVITE');
  const done = assert.rejects(call.hold(true), { code: 'call/failed' });
  server.answer(await invited, 488);
  await done;
  assert.deepEqual([connected(call).held, connected(call).holdPending], [false, false]);
  assert.equal(microphoneOf(setup).enabled, true);
});

test('a hold that the other side no longer knows a call for ends the call', async (t) => {
  const { call, server } = await talking(t);
  const invited = server.next('INVITE');
  const again = server.next('INVITE');
  const done = assert.rejects(call.hold(true), { code: 'call/ended' });
  server.answer(await invited, 481);
  server.answer(await again, 481);
  await done;
  assert.equal(call.state$.value.phase, 'ended');
});

test('being held and taken back by the other side shows', async (t) => {
  const { call, dialog, invite } = await talking(t);
  for (const [direction, expected, held] of [
    ['sendonly', 'recvonly', true],
    ['sendrecv', 'sendrecv', false],
    ['inactive', 'inactive', true],
  ] as const) {
    const answer = await dialog.request('INVITE', [], answerTo(invite, direction));
    assert.equal(answer.status, 200);
    assert.match(answer.body, new RegExp(`a=${expected}`));
    dialog.acknowledge();
    assert.equal(connected(call).heldByRemote, held);
  }
});

test('both sides may hold at once, and each takes back its own', async (t) => {
  const { call, server, dialog, invite } = await talking(t);
  const both = (): readonly boolean[] => [connected(call).held, connected(call).heldByRemote];
  server.on('INVITE', (request) => {
    server.answer(request, 200, { body: answerTo(request, 'recvonly') });
  });
  await call.hold(true);
  const second = await dialog.request('INVITE', [], answerTo(invite, 'sendonly'));
  assert.match(second.body, /a=inactive/);
  dialog.acknowledge();
  assert.deepEqual(both(), [true, true]);
  // They still hold us when we take them back.
  server.on('INVITE', (request) => {
    server.answer(request, 200, { body: answerTo(request, 'sendonly') });
  });
  await call.hold(false);
  assert.deepEqual(both(), [false, true]);
  await dialog.request('INVITE', [], answerTo(invite, 'sendrecv'));
  dialog.acknowledge();
  assert.deepEqual(both(), [false, false]);
});

test('a collision on both sides ends with what both wanted', async (t) => {
  const { call, server, dialog, invite } = await talking(t);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  const done = call.hold(true);
  const ours = await first;
  // Theirs crosses ours: each is refused by the other, and theirs comes again first.
  assert.equal((await dialog.request('INVITE', [], answerTo(invite, 'sendonly'))).status, 491);
  const acknowledged = server.next('ACK');
  server.answer(ours, 491);
  await acknowledged;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal((await dialog.request('INVITE', [], answerTo(invite, 'sendonly'))).status, 200);
  dialog.acknowledge();
  t.mock.timers.tick(4_000);
  const again = await second;
  server.answer(again, 200, { body: answerTo(again, 'inactive') });
  await done;
  assert.deepEqual([connected(call).held, connected(call).heldByRemote], [true, true]);
  t.mock.timers.reset();
});

test('a call that we hold stays on hold when the other side renegotiates', async (t) => {
  const { call, server, dialog, invite } = await talking(t);
  server.on('INVITE', (request) => {
    server.answer(request, 200, { body: answerTo(request, 'recvonly') });
  });
  await call.hold(true);
  const answer = await dialog.request('INVITE', [], answerTo(invite));
  assert.match(answer.body, /a=sendonly/);
  assert.equal(connected(call).held, true);
});

test('their INVITE that collides with ours is answered with 491', async (t) => {
  const { call, server, dialog, invite } = await talking(t);
  const invited = server.next('INVITE');
  const done = call.hold(true);
  const ours = await invited;
  assert.equal((await dialog.request('INVITE', [], answerTo(invite))).status, 491);
  server.answer(ours, 200, { body: answerTo(ours, 'recvonly') });
  await done;
});

test('a renegotiation without an offer gets ours', async (t) => {
  const { dialog, call } = await talking(t);
  const answer = await dialog.request('INVITE');
  assert.match(answer.body, /a=setup:actpass/);
  dialog.acknowledge(answer.body.replace('actpass', 'active').replace('sendrecv', 'sendonly'));
  await reached(call.state$, (state) => state.phase === 'connected' && state.heldByRemote);
});

test('an offer that cannot be taken is refused and the call goes on', async (t) => {
  const { dialog, call } = await talking(t);
  assert.equal((await dialog.request('INVITE', [], 'v=0\r\n')).status, 488);
  assert.equal(call.state$.value.phase, 'connected');
});

test('sound that has failed is repaired by an ICE restart', async (t) => {
  const { call, server, connection, invite } = await talking(t);
  const ufrag = (sdp: string): string => /a=ice-ufrag:(\S+)/.exec(sdp)![1]!;
  const invited = server.next('INVITE');
  connection.become('failed');
  assert.equal(connected(call).media, 'interrupted');
  const restart = await invited;
  assert.notEqual(ufrag(restart.body), ufrag(invite.body));
  assert.match(restart.body, /a=candidate:/);
  server.answer(restart, 200, { body: answerTo(restart) });
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
});

test('a call without sound for half a minute ends', async (t) => {
  const { call, server, connection } = await talking(t);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  connection.become('disconnected');
  const goodbye = server.next('BYE');
  t.mock.timers.tick(30_000);
  await goodbye;
  const state = call.state$.value;
  assert.ok(state.phase === 'ended' && state.end.cause === 'failed');
  assert.equal(state.end.error.code, 'call/media-failed');
  t.mock.timers.reset();
});
