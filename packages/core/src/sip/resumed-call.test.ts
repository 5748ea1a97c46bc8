import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CallEnd, PhoneCall, PhoneCallState, SavedLeg } from '../calls/phone.ts';
import type { FakeSipServer } from '../testing/fake-sip-server.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';
import { turns } from '../testing/turns.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;
type Ended = Extract<PhoneCallState, { phase: 'ended' }>;

const SINCE = Date.UTC(2026, 0, 2, 3, 4, 5);

const LEG: SavedLeg = {
  id: 'a-call',
  direction: 'in',
  dialog: { callId: 'old@server', serverTag: 'theirs', phoneTag: 'ours' },
  target: 'sip:bob-7@peer.invalid;transport=ws',
  routes: ['<sip:proxy.example.test;lr>', '<sip:edge.example.test;lr>'],
  localUri: 'sip:alice@example.test',
  remoteUri: 'sip:bob@example.test',
  sequence: 4,
  remote: { number: '1002', name: 'Bob Builder' },
  divertedFrom: null,
  urgent: false,
  since: SINCE,
  muted: false,
  held: false,
};

/** A page that was loaded anew: it has the call before the phone has an account. */
function loadedAnew(
  t: TestContext,
  changes: Partial<SavedLeg> = {},
): PhoneOnFakeServer & { readonly call: PhoneCall } {
  const setup = phoneOnFakeServer();
  const call = setup.phone.resume({ ...LEG, ...changes });
  t.after(() => setup.phone.stop());
  return { ...setup, call };
}

const answerTo = (invite: SipText): string => invite.body.replace('actpass', 'active');
const isConnected = (state: PhoneCallState): state is Connected => state.phase === 'connected';
const flowing = (call: PhoneCall): Promise<Connected> =>
  reached(
    call.state$,
    (state): state is Connected => isConnected(state) && state.media === 'flowing',
  );

async function endOf(call: PhoneCall): Promise<CallEnd> {
  const ended = (state: PhoneCallState): state is Ended => state.phase === 'ended';
  return (await reached(call.state$, ended)).end;
}

function up(call: PhoneCall): Connected {
  const state = call.state$.value;
  assert.ok(isConnected(state));
  return state;
}

/** Requests that the phone sent, oldest first. */
const sent = (server: FakeSipServer): string[] =>
  server.received.filter(({ status }) => status === null).map(({ method }) => method);

test('a saved call is there at once, as it was, and is being taken back', (t) => {
  const { call } = loadedAnew(t, { muted: true, held: true });
  assert.deepEqual([call.id, call.direction, call.callId], ['a-call', 'in', 'old@server']);
  assert.deepEqual(call.remote$.value, LEG.remote);
  const state = up(call);
  assert.deepEqual([state.since, state.muted, state.held], [new Date(SINCE), true, true]);
  assert.deepEqual([state.holdPending, state.media], [false, 'interrupted']);
  assert.deepEqual(state.trouble, { kind: 'taking-back', repair: null });
});

test('it asks the last address of the other side to replace the dialog, ahead of REGISTER', async (t) => {
  const { call, server, start } = loadedAnew(t);
  server.on('REGISTER', () => {});
  // A page fetches it while it signs in.
  await import('./take-back.ts');
  const invited = server.next('INVITE');
  void start();
  const invite = await invited;
  assert.equal(sent(server)[0], 'INVITE');
  assert.equal(invite.uri, LEG.target);
  assert.deepEqual(invite.headers('route'), LEG.routes);
  assert.equal(invite.header('replaces'), 'old@server;to-tag=theirs;from-tag=ours');
  assert.equal(invite.header('require'), 'replaces');
  assert.match(invite.header('from'), /<sip:alice@example\.test>/);
  assert.equal(invite.header('to'), '<sip:bob@example.test>');
  const acknowledged = server.next('ACK');
  server.answer(invite, 200, { body: answerTo(invite) });
  assert.equal((await acknowledged).header('call-id'), invite.header('call-id'));
  const state = await flowing(call);
  assert.deepEqual([state.trouble, state.since], [null, new Date(SINCE)]);
  assert.ok(state.remoteStream);
  assert.deepEqual([call.id, call.callId], ['a-call', invite.header('call-id')]);
});

test('the sound is made ready while the account is on its way', async (t) => {
  const { microphone, connections } = loadedAnew(t);
  await turns();
  assert.equal(microphone.streams.length, 1);
  assert.equal(connections[0]!.signalingState, 'have-local-offer');
});

test('a challenge is answered ahead of REGISTER too', async (t) => {
  const { call, server, start } = loadedAnew(t);
  server.on('REGISTER', () => {});
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  void start();
  const challenge = 'Proxy-Authenticate: Digest realm="example.test", nonce="n", algorithm=MD5';
  server.answer(await first, 407, { headers: [challenge] });
  const invite = await second;
  assert.match(invite.header('proxy-authorization'), /username="device-1"/);
  assert.equal(invite.header('replaces'), (await first).header('replaces'));
  server.answer(invite, 200, { body: answerTo(invite) });
  await flowing(call);
});

test('what else there is to say waits for the registration', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  const registering = server.next('REGISTER');
  void start();
  const invite = await invited;
  const acknowledged = server.next('ACK');
  server.answer(invite, 200, { body: answerTo(invite) });
  await acknowledged;
  const goodbye = server.next('BYE');
  await call.end();
  await turns();
  assert.ok(!sent(server).includes('BYE'));
  const register = await registering;
  server.answer(register, 200, { headers: [`Contact: <${register.contact}>;expires=120`] });
  assert.equal((await goodbye).header('call-id'), invite.header('call-id'));
});

test('hold and mute are as they were, without a second INVITE', async (t) => {
  const { call, server, microphone, start } = loadedAnew(t, { muted: true, held: true });
  const invited = server.next('INVITE');
  void start();
  const invite = await invited;
  assert.match(invite.body, /^a=sendonly\r$/m);
  server.answer(invite, 200, { body: answerTo(invite) });
  const state = await flowing(call);
  assert.deepEqual([state.held, state.holdPending, state.muted], [true, false, true]);
  await turns();
  assert.equal(sent(server).filter((method) => method === 'INVITE').length, 1);
  const [track] = microphone.streams[0]!.getAudioTracks();
  assert.equal(track!.enabled, false);
  const again = server.next('INVITE');
  const resumed = call.hold(false);
  assert.match((await again).body, /^a=sendrecv\r$/m);
  server.answer(await again, 200, { body: answerTo(await again) });
  await resumed;
  assert.equal(up(call).held, false);
});

test('what is asked meanwhile is done once the call is back', async (t) => {
  const { call, server, connections, start } = loadedAnew(t);
  await turns();
  call.mute(true);
  const holding = call.hold(true);
  const digits = call.sendDtmf('12#');
  assert.deepEqual([up(call).muted, up(call).held, up(call).holdPending], [true, false, true]);
  const [invited, again] = [server.next('INVITE'), server.next('INVITE')];
  void start();
  const invite = await invited;
  // The offer was made before.
  assert.match(invite.body, /^a=sendrecv\r$/m);
  server.answer(invite, 200, { body: answerTo(invite) });
  assert.match((await again).body, /^a=sendonly\r$/m);
  server.answer(await again, 200, { body: answerTo(await again) });
  await Promise.all([holding, digits]);
  assert.deepEqual([up(call).held, up(call).holdPending], [true, false]);
  assert.equal(connections[0]!.getTransceivers()[0]!.sender.dtmf.toneBuffer, '12#');
});

for (const status of [481, 404, 403]) {
  test(`a call that nobody has any more (${status}) was hung up by them`, async (t) => {
    const { call, server, start } = loadedAnew(t);
    const invited = server.next('INVITE');
    void start();
    server.answer(await invited, status);
    assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
    const state = call.state$.value;
    assert.ok(state.phase === 'ended');
    assert.deepEqual(state.since, new Date(SINCE));
  });
}

for (const [status, headers] of [
  [420, ['Unsupported: replaces']],
  [488, []],
  [501, []],
] as const) {
  test(`where nobody can replace (${status}), the dialog itself goes on`, async (t) => {
    const { call, server, start } = loadedAnew(t);
    const [invited, again] = [server.next('INVITE'), server.next('INVITE')];
    void start();
    server.answer(await invited, status, { headers });
    const invite = await again;
    assert.deepEqual(
      [invite.header('call-id'), invite.tag('from'), invite.tag('to')],
      ['old@server', 'ours', 'theirs'],
    );
    assert.ok(invite.sequence > LEG.sequence + 1);
    assert.equal(invite.uri, LEG.target);
    assert.deepEqual(invite.headers('route'), LEG.routes);
    assert.equal(invite.header('replaces'), '');
    const acknowledged = server.next('ACK');
    server.answer(invite, 200, { body: answerTo(invite) });
    await acknowledged;
    assert.equal((await flowing(call)).trouble, null);
    const goodbye = server.next('BYE');
    await call.end();
    assert.equal((await goodbye).header('call-id'), 'old@server');
  });
}

test('it does not let the other side ring, where Replaces is not understood', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const [invited, again] = [server.next('INVITE'), server.next('INVITE')];
  const cancelled = server.next('CANCEL');
  void start();
  const invite = await invited;
  server.answer(invite, 180);
  server.answer(await cancelled, 200);
  server.answer(invite, 487);
  server.answer(await again, 200, { body: answerTo(await again) });
  assert.equal((await again).header('call-id'), 'old@server');
  await flowing(call);
});

test('a dialog that is gone from there too ends the call', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const [invited, again] = [server.next('INVITE'), server.next('INVITE')];
  void start();
  server.answer(await invited, 420, { headers: ['Unsupported: replaces'] });
  server.answer(await again, 481);
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
});

test('an INVITE that was lost with its socket is said again on the next', async (t) => {
  const { call, server, start } = loadedAnew(t);
  server.on('REGISTER', () => {});
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  void start();
  const lost = await first;
  server.disconnect();
  const invite = await second;
  // The other side knows by the branch that it is no other one.
  assert.equal(invite.header('via'), lost.header('via'));
  server.answer(invite, 200, { body: answerTo(invite) });
  await flowing(call);
});

test('a call that is ended while it is taken back says goodbye once it is', async (t) => {
  const { call, server, microphone, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  void start();
  const invite = await invited;
  await call.end();
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'me' });
  assert.equal(microphone.streams[0]!.getAudioTracks()[0]!.readyState, 'ended');
  const goodbye = server.next('BYE');
  server.answer(invite, 200, { body: answerTo(invite) });
  assert.equal((await goodbye).header('call-id'), invite.header('call-id'));
});

test('a call that is ended where nobody can replace says goodbye in its old dialog', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  void start();
  const invite = await invited;
  await call.end();
  const goodbye = server.next('BYE');
  server.answer(invite, 420, { headers: ['Unsupported: replaces'] });
  assert.equal((await goodbye).header('call-id'), 'old@server');
  assert.equal(sent(server).filter((method) => method === 'INVITE').length, 1);
});

test('a call that is ended before anything was said says goodbye in its old dialog', async (t) => {
  const { call, server, start } = loadedAnew(t);
  await call.end();
  const goodbye = server.next('BYE');
  await start();
  const bye = await goodbye;
  assert.deepEqual([bye.header('call-id'), bye.tag('to')], ['old@server', 'theirs']);
  assert.ok(!sent(server).includes('INVITE'));
});

test('without a network the call ends after half a minute', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { call, server, start } = loadedAnew(t);
  server.reachable = false;
  void start();
  await import('./take-back.ts');
  await turns();
  t.mock.timers.tick(30_000);
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'network/unreachable');
});

test('a call that nobody answers for half a minute ends, and its INVITE is taken back', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { call, server, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  await start();
  server.answer(await invited, 100);
  await turns();
  const cancelled = server.next('CANCEL');
  t.mock.timers.tick(30_000);
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'call/media-failed');
  await cancelled;
});

test('a call that is back can be saved again', async (t) => {
  const { call, server, start } = loadedAnew(t, { held: true });
  assert.deepEqual(call.save(), { ...LEG, held: true });
  const invited = server.next('INVITE');
  void start();
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  await flowing(call);
  const { dialog, ...rest } = call.save()!;
  const tags = { serverTag: 'server', phoneTag: invite.tag('from') };
  assert.deepEqual(dialog, { callId: invite.header('call-id'), ...tags });
  assert.deepEqual(rest, {
    ...{ id: 'a-call', direction: 'in', target: 'sip:server@server.invalid', routes: [] },
    ...{ localUri: LEG.localUri, remoteUri: LEG.remoteUri, sequence: 1, remote: LEG.remote },
    ...{ divertedFrom: null, urgent: false, since: SINCE, muted: false, held: true },
  });
});

test('a registered phone takes calls back as well', async (t) => {
  const setup = phoneOnFakeServer();
  t.after(() => setup.phone.stop());
  await setup.start();
  const invited = setup.server.next('INVITE');
  const call = setup.phone.resume(LEG);
  const invite = await invited;
  setup.server.answer(invite, 200, { body: answerTo(invite) });
  await flowing(call);
});

test('a page that gives its phone away says nothing to anyone', async (t) => {
  const { call, server, phone, connections, microphone, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  await start();
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  const before = await flowing(call);
  const ringing = phone.dial('1003');
  await reached(ringing.state$, ({ phase }) => phase === 'dialing');
  const said = sent(server).length;
  await phone.abandon();
  await turns();
  assert.equal(call.state$.value, before);
  assert.equal(ringing.state$.value.phase, 'dialing');
  assert.deepEqual(sent(server).slice(said), []);
  assert.equal(phone.registration$.value.status, 'idle');
  assert.ok(connections.every(({ signalingState }) => signalingState === 'closed'));
  assert.ok(microphone.streams.every((one) => one.getTracks()[0]!.readyState === 'ended'));
  // Another page may have it again later.
  await start();
  assert.equal(phone.registration$.value.status, 'registered');
});
