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

test('a call whose end was missed while the socket was away ends when it is back', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 200, { body: answerTo(invite) });
  await phase(call, 'connected');
  const asked = server.next('OPTIONS');
  server.disconnect();
  server.answer(await asked, 481);
  assert.deepEqual(await endOf(call), { cause: 'hung-up', by: 'them' });
});

test('a call that still rings when the server has been away for 20 s fails', async (t) => {
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
  t.mock.timers.tick(20_000);
  const end = await endOf(call);
  assert.equal(end.cause === 'failed' && end.error.code, 'network/unreachable');
  await phone.stop();
});
