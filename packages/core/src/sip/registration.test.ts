import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { phoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';

/** Lets all promises come to rest, also while the time is the test's. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const registers = (received: readonly SipText[]): readonly SipText[] =>
  received.filter(({ method, status }) => method === 'REGISTER' && status === null);

test('a phone that starts proves its password and is registered', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  const seen: string[] = [];
  phone.registration$.subscribe(({ status }) => seen.push(status));
  await start();
  assert.deepEqual(seen, ['idle', 'registering', 'registered']);
  const [first, second] = registers(server.received);
  assert.equal(first!.uri, 'sip:example.test');
  assert.match(first!.header('from'), /^"Alice Example" <sip:alice@example\.test>/);
  assert.match(
    first!.header('contact'),
    /;reg-id=1;\+sip\.instance="<urn:uuid:f81d4fae-[^>]+>";expires=120$/,
  );
  assert.match(first!.header('supported'), /\boutbound\b/);
  assert.match(second!.header('authorization'), /^Digest .*username="device-1"/);
  assert.equal(second!.header('call-id'), first!.header('call-id'));
});

test('a phone that stops takes its registration away', async () => {
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  await phone.stop();
  assert.match(registers(server.received).at(-1)!.header('contact'), /;expires=0$/);
  assert.equal(phone.registration$.value.status, 'idle');
});

test('a phone that stops before its registration is answered waits for nothing any more', async () => {
  const waiting = (): number =>
    process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  await settled();
  const before = waiting();
  const { phone, server, start } = phoneOnFakeServer();
  const asked = new Promise<void>((resolve) => server.on('REGISTER', () => resolve()));
  const started = start();
  await asked;
  assert.ok(waiting() > before);
  await phone.stop();
  await started;
  assert.equal(waiting(), before);
});

test('credentials that are not good any more are replaced once', async (t) => {
  const { phone, server, start, accountsAsked } = phoneOnFakeServer();
  t.after(() => phone.stop());
  let first = true;
  await start(() => {
    const authUser = first ? 'expired' : server.authUser;
    first = false;
    return { authUser };
  });
  assert.equal(phone.registration$.value.status, 'registered');
  assert.equal(accountsAsked(), 2);
});

test('a phone whose credentials are never good says it is refused, and tries again when probed', async (t) => {
  const { phone, start, accountsAsked } = phoneOnFakeServer();
  t.after(() => phone.stop());
  let authUser = 'nobody';
  await start(() => ({ authUser }));
  const state = phone.registration$.value;
  assert.equal(state.status === 'refused' && state.error.code, 'phone/refused');
  assert.equal(accountsAsked(), 2);
  authUser = 'device-1';
  phone.probe();
  await reached(phone.registration$, ({ status }) => status === 'registered');
});

test('a server that cannot be reached is tried again until it can', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  server.reachable = false;
  await start();
  const state = phone.registration$.value;
  assert.equal(state.status === 'unreachable' && state.error.code, 'network/unreachable');
  assert.ok(state.status === 'unreachable' && state.retryAt instanceof Date);
  server.reachable = true;
  await reached(phone.registration$, ({ status }) => status === 'registered');
});

test('the second address is tried where the first is dead', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  server.deadUrl = 'ws://dead.example.test';
  await start(() => ({ wsUrls: [server.deadUrl!, 'ws://sip.example.test'] }));
  assert.equal(phone.registration$.value.status, 'registered');
});

test('a session that is over is told as it is and not tried again', async (t) => {
  const { phone } = phoneOnFakeServer();
  t.after(() => phone.stop());
  await phone.start({ account: () => Promise.reject(new HubError('session/signed-out')) });
  const state = phone.registration$.value;
  assert.equal(state.status === 'refused' && state.error.code, 'session/signed-out');
});

test('after the socket is lost the phone registers again with the same Contact', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  await start();
  server.disconnect();
  const lost = await reached(phone.registration$, ({ status }) => status !== 'registered');
  assert.equal(lost.status, 'unreachable');
  await reached(phone.registration$, ({ status }) => status === 'registered');
  const contacts = new Set(registers(server.received).map(({ contact }) => contact));
  assert.equal(contacts.size, 1);
  assert.equal(server.opened, 2);
});

test('the registration is refreshed before it ends', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  await settled();
  t.mock.timers.tick(89_000);
  const before = registers(server.received).length;
  const refreshed = server.next('REGISTER');
  t.mock.timers.tick(2_000);
  const request = await refreshed;
  assert.equal(registers(server.received).length, before + 1);
  server.answer(request, 200, { headers: [`Contact: <${request.contact}>;expires=120`] });
  await phone.stop();
});

test('a fresh account is fetched before the old one ends', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start, accountsAsked } = phoneOnFakeServer();
  await start(() => ({ expiresAt: new Date(Date.now() + 150_000) }));
  assert.equal(accountsAsked(), 1);
  await settled();
  const refreshed = server.next('REGISTER');
  t.mock.timers.tick(91_000);
  const request = await refreshed;
  assert.equal(accountsAsked(), 2);
  server.answer(request, 200, { headers: [`Contact: <${request.contact}>;expires=120`] });
  await phone.stop();
});

test('a server that asks for a longer time gets it', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  const brief = server.next('REGISTER');
  const started = start();
  server.answer(await brief, 423, { headers: ['Min-Expires: 600'] });
  await started;
  assert.equal(phone.registration$.value.status, 'registered');
  assert.match(registers(server.received).at(-1)!.header('contact'), /;expires=600$/);
});

test('a server that is overloaded is left alone as long as it asks for', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  const busy = server.next('REGISTER');
  const started = start();
  server.answer(await busy, 503, { headers: ['Retry-After: 60'] });
  await started;
  const state = phone.registration$.value;
  assert.ok(state.status === 'unreachable' && state.error.code === 'server/failed');
  assert.ok(state.retryAt!.getTime() > Date.now() + 55_000);
});

test('a dead connection is found by its missing keep-alive answer', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  server.alive = false;
  t.mock.timers.tick(25_000);
  await settled();
  t.mock.timers.tick(5_000);
  const state = await reached(phone.registration$, ({ status }) => status !== 'registered');
  assert.equal(state.status, 'unreachable');
  server.alive = true;
  const stopped = phone.stop();
  t.mock.timers.tick(2_000);
  await stopped;
});

test('a server that knows no keep-alive is asked with OPTIONS instead', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  server.answersPings = false;
  await start();
  const asked = server.next('OPTIONS');
  t.mock.timers.tick(25_000);
  server.answer(await asked, 404);
  await settled();
  t.mock.timers.tick(5_000);
  assert.equal(phone.registration$.value.status, 'registered');
  await phone.stop();
});

test('a probe finds a dead connection and replaces it', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  server.alive = false;
  phone.probe();
  t.mock.timers.tick(2_500);
  await reached(phone.registration$, ({ status }) => status === 'unreachable');
  server.alive = true;
  t.mock.timers.tick(1);
  await reached(phone.registration$, ({ status }) => status === 'registered');
  assert.equal(server.opened, 2);
  await phone.stop();
});

test('what is no SIP is dropped and harms nothing', async (t) => {
  const { phone, server, start } = phoneOnFakeServer();
  t.after(() => phone.stop());
  await start();
  const rubbish = ['', 'hello', 'SIP/2.0 200 OK\r\n\r\n', 'INVITE x SIP/2.0\r\nCSeq: ?\r\n\r\n'];
  for (const text of rubbish) server.deliver(text);
  const refreshed = server.next('REGISTER');
  phone.probe();
  const request = await refreshed;
  server.answer(request, 200, { headers: [`Contact: <${request.contact}>;expires=120`] });
  assert.equal(phone.registration$.value.status, 'registered');
});

test('an account that comes after the phone was stopped is not used', async () => {
  const { phone, server } = phoneOnFakeServer();
  let give = (): void => {};
  const late = new Promise<void>((resolve) => (give = resolve));
  const started = phone.start({ account: () => late.then(() => server.account()) });
  await settled();
  const stopped = phone.stop();
  give();
  await Promise.all([started, stopped]);
  await settled();
  assert.equal(server.opened, 0);
  assert.equal(phone.registration$.value.status, 'idle');
});

test('a phone that is stopped while it starts does not start', async () => {
  const { phone, server, start } = phoneOnFakeServer();
  await Promise.all([start(), phone.stop()]);
  await settled();
  assert.equal(server.opened, 0);
  assert.equal(phone.registration$.value.status, 'idle');
});

test('a message that nobody received is sent again on the next connection, and only that', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
  await settled();
  // Something is heard, so what went before has arrived.
  server.deliver('\r\n');
  await settled();
  const before = server.received.length;
  // The connection breaks without a word, and the goodbye goes into it.
  server.alive = false;
  await call.end();
  t.mock.timers.tick(3_000);
  await settled();
  t.mock.timers.tick(2_500);
  await reached(phone.registration$, ({ status }) => status === 'unreachable');
  server.alive = true;
  const farewell = server.next('BYE');
  t.mock.timers.tick(1);
  assert.equal((await farewell).header('call-id'), invite.header('call-id'));
  const methods = server.received.slice(before).map(({ method }) => method);
  assert.deepEqual(new Set(methods), new Set(['REGISTER', 'BYE']));
  assert.equal(server.opened, 2);
  server.answer(await farewell, 200);
  const stopped = phone.stop();
  t.mock.timers.tick(2_000);
  await stopped;
});

test('a quiet connection that answers is left alone', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() });
  const { phone, server, start } = phoneOnFakeServer();
  await start();
  server.on('INVITE', () => undefined);
  phone.dial('1002');
  await settled();
  t.mock.timers.tick(3_000);
  await settled();
  t.mock.timers.tick(6_000);
  assert.equal(phone.registration$.value.status, 'registered');
  assert.equal(server.opened, 1);
  const stopped = phone.stop();
  t.mock.timers.tick(2_000);
  await stopped;
});
