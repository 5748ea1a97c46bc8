import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BehaviorSubject, Subject } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Change } from '../reactive/change.ts';
import { Scope } from '../reactive/scope.ts';
import type { ConnectionState } from '../session/session.ts';
import {
  ALICE,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  PASSWORD,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { EmergencyNotice } from './emergency-source.ts';
import { EmergencyService } from './emergency-service.ts';
import type { Emergency, EmergencyWarning } from './emergency.ts';

const DRAFT = {
  name: 'Cabin',
  callerName: 'Alice Anderson',
  line1: '12 Lake Road',
  line2: '',
  country: 'US',
  state: 'TX',
  city: 'Austin',
  zip: '78701',
  location: '',
};

const notice = (id: string): EmergencyNotice => ({
  id,
  at: new Date('2030-01-02T12:00:00Z'),
  test: false,
  caller: { userId: 'user-bob', name: 'Bob', extension: '1002', callbackNumber: null },
  address: null,
});

async function emergency(
  t: TestContext,
  options: FakeHubOptions = {},
): Promise<FakeHub & { emergency: Emergency; help: FakeHub['backend']['help'] }> {
  const fake = createFakeHub({ addresses: [OFFICE_ADDRESS, HOME_ADDRESS], ...options });
  t.after(() => fake.hub.close());
  await fake.ready;
  const service = await fake.hub.emergency();
  await turns();
  return { ...fake, emergency: service, help: fake.backend.help };
}

test('addresses come by name, are null while nobody is signed in, and say which one is used', async (t) => {
  const { emergency: service, hub, help } = await emergency(t);
  assert.deepEqual(
    service.addresses$.value?.map(({ name }) => name),
    ['Home', 'Office'],
  );
  assert.equal(service.selected$.value?.name, 'Office');
  await service.select(HOME_ADDRESS.id);
  assert.equal(service.selected$.value?.name, 'Home');
  help.addresses.upsert({ ...HOME_ADDRESS, line1: '8 Elm Street', version: 2 });
  assert.equal(service.selected$.value?.line1, '8 Elm Street');
  await hub.session.signOut();
  assert.deepEqual(
    [service.addresses$.value, service.state$.value, service.selected$.value],
    [null, null, null],
  );
});

test('nothing is known, and nothing warned of, before the server has told', (t) => {
  const scope = new Scope();
  t.after(() => scope.abort());
  const never$ = new Subject<Change<never>>();
  const service = new EmergencyService(scope, {
    source: { addresses$: never$, state$: never$, notices$: never$ } as never,
    ofUser: (changes$) => changes$,
    connection$: new BehaviorSubject<ConnectionState>({ status: 'online' }),
  });
  assert.deepEqual([service.addresses$.value, service.warning$.value], [null, null]);
});

test('who has no address is an empty list, and warned', async (t) => {
  const { emergency: service } = await emergency(t, { addresses: [] });
  assert.deepEqual(service.addresses$.value, []);
  assert.equal(service.warning$.value, 'no-address');
});

test('that help cannot be reached is graver than that no address is sent', async (t) => {
  const { emergency: service, help } = await emergency(t, {
    addresses: [],
    emergencyState: { reachable: false },
  });
  assert.equal(service.warning$.value, 'unreachable');
  help.set({ reachable: true });
  assert.equal(service.warning$.value, 'no-address');
});

test('an address that was not confirmed for this network is asked about until it is', async (t) => {
  const { emergency: service } = await emergency(t, { emergencyRight: false });
  assert.equal(service.warning$.value, 'moved');
  await service.confirm();
  await turns();
  assert.equal(service.warning$.value, null);
});

test('to select or to add an address says that it is right here', async (t) => {
  const { emergency: service, help } = await emergency(t, { emergencyRight: false });
  await service.select(OFFICE_ADDRESS.id);
  await turns();
  assert.equal(service.warning$.value, null);
  const verdict = await service.validate(DRAFT, null);
  assert.ok(verdict.outcome === 'confirmed');
  help.right = false;
  await service.add(verdict.address, verdict.proof, PASSWORD);
  await turns();
  assert.equal(service.warning$.value, null);
  assert.equal(service.selected$.value?.name, 'Cabin');
});

test('it looks anew when the connection comes back', async (t) => {
  const { emergency: service, backend, help } = await emergency(t);
  assert.equal(help.looks, 1);
  backend.goOffline();
  help.right = false;
  await turns();
  assert.equal(service.warning$.value, null);
  backend.goOnline();
  await turns();
  assert.equal(service.warning$.value, 'moved');
});

test('it looks anew at the next sign-in', async (t) => {
  const { emergency: service, hub, help } = await emergency(t);
  await hub.session.signOut();
  help.right = false;
  await hub.session.signIn({ username: ALICE.username, password: PASSWORD });
  await turns();
  assert.equal(service.warning$.value, 'moved');
});

test('it looks anew when the network may have changed, and again where that failed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { backend, hub } = createFakeHub({ addresses: [OFFICE_ADDRESS] });
  t.after(() => hub.close());
  const networkChanges$ = new Subject<void>();
  const scope = new Scope();
  t.after(() => scope.abort());
  const service = new EmergencyService(scope, {
    source: backend.help,
    ofUser: (changes$) => changes$,
    connection$: backend.connection$,
    networkChanges$,
  });
  const warnings: (EmergencyWarning | null)[] = [];
  scope.run(service.warning$, (warning) => warnings.push(warning));
  await turns();
  backend.help.right = false;
  backend.failNext('isStillRight', new HubError('server/failed'));
  networkChanges$.next();
  await turns();
  assert.deepEqual(warnings, [null]);
  t.mock.timers.tick(4_000);
  await turns();
  assert.deepEqual(warnings, [null, 'moved']);
});

test('who has no address is not asked where they are', async (t) => {
  const { help } = await emergency(t, { addresses: [] });
  assert.equal(help.looks, 0);
});

test('each emergency call is told once, and none that was before', async (t) => {
  const { emergency: service, help, hub } = await emergency(t, { notices: [notice('old')] });
  const told: string[] = [];
  const listening = service.notices$.subscribe(({ id }) => told.push(id));
  t.after(() => listening.unsubscribe());
  help.notices.upsert(notice('new'));
  help.notices.upsert({ ...notice('new'), test: true });
  help.notices.upsert({ ...notice('old'), test: true });
  assert.deepEqual(told, ['new']);
  // As after a connection that was away while someone called.
  help.notices.reset([notice('old'), notice('new'), notice('missed')]);
  assert.deepEqual(told, ['new', 'missed']);
  await hub.session.signOut();
  await hub.session.signIn({ username: 'bob', password: PASSWORD });
  assert.deepEqual(told, ['new', 'missed']);
});

test('the service ends with the hub', async (t) => {
  const { hub, help } = await emergency(t);
  await hub.close();
  assert.equal(help.observed, false);
});

test('what the server refuses comes to whoever asked', async (t) => {
  const { emergency: service } = await emergency(t);
  const verdict = await service.validate({ ...DRAFT, name: 'Home' }, HOME_ADDRESS.id);
  assert.ok(verdict.outcome === 'confirmed');
  const { address, proof } = verdict;
  await assert.rejects(service.change(HOME_ADDRESS.id, 7, address, proof, PASSWORD), {
    code: 'emergency/changed',
  });
  await assert.rejects(service.change(HOME_ADDRESS.id, 1, address, proof, 'wrong'), {
    code: 'request/invalid',
    fields: { password: 'wrong' },
  });
  await service.change(HOME_ADDRESS.id, 1, address, proof, PASSWORD);
  await service.describe(HOME_ADDRESS.id, 2, { name: 'Home', location: 'Left door' }, PASSWORD);
  assert.equal(service.addresses$.value?.[0]?.location, 'Left door');
  await service.remove(HOME_ADDRESS.id);
  assert.equal(service.addresses$.value?.length, 1);
});
