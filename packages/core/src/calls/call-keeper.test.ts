import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { BehaviorSubject, NEVER } from 'rxjs';
import { Scope } from '../reactive/scope.ts';
import { FakePhoneCall } from '../testing/index.ts';
import { memoryStorage } from '../testing/memory-storage.ts';
import { turns } from '../testing/turns.ts';
import { CallKeeper } from './call-keeper.ts';
import type { SavedLeg } from './phone.ts';
import type { CallsToSave } from './save-calls.ts';
import type { SavedCalls } from './saved-calls.ts';

const KEY = 'hubline.calls.alice';

function legOf(number: string): SavedLeg {
  const call = new FakePhoneCall('out', { number, name: '' });
  call.answer({ since: new Date(0) });
  return call.save()!;
}

function keeping(t: TestContext) {
  mock.timers.enable({ apis: ['setInterval', 'Date'], now: 1_000_000 });
  t.after(() => mock.timers.reset());
  const scope = new Scope();
  t.after(() => scope.abort());
  const store = memoryStorage().browser;
  const here = { legs: [] as readonly SavedLeg[], saves: 0 };
  const call = {
    leg: {
      save: () => {
        here.saves += 1;
        return here.legs;
      },
    },
    state$: NEVER,
  };
  // One call gives all legs: how calls are saved is tested elsewhere.
  const active$ = new BehaviorSubject([call]);
  const calls = {
    active$,
    consultation$: new BehaviorSubject(null),
    conference$: new BehaviorSubject(null),
  } as unknown as CallsToSave;
  const change = (): void => active$.next([call]);
  const keeper = new CallKeeper(scope, { store, key: 'alice', calls });
  const become = async (...legs: readonly SavedLeg[]): Promise<void> => {
    here.legs = legs;
    change();
    await turns();
  };
  const kept = (): SavedCalls | null => {
    const text = store.get(KEY);
    return text === null ? null : (JSON.parse(text) as SavedCalls);
  };
  return { scope, store, change, here, calls, keeper, become, kept };
}

test('keeps calls from the first to the last change, once for changes of one moment', async (t) => {
  const { keeper, become, kept, here, change } = keeping(t);
  keeper.begin();
  assert.equal(kept(), null);
  const leg = legOf('1002');
  await become(leg);
  assert.deepEqual(kept()?.legs, [leg]);
  const before = here.saves;
  for (let times = 0; times < 9; times += 1) change();
  await turns();
  assert.equal(here.saves, before + 1);
  await become();
  assert.equal(kept(), null);
});

test('what is kept is never much older than a crash', async (t) => {
  const { keeper, become, kept } = keeping(t);
  keeper.begin();
  await become(legOf('1002'));
  mock.timers.tick(12_000);
  assert.ok(Date.now() - kept()!.at <= 5000);
});

test('what is kept is the last that was known when the page goes or is frozen', async (t) => {
  const { keeper, become, kept, here } = keeping(t);
  const target = new EventTarget();
  const add = mock.fn(target.addEventListener.bind(target));
  Object.assign(globalThis, { addEventListener: add });
  t.after(() => Reflect.deleteProperty(globalThis, 'addEventListener'));
  keeper.begin();
  await become(legOf('1002'));
  for (const event of ['pagehide', 'freeze']) {
    // The dialog went on without a change that anyone is told of.
    here.legs = [legOf(event)];
    target.dispatchEvent(new Event(event));
    assert.deepEqual(kept()?.legs, here.legs);
  }
  keeper.end({ forget: true });
  target.dispatchEvent(new Event('pagehide'));
  assert.equal(kept(), null);
});

test('the next page takes what was kept, with the age that it has', async (t) => {
  const { keeper, become, scope, store, calls } = keeping(t);
  keeper.begin();
  const leg = legOf('1002');
  await become(leg);
  keeper.end({ forget: false });
  mock.timers.tick(30_000);
  const next = new CallKeeper(scope, { store, key: 'alice', calls });
  assert.deepEqual(next.take()?.legs, [leg]);
  mock.timers.tick(30_000);
  assert.equal(next.take(), null);
  assert.equal(store.get(KEY), null);
});

test('a page that gives its calls away leaves them as they are at that moment, and no later', async (t) => {
  const { keeper, become, kept, here } = keeping(t);
  keeper.begin();
  await become(legOf('1002'));
  here.legs = [legOf('1003')];
  keeper.end({ forget: false });
  const left = here.legs;
  await become();
  mock.timers.tick(20_000);
  assert.deepEqual(kept()?.legs, left);
});

test('the end of its scope leaves them as they are at that moment, too', async (t) => {
  const { scope, keeper, become, kept, here } = keeping(t);
  keeper.begin();
  await become(legOf('1002'));
  here.legs = [legOf('1003')];
  scope.abort();
  assert.deepEqual(kept()?.legs, here.legs);
});

test('calls that went to another page before the scope ended are left to that page', async (t) => {
  const { scope, keeper, become, kept, here } = keeping(t);
  keeper.begin();
  const leg = legOf('1002');
  await become(leg);
  here.legs = [];
  scope.abort();
  assert.deepEqual(kept()?.legs, [leg]);
});

test('a change of the last moment is not written after the end', async (t) => {
  const { keeper, become, kept, change } = keeping(t);
  keeper.begin();
  await become(legOf('1002'));
  change();
  keeper.end({ forget: true });
  await turns();
  assert.equal(kept(), null);
});

test('nobody finds calls after signing out, nor those of somebody else', async (t) => {
  const { keeper, become, kept, scope, store, calls } = keeping(t);
  keeper.begin();
  await become(legOf('1002'));
  assert.equal(new CallKeeper(scope, { store, key: 'bob', calls }).take(), null);
  keeper.end({ forget: true });
  assert.equal(kept(), null);
});

test('a page without calls removes what one before it left, and then leaves the store alone', async (t) => {
  const { keeper, kept, store, become } = keeping(t);
  store.set(KEY, 'left over');
  keeper.begin();
  assert.equal(kept(), null);
  store.set(KEY, '"of another page"');
  await become();
  assert.equal(store.get(KEY), '"of another page"');
});
