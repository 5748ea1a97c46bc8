import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BehaviorSubject } from 'rxjs';
import { silentLogger } from '../logger.ts';
import { Scope } from '../reactive/scope.ts';
import { BOB, FakeBackend, FakePhone, PASSWORD, createFakeHub } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import { RegistrationService } from './registration-service.ts';

test('the phone registers with the session, and stops with it', async (t) => {
  const { hub, backend, ready } = createFakeHub({ signedIn: null });
  t.after(() => hub.close());
  await ready;
  assert.equal(hub.registration.state$.value.status, 'idle');
  await hub.session.signIn({ username: 'bob', password: PASSWORD });
  await reached(hub.registration.state$, ({ status }) => status === 'registered');
  backend.endSession('expired');
  await reached(hub.registration.state$, ({ status }) => status === 'idle');
  await hub.session.signIn({ username: 'bob', password: PASSWORD });
  await reached(hub.registration.state$, ({ status }) => status === 'registered');
});

test('calls end with the session', async (t) => {
  const { hub, phone, ready } = createFakeHub();
  t.after(() => hub.close());
  await ready;
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  await hub.session.signOut();
  await reached(call.state$, ({ phase }) => phase === 'ended');
});

test('the next user’s phone starts when the last one’s has stopped', async () => {
  const log: string[] = [];
  const phone = new FakePhone();
  const stops: (() => void)[] = [];
  phone.start = async () => void log.push('start');
  phone.stop = async () => {
    await new Promise<void>((resolve) => stops.push(resolve));
    log.push('stopped');
    throw new Error('not quite');
  };
  const userId$ = new BehaviorSubject<string | null>('one');
  const { sipAccounts: accounts, connection$ } = new FakeBackend();
  new RegistrationService(new Scope(), {
    emergency$: new BehaviorSubject(false),
    phone,
    accounts,
    userId$,
    connection$,
    join: (_scope, _userId, start) => start(),
    logger: silentLogger,
  });
  userId$.next(null);
  userId$.next('two');
  await turns();
  assert.deepEqual(log, []);
  for (const stopped of stops) stopped();
  await turns();
  assert.deepEqual(log, ['stopped', 'stopped', 'stopped', 'start']);
});

test('a sign-out does not wait for a phone that is still starting', async (t) => {
  const { hub, backend, phone } = createFakeHub();
  t.after(() => hub.close());
  await reached(hub.session.state$, ({ status }) => status === 'signed-in');
  backend.pause();
  await reached(hub.registration.state$, ({ status }) => status === 'registering');
  backend.endSession('expired');
  await reached(hub.registration.state$, ({ status }) => status === 'idle');
  backend.answer();
  await turns();
  assert.equal(phone.registration$.value.status, 'idle');
});

test('the phone looks again as soon as the server is back', async (t) => {
  const { hub, backend, phone, ready } = createFakeHub();
  t.after(() => hub.close());
  await ready;
  backend.goOffline();
  assert.equal(phone.probes, 0);
  backend.goOnline();
  assert.equal(phone.probes, 1);
});

test('a retry looks at the phone and at the server', async (t) => {
  const { hub, phone, backend, ready } = createFakeHub({ signedIn: BOB });
  t.after(() => hub.close());
  await ready;
  hub.registration.retry();
  assert.deepEqual([phone.probes, backend.probes], [1, 1]);
});
