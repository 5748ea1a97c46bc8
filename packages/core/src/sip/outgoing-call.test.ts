import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CallEnd, PhoneCall, PhoneCallState } from '../calls/phone.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';

type Ended = Extract<PhoneCallState, { phase: 'ended' }>;

async function registered(t: TestContext): Promise<PhoneOnFakeServer> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  return setup;
}

async function endOf(call: PhoneCall): Promise<CallEnd> {
  const ended = (state: PhoneCallState): state is Ended => state.phase === 'ended';
  return (await reached(call.state$, ended)).end;
}

const phase = (call: PhoneCall, wanted: PhoneCallState['phase']): Promise<PhoneCallState> =>
  reached(call.state$, (state) => state.phase === wanted);
const answerTo = (invite: SipText): string => invite.body.replace('actpass', 'active');

test('a call goes from dialing over ringing to connected with sound, and ends with BYE', async (t) => {
  const { phone, server, microphone } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  assert.deepEqual([call.direction, call.state$.value.phase], ['out', 'dialing']);
  const invite = await invited;
  assert.equal(invite.uri, 'sip:1002@example.test');
  assert.match(invite.body, /a=candidate:.* typ host/);
  server.answer(invite, 180);
  await phase(call, 'ringing');
  const acknowledged = server.next('ACK');
  server.answer(invite, 200, { body: answerTo(invite) });
  await acknowledged;
  const up = await reached(
    call.state$,
    (state) => state.phase === 'connected' && state.media === 'flowing',
  );
  assert.ok(up.phase === 'connected' && up.remoteStream);
  const goodbye = server.next('BYE');
  await call.end();
  await goodbye;
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'me' });
  assert.equal(microphone.streams[0]!.getAudioTracks()[0]!.readyState, 'ended');
});

test('a feature code keeps its meaning on the wire', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  phone.dial('*43#1');
  assert.equal((await invited).uri, 'sip:*43%231@example.test');
});

test('a challenge for the call is answered', async (t) => {
  const { phone, server } = await registered(t);
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  const call = phone.dial('1002');
  const challenge = 'Proxy-Authenticate: Digest realm="example.test", nonce="n", algorithm=MD5';
  server.answer(await first, 407, { headers: [challenge] });
  const invite = await second;
  assert.match(invite.header('proxy-authorization'), /username="device-1"/);
  server.answer(invite, 180);
  await phase(call, 'ringing');
});

test('the called party is who the network says, while it rings and once it is up', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('2001');
  const invite = await invited;
  assert.deepEqual(call.remote$.value, { number: '2001', name: '' });
  server.answer(invite, 180, {
    headers: ['P-Asserted-Identity: "Sales" <sip:2001@example.test>'],
  });
  await phase(call, 'ringing');
  assert.deepEqual(call.remote$.value, { number: '2001', name: 'Sales' });
  server.answer(invite, 200, {
    body: answerTo(invite),
    headers: ['P-Asserted-Identity: "Bob" <sip:1002@example.test>'],
  });
  await phase(call, 'connected');
  assert.deepEqual(call.remote$.value, { number: '1002', name: 'Bob' });
});

test('a refused call ends with the reason', async (t) => {
  const { phone, server } = await registered(t);
  for (const [status, expected] of [
    [486, 'call/busy'],
    [404, 'call/not-found'],
    [603, 'declined'],
  ] as const) {
    const invited = server.next('INVITE');
    const acknowledged = server.next('ACK');
    const call = phone.dial('1002');
    server.answer(await invited, status);
    const end = await endOf(call);
    assert.equal(end.cause === 'failed' ? end.error.code : end.cause, expected);
    await acknowledged;
  }
});

test('a call that is taken back while it rings is cancelled', async (t) => {
  const { phone, server } = await registered(t);
  const [invited, cancelled] = [server.next('INVITE'), server.next('CANCEL')];
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 180);
  await phase(call, 'ringing');
  await call.end();
  assert.deepEqual(await endOf(call), { cause: 'cancelled' });
  server.answer(await cancelled, 200);
  const acknowledged = server.next('ACK');
  server.answer(invite, 487);
  await acknowledged;
});

test('a call that is taken back before anything was sent sends nothing', async (t) => {
  const { phone, server, microphone, connections } = await registered(t);
  const call = phone.dial('1002');
  await call.end();
  assert.deepEqual(await endOf(call), { cause: 'cancelled' });
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(server.received.every(({ method }) => method === 'REGISTER'));
  assert.equal(connections[0]!.signalingState, 'closed');
  assert.ok(microphone.streams.every((s) => s.getTracks()[0]!.readyState === 'ended'));
});

test('an answer that crosses our CANCEL is acknowledged and hung up', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 180);
  await phase(call, 'ringing');
  const [acknowledged, goodbye] = [server.next('ACK'), server.next('BYE')];
  await call.end();
  server.answer(invite, 200, { body: answerTo(invite) });
  await acknowledged;
  server.answer(await goodbye, 200);
  assert.deepEqual(await endOf(call), { cause: 'cancelled' });
});

test('a microphone that may not be used ends the call before anyone rings', async (t) => {
  const { phone, server, microphone } = await registered(t);
  microphone.become('denied');
  const call = phone.dial('1002');
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'microphone/denied');
  assert.ok(server.received.every(({ method }) => method === 'REGISTER'));
});

test('an answer without sound that we understand ends the call on both sides', async (t) => {
  const { phone, server } = await registered(t);
  const [invited, goodbye] = [server.next('INVITE'), server.next('BYE')];
  const call = phone.dial('1002');
  server.answer(await invited, 200, { body: 'v=0\r\nm=audio 0 RTP/AVP 0\r\n' });
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'call/media-failed');
  assert.match((await goodbye).header('reason'), /cause=488/);
});

test('nothing can be dialled that is no number, or before the phone is registered', async (t) => {
  const { phone, start } = phoneOnFakeServer();
  assert.throws(() => phone.dial('1002'), { code: 'phone/not-registered' });
  await start();
  t.after(() => phone.stop());
  assert.throws(() => phone.dial('1002@evil.test'), { code: 'call/invalid-number' });
});

test('a phone that stops hangs up first', async (t) => {
  const { phone, server } = await registered(t);
  const [invited, goodbye] = [server.next('INVITE'), server.next('BYE')];
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  await phase(call, 'connected');
  await phone.stop();
  await goodbye;
  assert.equal(call.state$.value.phase, 'ended');
});

test('a call lives on when the socket is lost, and says goodbye on the next one', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  await phase(call, 'connected');
  server.reachable = false;
  server.disconnect();
  await reached(phone.registration$, ({ status }) => status === 'unreachable');
  assert.equal(call.state$.value.phase, 'connected');
  const goodbye = server.next('BYE');
  await call.end();
  assert.equal(call.state$.value.phase, 'ended');
  server.reachable = true;
  await goodbye;
});

/** A call that is up with sound, and its INVITE. */
async function talking({ phone, server }: PhoneOnFakeServer): Promise<[PhoneCall, SipText]> {
  const invited = server.next('INVITE');
  const call = phone.dial('2001');
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  await flowing(call);
  return [call, invite];
}

const flowing = (call: PhoneCall): Promise<PhoneCallState> =>
  reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');

test('a call whose end was missed while the socket was away ends when it is back', async (t) => {
  const setup = await registered(t);
  const { server } = setup;
  const [call] = await talking(setup);
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  server.answer(await again, 481);
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
  assert.equal(server.received.filter(({ method }) => method === 'INVITE').length, 2);
});

test('a call that the server forgot goes on where the server has a place for it', async (t) => {
  const setup = await registered(t);
  const { server, connections, microphone } = setup;
  const [call, invite] = await talking(setup);
  const before = call.state$.value;
  call.mute(true);
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  const second = await again;
  assert.equal(second.uri, 'sip:server@server.invalid');
  assert.notEqual(second.header('call-id'), invite.header('call-id'));
  const [, phoneTag] = /;tag=(.+)$/.exec(invite.header('from'))!;
  assert.equal(
    second.header('replaces'),
    `${invite.header('call-id')};to-tag=server;from-tag=${phoneTag}`,
  );
  assert.equal(second.header('require'), 'replaces');
  const acknowledged = server.next('ACK');
  server.answer(second, 200, { body: answerTo(second) });
  await acknowledged;
  const after = await flowing(call);
  assert.ok(before.phase === 'connected' && after.phase === 'connected');
  assert.deepEqual([after.since, after.muted, after.held], [before.since, true, false]);
  assert.deepEqual(
    connections.map(({ connectionState }) => connectionState),
    ['closed', 'connected'],
  );
  assert.deepEqual(
    microphone.streams.map((stream) => stream.getAudioTracks()[0]!.readyState),
    ['ended', 'live'],
  );
  // What follows belongs to the new dialog.
  const goodbye = server.next('BYE');
  await call.end();
  assert.equal((await goodbye).header('call-id'), second.header('call-id'));
});

test('a call that ends before the server says that it forgot it is over', async (t) => {
  const setup = await registered(t);
  const { server } = setup;
  const [call] = await talking(setup);
  const asked = server.next('OPTIONS');
  server.disconnect();
  const [question, goodbye] = [await asked, server.next('BYE')];
  await call.end();
  server.answer(await goodbye, 481);
  server.answer(question, 481);
  // What comes next is of another call.
  const invited = server.next('INVITE');
  setup.phone.dial('1003');
  assert.equal((await invited).uri, 'sip:1003@example.test');
  assert.equal(call.state$.value.phase, 'ended');
});

test('a call on hold that the server forgot is on hold again', async (t) => {
  const setup = await registered(t);
  const { server } = setup;
  const [call] = await talking(setup);
  const held = server.next('INVITE');
  const done = call.hold(true);
  server.answer(await held, 200, { body: answerTo(await held) });
  await done;
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  const invites = server.received.filter(({ method }) => method === 'INVITE');
  assert.match((await again).body, /^a=sendonly\r$/m);
  server.answer(await again, 200, { body: answerTo(await again) });
  const back = await flowing(call);
  assert.ok(back.phase === 'connected' && back.held && !back.holdPending);
  // It was offered so; nobody asks a second time.
  const now = server.received.filter(({ method }) => method === 'INVITE');
  assert.equal(now.length, invites.length + 1);
});

test('a call that the server forgot twice is asked for twice', async (t) => {
  const setup = await registered(t);
  const { server } = setup;
  const [call] = await talking(setup);
  for (let time = 0; time < 2; time++) {
    const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
    const acknowledged = server.next('ACK');
    server.disconnect();
    server.answer(await asked, 481);
    server.answer(await again, 200, { body: answerTo(await again) });
    await acknowledged;
    await flowing(call);
  }
});

test('a call that still rings when the server has been away for 30 s fails', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  server.answer(await invited, 180);
  await phase(call, 'ringing');
  server.reachable = false;
  server.disconnect();
  await reached(phone.registration$, ({ status }) => status === 'unreachable');
  t.mock.timers.tick(30_000);
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'network/unreachable');
  await phone.stop();
});
