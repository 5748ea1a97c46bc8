import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Subject } from 'rxjs';
import { silentLogger } from '../logger.ts';
import { Scope } from '../reactive/scope.ts';
import { BOB, FakeBackend, FakePhone, PASSWORD, createFakeHub } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
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

test('start and stop never overlap, and a failure of one does not keep the next from its turn', async () => {
  const log: string[] = [];
  const phone = new FakePhone();
  let started = (): void => {};
  phone.start = async () => {
    log.push('start');
    await new Promise<void>((resolve) => (started = resolve));
    log.push('started');
    throw new Error('no luck');
  };
  phone.stop = async () => void log.push('stopped');
  const userId$ = new Subject<string | null>();
  const accounts = new FakeBackend().sipAccounts;
  const service = new RegistrationService(new Scope(), {
    phone,
    accounts,
    userId$,
    logger: silentLogger,
  });
  userId$.next('one');
  userId$.next(null);
  await Promise.resolve();
  assert.deepEqual(log, ['start']);
  started();
  await service.close();
  assert.deepEqual(log, ['start', 'started', 'stopped', 'stopped']);
});

test('a retry looks at the phone and at the server', async (t) => {
  const { hub, phone, backend, ready } = createFakeHub({ signedIn: BOB });
  t.after(() => hub.close());
  await ready;
  hub.registration.retry();
  assert.deepEqual([phone.probes, backend.probes], [1, 1]);
});
