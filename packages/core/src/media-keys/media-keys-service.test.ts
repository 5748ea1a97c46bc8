import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BehaviorSubject } from 'rxjs';
import { Scope } from '../reactive/scope.ts';
import { silentLogger } from '../logger.ts';
import { BOB, CAROL, FakeMediaKeys, createFakeHub, type FakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import { MediaKeysService } from './media-keys-service.ts';

interface Setup extends FakeHub {
  readonly keys: FakeMediaKeys;
  readonly here$: BehaviorSubject<boolean>;
  readonly scope: Scope;
}

/** Alice, with a keyboard that has keys for what is heard. */
async function atKeyboard(t: TestContext): Promise<Setup> {
  const fake = createFakeHub({ maxCalls: 3 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const keys = new FakeMediaKeys();
  const here$ = new BehaviorSubject(true);
  const scope = new Scope();
  t.after(() => scope.abort());
  new MediaKeysService(scope, { keys, calls: fake.hub.calls, here$, logger: silentLogger });
  return { ...fake, keys, here$, scope };
}

async function talking(t: TestContext): Promise<Setup> {
  const setup = await atKeyboard(t);
  await setup.hub.calls.dial(BOB.extension);
  setup.phone.call.answer();
  await turns();
  return setup;
}

const stateOf = ({ hub }: FakeHub, index = 0) => {
  const state = hub.calls.active$.value[index]?.state$.value;
  return state?.phase === 'connected' ? state : undefined;
};

/** Whom the computer shows. */
const shown = ({ keys }: Setup): string | undefined => keys.call?.name;

test('the keys are taken once a call is up, and given back after it', async (t) => {
  const setup = await atKeyboard(t);
  await setup.hub.calls.dial(BOB.extension);
  await turns();
  assert.equal(setup.keys.call, null);
  setup.phone.call.answer();
  await turns();
  const { name, number, muted, held, camera } = setup.keys.call!;
  assert.deepEqual(
    { name, number, muted, held, camera },
    { ...{ name: BOB.name, number: BOB.extension }, muted: false, held: false, camera: null },
  );
  setup.phone.call.finish({ cause: 'hung-up', by: 'them' });
  await turns();
  assert.equal(setup.keys.call, null);
});

test('a number without a name stands in its place', async (t) => {
  const setup = await atKeyboard(t);
  await setup.hub.calls.dial('4695550100');
  setup.phone.call.answer();
  await turns();
  const { number } = setup.hub.calls.active$.value[0]!.state$.value.party;
  const { call } = setup.keys;
  assert.deepEqual([call?.name, call?.number], [number, '']);
});

test('the keys mute, and tell what is wanted where they know it', async (t) => {
  const setup = await talking(t);
  setup.keys.press({ key: 'microphone' });
  await turns();
  assert.equal(stateOf(setup)?.muted, true);
  assert.equal(setup.keys.call?.muted, true);
  setup.keys.press({ key: 'microphone', on: false });
  await turns();
  assert.equal(stateOf(setup)?.muted, true);
  setup.keys.press({ key: 'microphone', on: true });
  await turns();
  assert.equal(stateOf(setup)?.muted, false);
});

test('pause holds the call and play goes on with it; pressed twice they change nothing', async (t) => {
  const setup = await talking(t);
  for (const [key, held] of [
    ['pause', true],
    ['pause', true],
    ['play', false],
    ['play', false],
  ] as const) {
    setup.keys.press({ key });
    await turns();
    assert.equal(stateOf(setup)?.held, held, key);
    assert.equal(setup.keys.call?.held, held, key);
  }
});

test('hanging up ends the call that is talked in, and the keys go to the one that waits', async (t) => {
  const setup = await talking(t);
  await setup.hub.calls.dial(CAROL.extension);
  setup.phone.call.answer();
  await turns();
  assert.equal(setup.keys.call?.name, CAROL.name);
  setup.keys.press({ key: 'hang-up' });
  await turns();
  assert.equal(setup.keys.call?.name, BOB.name);
  assert.equal(setup.keys.call?.held, true);
});

test('hanging up leaves a merged call to the others', async (t) => {
  const setup = await talking(t);
  await setup.hub.calls.dial(CAROL.extension);
  setup.phone.call.answer();
  await turns();
  const [one, two] = setup.hub.calls.active$.value;
  const conference = await setup.hub.calls.merge(one!, two!);
  let left = false;
  conference.leave = async () => void (left = true);
  setup.keys.press({ key: 'hang-up' });
  await turns();
  assert.equal(left, true);
});

test('there is a camera to switch in a call with video', async (t) => {
  const setup = await talking(t);
  assert.equal(setup.keys.call?.camera, null);
  await setup.hub.calls.active$.value[0]!.sendVideo('camera');
  await turns();
  assert.equal(setup.keys.call?.camera, true);
  setup.keys.press({ key: 'camera' });
  await turns();
  assert.equal(stateOf(setup)?.video.sending, 'off');
});

test('the page that makes no sound leaves the keys to the one that does', async (t) => {
  const setup = await talking(t);
  setup.here$.next(false);
  assert.equal(shown(setup), undefined);
  setup.keys.press({ key: 'hang-up' });
  await turns();
  assert.notEqual(stateOf(setup), undefined);
  setup.here$.next(true);
  assert.equal(shown(setup), BOB.name);
});

test('a phone that is closed gives them back', async (t) => {
  const setup = await talking(t);
  setup.scope.abort();
  assert.equal(setup.keys.call, null);
});
