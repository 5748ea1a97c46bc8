import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BehaviorSubject } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { AnsweringRules } from '../profile/profile.ts';
import { Scope } from '../reactive/scope.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import { PhoneCheckService } from './phone-check-service.ts';
import type { CheckPointId, PhoneCheck } from './phone-check.ts';

const HEADSET = 'out-headset';

async function checked(
  t: TestContext,
  options: FakeHubOptions = {},
): Promise<FakeHub & { readonly check: PhoneCheck }> {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  const check = await fake.hub.phoneCheck();
  await turns();
  return { ...fake, check };
}

const pointOf = (check: PhoneCheck, id: CheckPointId) =>
  check.points$.value.find((point) => point.id === id);
const statusOf = (check: PhoneCheck, id: CheckPointId) => pointOf(check, id)?.status;

test('a phone that rings has nothing in its way', async (t) => {
  const { check } = await checked(t);
  assert.deepEqual(
    check.points$.value.map(({ id, status }) => [id, status]),
    [
      ['connection', 'good'],
      ['registration', 'good'],
      ['microphone', 'good'],
      ['speaker', 'good'],
      ['do-not-disturb', 'good'],
      ['forwarding', 'good'],
    ],
  );
});

test('a server that cannot be reached is tried again at once', async (t) => {
  const { check, backend, phone } = await checked(t);
  backend.setConnection({ status: 'offline', retryAt: null });
  phone.loseConnection();
  assert.deepEqual(
    [pointOf(check, 'connection'), pointOf(check, 'registration')].map((point) => [
      point?.status,
      point?.fixable,
      point?.error?.code,
    ]),
    [
      ['bad', true, undefined],
      ['bad', true, 'network/unreachable'],
    ],
  );
  const { probes } = phone;
  await check.fix('registration');
  assert.equal(phone.probes, probes + 1);
  phone.register();
  backend.setConnection({ status: 'online' });
  assert.equal(statusOf(check, 'registration'), 'good');
});

test('a phone that registers is not judged yet; one that is signed out does not ring', async (t) => {
  const { check, hub, phone } = await checked(t);
  phone.setRegistration({ status: 'registering' });
  assert.equal(statusOf(check, 'registration'), 'unknown');
  await hub.session.signOut();
  await turns();
  assert.equal(statusOf(check, 'registration'), 'bad');
});

test('a microphone is asked for where the browser can be asked', async (t) => {
  const { check, microphone } = await checked(t);
  microphone.become('prompt');
  await turns();
  assert.equal(statusOf(check, 'microphone'), 'attention');
  await check.fix('microphone');
  assert.equal(statusOf(check, 'microphone'), 'good');
  microphone.become('denied');
  await turns();
  assert.equal(pointOf(check, 'microphone')?.error?.code, 'microphone/denied');
  await assert.rejects(check.fix('microphone'), { code: 'microphone/denied' });
  microphone.become('insecure');
  await turns();
  assert.equal(pointOf(check, 'microphone')?.fixable, false);
});

test('a ringer that was chosen and is away needs attention; a sound can be played', async (t) => {
  const { check, hub, devices, audio } = await checked(t);
  await hub.devices.choose('ringer', HEADSET);
  assert.equal(statusOf(check, 'speaker'), 'good');
  devices.unplug(HEADSET);
  await turns();
  assert.equal(statusOf(check, 'speaker'), 'attention');
  await check.fix('speaker');
  assert.deepEqual(audio.tests, ['ringer']);
});

test('do not disturb and forwarding are turned off, and nothing else of the answering rules', async (t) => {
  const rules: AnsweringRules = {
    doNotDisturb: true,
    ringSeconds: 25,
    always: { kind: 'number', number: '1003' },
    busy: { kind: 'voicemail' },
    noAnswer: null,
    notConnected: null,
  };
  const { check, backend } = await checked(t, { profile: { answering: rules } });
  assert.equal(statusOf(check, 'do-not-disturb'), 'bad');
  assert.equal(statusOf(check, 'forwarding'), 'attention');
  await check.fix('do-not-disturb');
  await check.fix('forwarding');
  assert.equal(statusOf(check, 'do-not-disturb'), 'good');
  assert.equal(statusOf(check, 'forwarding'), 'good');
  assert.deepEqual(backend.myProfile.mine.answering, {
    ...rules,
    doNotDisturb: false,
    always: null,
  });
});

test('a change of the answering rules made elsewhere shows', async (t) => {
  const { check, backend } = await checked(t);
  const { answering } = backend.myProfile.mine;
  backend.myProfile.set({ answering: { ...answering, doNotDisturb: true } });
  assert.equal(statusOf(check, 'do-not-disturb'), 'bad');
});

/** The service alone, on a phone system whose profile is what the test says. */
async function alone(
  t: TestContext,
  changes: Partial<ConstructorParameters<typeof PhoneCheckService>[1]>,
): Promise<FakeHub & { readonly check: PhoneCheckService }> {
  const fake = createFakeHub();
  const scope = new Scope();
  t.after(async () => {
    scope.abort();
    await fake.hub.close();
  });
  await fake.ready;
  const { hub, backend } = fake;
  const check = new PhoneCheckService(scope, {
    connection$: backend.connection$,
    registration$: hub.registration.state$,
    microphone: { ...hub.microphone, look: () => {} },
    devices: hub.devices,
    profile: () => hub.profile(),
    retry: () => hub.registration.retry(),
    otherTab$: new BehaviorSubject(false),
    echo: { active$: hub.calls.active$, dial: hub.calls.dial, measure: async () => null },
    ...changes,
  });
  await turns();
  return { ...fake, check };
}

test('a phone system without answering rules has no such points', async (t) => {
  const { check } = await alone(t, {
    profile: async () => {
      throw new HubError('request/forbidden');
    },
  });
  assert.equal(pointOf(check, 'do-not-disturb'), undefined);
  await assert.rejects(check.fix('forwarding'), { code: 'request/forbidden' });
});

test('answering rules that could not be read are asked for again at the next look', async (t) => {
  let down = true;
  const { check, phone } = await alone(t, {
    profile: async () => {
      if (down) throw new HubError('network/unreachable');
      const { hub } = createFakeHub();
      t.after(() => hub.close());
      return hub.profile();
    },
  });
  assert.equal(statusOf(check, 'do-not-disturb'), 'unknown');
  assert.equal(pointOf(check, 'do-not-disturb')?.error?.code, 'network/unreachable');
  down = false;
  const { probes } = phone;
  await check.look();
  await turns();
  assert.equal(statusOf(check, 'do-not-disturb'), 'good');
  assert.ok(phone.probes > probes);
});

test('a page that follows another one says where it rings', async (t) => {
  const otherTab$ = new BehaviorSubject(true);
  const { check } = await alone(t, { otherTab$ });
  assert.equal(statusOf(check, 'other-tab'), 'attention');
  otherTab$.next(false);
  assert.equal(pointOf(check, 'other-tab'), undefined);
});
