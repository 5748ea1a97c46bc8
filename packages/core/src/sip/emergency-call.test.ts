import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { readLocation } from '../../../../test/support/read-location.ts';
import type { PhoneCall } from '../calls/phone.ts';
import type { EmergencyAddress } from '../emergency/emergency-address.ts';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';

const HOME: EmergencyAddress = {
  ...{ id: 'home', version: 1, validatedAt: new Date(0), name: 'Home' },
  ...{ callerName: 'Zoë <Z> & Co', line1: '12B Elm St', line2: '', country: 'US', state: 'TX' },
  ...{ city: 'Dallas', zip: '75201', location: '' },
};

async function registered(t: TestContext): Promise<PhoneOnFakeServer> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  return setup;
}

test('an emergency call tells where we are, and its answer is understood', async (t) => {
  const { phone, server } = await registered(t);
  phone.locate!(HOME);
  // What writes it is fetched beside the phone, and no call waits for it.
  await import('./located-invite.ts');
  const invited = server.next('INVITE');
  const call = phone.dial('911');
  const invite = await invited;
  const boundary = /boundary=(.+)$/.exec(invite.header('content-type'))![1]!;
  const [, sdp = '', pidf = ''] = invite.body.split(`--${boundary}`);
  assert.match(invite.header('geolocation'), /^<cid:.+@hubline\.invalid>$/);
  assert.equal(invite.header('geolocation-routing'), 'no');
  const { civic, entity } = readLocation(pidf.slice(pidf.indexOf('\r\n\r\n') + 4));
  assert.equal(entity, 'pres:alice@example.test');
  assert.deepEqual(civic, {
    ...{ country: 'US', A1: 'TX', A3: 'Dallas', RD: 'Elm St', HNO: '12B' },
    ...{ NAM: HOME.callerName, PC: '75201' },
  });
  const offer = sdp.slice(sdp.indexOf('\r\n\r\n') + 4);
  server.answer(invite, 200, { body: offer.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
});

test('no other call tells where we are', async (t) => {
  const { phone, server } = await registered(t);
  phone.locate!(HOME);
  await import('./located-invite.ts');
  const invited = server.next('INVITE');
  phone.dial('1002');
  const invite = await invited;
  assert.equal(invite.header('content-type'), 'application/sdp');
  assert.equal(invite.header('geolocation'), '');
});

test('an emergency call goes on without a microphone, and is heard once there is one', async (t) => {
  const { phone, server, microphone } = await registered(t);
  microphone.become('missing');
  const invited = server.next('INVITE');
  const call = phone.dial('911');
  const invite = await invited;
  server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
  assert.equal(microphone.streams.length, 0);
  const opened = Promise.withResolvers<void>();
  const open = microphone.open.bind(microphone);
  microphone.open = async () => {
    const stream = await open();
    opened.resolve();
    return stream;
  };
  microphone.become('granted');
  await opened.promise;
  assert.equal(call.state$.value.phase, 'connected');
});

test('an emergency call does not wait for someone to allow the microphone', async (t) => {
  const { phone, server, microphone } = await registered(t);
  microphone.become('prompt');
  microphone.open = () => new Promise(() => {});
  const invited = server.next('INVITE');
  phone.dial('911');
  await invited;
});

test('a call with several parts in its INVITE rings and is answered', async (t) => {
  const { phone, server } = await registered(t);
  const rung = new Promise<PhoneCall>((resolve) => phone.incoming$.subscribe(resolve));
  const { sdp } = await new FakePeerConnection().createOffer();
  const body = [
    '--x y\r\nContent-Type: application/pidf+xml\r\n\r\n<presence/>\r\n',
    `--x y\r\nContent-Type: application/sdp\r\n\r\n${sdp}\r\n--x y--\r\n`,
  ].join('');
  const dialog = server.call({
    from: '"Bob" <sip:1002@example.test>',
    headers: ['Content-Type: multipart/mixed;boundary="x y"', 'Priority: emergency'],
    body,
  });
  const call = await rung;
  assert.equal(call.urgent, true);
  await call.accept();
  assert.match((await dialog.answered(200)).body, /a=setup:active[^]*a=sendrecv/);
  dialog.acknowledge();
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
});

test('an emergency call that is ended while it is taken back is not made again', async (t) => {
  const { phone, server } = await registered(t);
  const invited = server.next('INVITE');
  const call = phone.dial('911');
  const invite = await invited;
  server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
  const [asked, again] = [server.next('OPTIONS'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  await again;
  await call.end();
  const acknowledged = server.next('ACK');
  server.answer(await again, 481);
  await acknowledged;
  await turns();
  const invites = server.received.filter(({ method }) => method === 'INVITE');
  assert.equal(invites.length, 2);
});

test('an emergency call that the server forgot for good is made again, and tells where we are', async (t) => {
  const { phone, server } = await registered(t);
  phone.locate!(HOME);
  await import('./located-invite.ts');
  const invited = server.next('INVITE');
  const call = phone.dial('911');
  const invite = await invited;
  const sdp = /v=0[^]*?(?=\r\n--)/.exec(invite.body)![0];
  server.answer(invite, 200, { body: sdp.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
  const asked = server.next('OPTIONS');
  const [again, anew] = [server.next('INVITE'), server.next('INVITE')];
  server.disconnect();
  server.answer(await asked, 481);
  assert.match((await again).header('replaces'), /;to-tag=server;/);
  server.answer(await again, 481);
  const last = await anew;
  assert.equal(last.uri, 'sip:911@example.test');
  assert.match(last.header('geolocation'), /^<cid:/);
  assert.equal(call.state$.value.phase, 'connected');
});
