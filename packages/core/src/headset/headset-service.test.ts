import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { filter, firstValueFrom } from 'rxjs';
import type { Call } from '../calls/call.ts';
import { HubError } from '../errors/hub-error.ts';
import { FakeHeadset, FakeHeadsets, createFakeHub, type FakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { Headset } from './headset.ts';

interface Setup extends FakeHub {
  readonly headset: FakeHeadset;
  readonly service: Headset;
}

/** Alice at her desk, with a headset that she allowed before. */
async function atDesk(t: TestContext): Promise<Setup> {
  const headsets = new FakeHeadsets();
  const headset = new FakeHeadset();
  headsets.allowed = headset;
  const fake = createFakeHub({ headsets, maxCalls: 2 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const service = await fake.hub.headset();
  await firstValueFrom(service.state$.pipe(filter(({ status }) => status === 'connected')));
  return { ...fake, headset, service };
}

const rings = async ({ phone, hub }: FakeHub, number = '1002'): Promise<Call> => {
  phone.ring({ number, name: 'Bob Johnson' });
  await turns();
  return hub.calls.active$.value.at(-1)!;
};
const statusOf = (service: Headset): string => service.state$.value.status;
const phaseOf = (call: Call): string => call.state$.value.phase;

test('a call rings at the headset, which takes it and hangs up', async (t) => {
  const desk = await atDesk(t);
  const call = await rings(desk);
  assert.equal(desk.headset.lights?.ringing, true);
  desk.headset.press();
  await turns();
  assert.equal(phaseOf(call), 'connected');
  assert.deepEqual(desk.headset.lights, {
    ...{ offHook: true, muted: false, held: false, ringing: false },
  });
  desk.headset.press();
  await turns();
  assert.equal(phaseOf(call), 'ended');
  assert.equal(desk.headset.lights?.offHook, false);
});

test('what a headset tells back of its own light takes and ends nothing', async (t) => {
  const desk = await atDesk(t);
  const call = await rings(desk);
  await call.accept();
  await turns();
  assert.equal(phaseOf(call), 'connected');
  const second = await rings(desk, '1003');
  desk.headset.hook(true);
  await turns();
  assert.equal(phaseOf(second), 'incoming');
  await call.end();
  await turns();
  assert.equal(phaseOf(second), 'incoming');
});

test('its key mutes, its switch sets, and its light shows it', async (t) => {
  const desk = await atDesk(t);
  const call = await rings(desk);
  await call.accept();
  const muted = (): unknown => {
    const state = call.state$.value;
    return state.phase === 'connected' && state.muted;
  };
  desk.headset.keys$.next({ key: 'mute' });
  await turns();
  assert.deepEqual([muted(), desk.headset.lights?.muted], [true, true]);
  desk.headset.keys$.next({ key: 'mute' });
  await turns();
  assert.deepEqual([muted(), desk.headset.lights?.muted], [false, false]);
  desk.headset.keys$.next({ key: 'mute', on: true });
  desk.headset.keys$.next({ key: 'mute', on: true });
  await turns();
  assert.equal(muted(), true);
});

test('flash holds, and goes on', async (t) => {
  const desk = await atDesk(t);
  const call = await rings(desk);
  await call.accept();
  desk.headset.keys$.next({ key: 'flash' });
  await turns();
  const held = (): unknown => {
    const state = call.state$.value;
    return state.phase === 'connected' && state.held;
  };
  assert.deepEqual([held(), desk.headset.lights?.held], [true, true]);
  desk.headset.keys$.next({ key: 'flash' });
  await turns();
  assert.deepEqual([held(), desk.headset.lights?.held], [false, false]);
});

test('flash takes the second call, and goes to and fro between the two', async (t) => {
  const desk = await atDesk(t);
  const one = await rings(desk);
  await one.accept();
  const two = await rings(desk, '1003');
  const talking = (): string[] =>
    [one, two]
      .filter(({ state$: { value } }) => value.phase === 'connected' && !value.held)
      .map(({ id }) => id);
  desk.headset.keys$.next({ key: 'flash' });
  await turns();
  assert.deepEqual(talking(), [two.id]);
  desk.headset.keys$.next({ key: 'flash' });
  await turns();
  assert.deepEqual(talking(), [one.id]);
});

test('an ignored call does not ring at the headset', async (t) => {
  const desk = await atDesk(t);
  const call = await rings(desk);
  await call.ignore();
  await turns();
  assert.equal(desk.headset.lights?.ringing, false);
});

test('where a key cannot be carried out, the headset is told how it is', async (t) => {
  const desk = await atDesk(t);
  const leg = desk.phone.ring({ number: '1002', name: 'Bob Johnson' });
  leg.failNext('accept', new HubError('microphone/busy'));
  await turns();
  const call = desk.hub.calls.active$.value[0]!;
  desk.headset.press();
  await turns();
  assert.equal(phaseOf(call), 'incoming');
  assert.deepEqual([desk.headset.lights?.offHook, desk.headset.lights?.ringing], [false, true]);
});

test('unplugged and plugged in, it goes on', async (t) => {
  const desk = await atDesk(t);
  desk.headsets.allowed = null;
  desk.headset.gone$.next();
  assert.deepEqual(desk.service.state$.value, { status: 'none' });
  const other = new FakeHeadset('Poly Voyager');
  desk.headsets.plug(other);
  await turns();
  assert.deepEqual(desk.service.state$.value, { status: 'connected', name: 'Poly Voyager' });
});

test('one is chosen by the person, or none, or it is in use', async (t) => {
  const headsets = new FakeHeadsets();
  const { hub, ready } = createFakeHub({ headsets });
  t.after(() => hub.close());
  await ready;
  const service = await hub.headset();
  await service.connect();
  assert.deepEqual(service.state$.value, { status: 'none' });
  headsets.choice = new HubError('headset/busy');
  await assert.rejects(service.connect(), { code: 'headset/busy' });
  assert.equal(statusOf(service), 'failed');
  const chosen = new FakeHeadset();
  headsets.choice = chosen;
  await service.connect();
  assert.equal(statusOf(service), 'connected');
  await service.disconnect();
  assert.deepEqual([statusOf(service), chosen.closed], ['none', true]);
});

test('a browser that cannot speak with headsets says so', async (t) => {
  const headsets = new FakeHeadsets();
  headsets.supported = false;
  const { hub, ready } = createFakeHub({ headsets });
  t.after(() => hub.close());
  await ready;
  const service = await hub.headset();
  assert.deepEqual(service.state$.value, { status: 'unsupported' });
  await assert.rejects(service.connect(), { code: 'headset/unsupported' });
});
