import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CallEnd, PhoneCall, PhoneCallState } from '../calls/phone.ts';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import type { FakeSipDialog } from '../testing/fake-sip-dialog.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;
type Ended = Extract<PhoneCallState, { phase: 'ended' }>;

interface Ringing extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
}

/** A registered phone that Bob is calling. */
async function ringing(t: TestContext, headers: readonly string[] = []): Promise<Ringing> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const calls: PhoneCall[] = [];
  setup.phone.incoming$.subscribe((call) => calls.push(call));
  const { sdp } = await new FakePeerConnection().createOffer();
  const from = '"Bob Builder" <sip:1002@example.test>';
  const dialog = setup.server.call({ from, headers, body: sdp });
  await dialog.answered(180);
  assert.equal(calls.length, 1);
  return { ...setup, dialog, call: calls[0]! };
}

async function endOf(call: PhoneCall): Promise<CallEnd> {
  const ended = (state: PhoneCallState): state is Ended => state.phase === 'ended';
  return (await reached(call.state$, ended)).end;
}

test('an incoming call rings, is answered, carries sound and ends with their BYE', async (t) => {
  const { call, dialog, microphone } = await ringing(t);
  assert.deepEqual([call.direction, call.state$.value.phase], ['in', 'ringing']);
  assert.deepEqual(call.remote$.value, { number: '1002', name: 'Bob Builder' });
  await call.accept();
  const answer = await dialog.answered(200);
  assert.match(answer.body, /a=setup:active[^]*a=sendrecv/);
  assert.match(answer.body, /a=candidate:.* typ host/);
  dialog.acknowledge();
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
  assert.equal((await dialog.request('BYE')).status, 200);
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
  assert.equal(microphone.streams[0]!.getAudioTracks()[0]!.readyState, 'ended');
});

test('who calls is whom the network vouches for', async (t) => {
  const headers = ['P-Asserted-Identity: "Carol" <sip:+14695550103@example.test>'];
  const { call } = await ringing(t, headers);
  assert.deepEqual(call.remote$.value, { number: '+14695550103', name: 'Carol' });
});

test('where the call was before is known', async (t) => {
  const headers = ['Diversion: "Park 701" <sip:701@example.test>;reason=no-answer'];
  const { call } = await ringing(t, headers);
  assert.deepEqual(call.divertedFrom, { number: '701', name: 'Park 701' });
  assert.equal((await ringing(t)).call.divertedFrom, null);
});

test('declining refuses for all phones, being busy for this one', async (t) => {
  const declined = await ringing(t);
  await declined.call.decline();
  await declined.dialog.answered(603);
  assert.deepEqual(await endOf(declined.call), { cause: 'declined' });
  const busy = await ringing(t);
  await busy.call.rejectBusy();
  await busy.dialog.answered(486);
});

test('a call that another phone of mine took ends as taken elsewhere', async (t) => {
  const { call, dialog } = await ringing(t);
  dialog.cancel(['Reason: SIP;cause=200;text="Call completed elsewhere"']);
  await dialog.answered(487);
  assert.deepEqual(await endOf(call), { cause: 'elsewhere' });
  await assert.rejects(call.accept(), { code: 'call/ended' });
});

test('a call that the caller gave up ends as cancelled', async (t) => {
  const { call, dialog } = await ringing(t);
  dialog.cancel();
  await dialog.answered(487);
  assert.deepEqual(await endOf(call), { cause: 'cancelled' });
});

test('messages are taken in order, also behind one that takes longer to read', async (t) => {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const calls: PhoneCall[] = [];
  setup.phone.incoming$.subscribe((call) => calls.push(call));
  const { sdp } = await new FakePeerConnection().createOffer();
  // Two values in one header are for the grammar.
  const headers = ['Record-Route: <sip:one.test;lr>, <sip:two.test;lr>'];
  const dialog = setup.server.call({ from: '<sip:1002@example.test>', headers, body: sdp });
  dialog.cancel();
  await dialog.answered(487);
  assert.deepEqual(await endOf(calls[0]!), { cause: 'cancelled' });
});

test('without a microphone the call rings on, and can be taken once there is one', async (t) => {
  const { call, dialog, microphone, connections } = await ringing(t);
  microphone.become('denied');
  await assert.rejects(call.accept(), { code: 'microphone/denied' });
  assert.ok(connections.every(({ signalingState }) => signalingState === 'closed'));
  assert.equal(call.state$.value.phase, 'ringing');
  microphone.become('granted');
  await call.accept();
  await dialog.answered(200);
  assert.equal(call.state$.value.phase, 'connected');
});

test('a call that is cancelled while it is being answered ends, and frees the microphone', async (t) => {
  const { call, dialog, microphone } = await ringing(t);
  const accepting = assert.rejects(call.accept(), { code: 'call/ended' });
  dialog.cancel();
  await accepting;
  await dialog.answered(487);
  assert.ok(microphone.streams.every((s) => s.getTracks()[0]!.readyState === 'ended'));
});

test('an offer without sound is refused', async (t) => {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const incoming = new Promise<PhoneCall>((resolve) => setup.phone.incoming$.subscribe(resolve));
  const body = 'v=0\r\ns=-\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n';
  const dialog = setup.server.call({ from: '<sip:1002@example.test>', body });
  const call = await incoming;
  await assert.rejects(call.accept(), { code: 'call/media-failed' });
  await dialog.answered(488);
});

test('a call without an offer gets ours, and sound with the answer in the ACK', async (t) => {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  const incoming = new Promise<PhoneCall>((resolve) => setup.phone.incoming$.subscribe(resolve));
  const dialog = setup.server.call({ from: '<sip:1002@example.test>', body: '' });
  const call = await incoming;
  await call.accept();
  const offer = (await dialog.answered(200)).body;
  assert.match(offer, /a=setup:actpass/);
  dialog.acknowledge(offer.replace('actpass', 'active'));
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
});

test('a call that is ended before the ACK says goodbye after it', async (t) => {
  const { call, dialog, server } = await ringing(t);
  await call.accept();
  await dialog.answered(200);
  const goodbye = server.next('BYE');
  await call.end();
  assert.equal(call.state$.value.phase, 'ended');
  assert.ok(server.received.every(({ method, status }) => method !== 'BYE' || status !== null));
  dialog.acknowledge();
  await goodbye;
});

test('digits go as events where the other side takes them, else as INFO', async (t) => {
  const { call, dialog, server, connections } = await ringing(t);
  await call.accept();
  await dialog.answered(200);
  dialog.acknowledge();
  const { dtmf } = connections[0]!.getTransceivers()[0]!.sender;
  await call.sendDtmf('12#');
  assert.equal(dtmf.toneBuffer, '12#');
  dtmf.canInsertDTMF = false;
  const told = server.next('INFO');
  const sent = call.sendDtmf('5');
  const info = await told;
  assert.equal(info.header('content-type'), 'application/dtmf-relay');
  assert.match(info.body, /^Signal=5\r\n/);
  server.answer(info, 200);
  await sent;
  await assert.rejects(call.sendDtmf('x'), { code: 'request/invalid' });
});

test('a call rings no longer than 30 s without a connection to the server', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const setup = phoneOnFakeServer();
  await setup.start();
  const incoming = new Promise<PhoneCall>((resolve) => setup.phone.incoming$.subscribe(resolve));
  setup.server.call({ from: '<sip:1002@example.test>', body: '' });
  const call = await incoming;
  setup.server.reachable = false;
  setup.server.disconnect();
  await reached(setup.phone.registration$, ({ status }) => status === 'unreachable');
  t.mock.timers.tick(30_000);
  assert.deepEqual(await endOf(call), { cause: 'cancelled' });
  await setup.phone.stop();
});

test('a call that requires what we cannot do is refused and does not ring', async (t) => {
  const { server, phone, start } = phoneOnFakeServer();
  await start();
  t.after(() => phone.stop());
  phone.incoming$.subscribe(() => assert.fail('it rang'));
  const from = '<sip:1002@example.test>';
  const dialog = server.call({ from, headers: ['Require: 100rel'], body: 'v=0\r\n' });
  assert.equal((await dialog.answered(420)).header('unsupported'), '100rel');
});

test('a call to us that the server forgot goes on where the server has a place for it', async (t) => {
  const { call, dialog, server } = await ringing(t);
  await call.accept();
  const first = await dialog.answered(200);
  dialog.acknowledge();
  const isUp = (state: PhoneCallState): state is Connected => state.phase === 'connected';
  const isFlowing = (state: PhoneCallState): state is Connected =>
    isUp(state) && state.media === 'flowing';
  const before = await reached(call.state$, isFlowing);
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  const invite = await again;
  assert.equal(
    invite.header('replaces'),
    `${first.header('call-id')};to-tag=server;from-tag=${first.tag('to')}`,
  );
  // The other end is not back yet.
  server.answer(invite, 100);
  const waiting = await reached(call.state$, isUp);
  assert.deepEqual(waiting.trouble, { kind: 'taking-back', repair: null });
  assert.deepEqual([waiting.since, waiting.media], [before.since, 'interrupted']);
  const body = invite.body.replace('actpass', 'active');
  server.answer(invite, 200, { body });
  const after = await reached(call.state$, isFlowing);
  assert.deepEqual([after.since, after.trouble], [before.since, null]);
  // What was of the old dialog is over.
  assert.equal((await dialog.request('BYE')).status, 481);
  const goodbye = server.next('BYE');
  await call.end();
  assert.equal((await goodbye).header('call-id'), invite.header('call-id'));
});

test('a call to us that nobody has any more is over', async (t) => {
  const { call, dialog, server } = await ringing(t);
  await call.accept();
  await dialog.answered(200);
  dialog.acknowledge();
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  server.answer(await again, 481);
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
});
