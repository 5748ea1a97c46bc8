import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BehaviorSubject, NEVER, Subject, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall } from '../phones/live-call.ts';
import { Scope } from '../reactive/scope.ts';
import { FakeAudioOutput, FakePhone, type FakePhoneCall } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';
import type { Call, CallState } from './call.ts';
import type { CallQuality } from './call-quality.ts';
import { CallService } from './call-service.ts';
import { CallSounds } from './call-sounds.ts';
import { changesToSave, saveCalls } from './save-calls.ts';

type Connected = Extract<CallState, { phase: 'connected' }>;

/** What a page has for its calls. */
interface Page {
  readonly calls: CallService;
  readonly phone: FakePhone;
  readonly audio: FakeAudioOutput;
  readonly scope: Scope;
  readonly live$: BehaviorSubject<readonly LiveCall[]>;
  readonly incoming: readonly Call[];
  readonly ended: readonly Call[];
}

function page(
  t: TestContext,
  judge: () => Promise<Observable<CallQuality | null>> = async () => NEVER,
): Page {
  const scope = new Scope();
  t.after(() => scope.abort());
  const phone = new FakePhone();
  phone.register();
  const audio = new FakeAudioOutput();
  const live$ = new BehaviorSubject<readonly LiveCall[]>([]);
  const calls = new CallService(scope, {
    phone,
    names: { named: (party) => party, changed$: NEVER },
    microphone: { clearObstacle: async () => {}, note: () => {}, look: () => {} },
    sounds: new CallSounds(scope, audio),
    videos: () => Promise.reject(new HubError('network/unreachable')),
    live$,
    record: async () => {},
    qualities: async () => {
      const quality$ = await judge();
      return { of: () => quality$ };
    },
    maxCalls: 4,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const incoming: Call[] = [];
  const ended: Call[] = [];
  scope.run(calls.incoming$, (call) => incoming.push(call));
  scope.run(calls.ended$, (call) => ended.push(call));
  return { calls, phone, audio, scope, live$, incoming, ended };
}

/** Another page with what this one saved, as it comes out of the storage. */
function loadedAnew(t: TestContext, { calls }: Page): Page {
  const next = page(t);
  next.calls.restore(structuredClone(saveCalls(calls, Date.now(), true)));
  return next;
}

async function talkingToTwo(t: TestContext): Promise<Page & { readonly two: readonly Call[] }> {
  const here = page(t);
  const one = await here.calls.dial('1002');
  here.phone.call.answer();
  const two = await here.calls.dial('1003');
  here.phone.call.answer();
  return { ...here, two: [one, two] };
}

const connected = (call: Call | undefined): Connected => {
  const state = call?.state$.value;
  assert.ok(state?.phase === 'connected');
  return state;
};
const heldOf = ({ calls }: Page): readonly boolean[] =>
  calls.active$.value.map((call) => connected(call).held);
const streamOf = (leg: FakePhoneCall | undefined): MediaStream | null => {
  const state = leg?.state$.value;
  return state?.phase === 'connected' ? state.remoteStream : null;
};

test('a call goes on in another page: same id, as long, muted as it was, and nothing rings', async (t) => {
  const here = page(t);
  const call = await here.calls.dial('1002');
  here.phone.call.answer({ since: new Date(1000) });
  await call.mute(true);
  const there = loadedAnew(t, here);
  const [again] = there.calls.active$.value;
  assert.equal(again?.id, call.id);
  const { muted, since, trouble, party } = connected(again);
  assert.deepEqual(
    { muted, since, trouble, number: party.number },
    {
      muted: true,
      since: new Date(1000),
      trouble: { kind: 'taking-back', repair: null },
      number: '1002',
    },
  );
  assert.deepEqual(there.incoming, []);
  assert.deepEqual(there.audio.tones, []);
});

test('what is said is heard as soon as the call is taken back', async (t) => {
  const here = page(t);
  await here.calls.dial('1002');
  here.phone.call.answer();
  const there = loadedAnew(t, here);
  assert.deepEqual(there.audio.playing, []);
  there.phone.call.takeBack();
  assert.deepEqual(there.audio.playing, [streamOf(there.phone.call)]);
  assert.equal(connected(there.calls.active$.value[0]).trouble, null);
});

test('of two calls the one that was held stays held, and the other is heard', async (t) => {
  const here = await talkingToTwo(t);
  assert.deepEqual(heldOf(loadedAnew(t, here)), [true, false]);
  await here.calls.swap(here.two[0]!);
  const there = loadedAnew(t, here);
  await turns();
  assert.deepEqual(heldOf(there), [false, true]);
});

test('calls that ring are not saved', async (t) => {
  const here = page(t);
  here.phone.ring();
  assert.deepEqual(saveCalls(here.calls, Date.now(), false).legs, []);
  await here.calls.dial('1002');
  assert.deepEqual(saveCalls(here.calls, Date.now(), false).legs, []);
});

test('a call that nobody has any more ends, once', async (t) => {
  const here = page(t);
  await here.calls.dial('1002');
  here.phone.call.answer();
  const there = loadedAnew(t, here);
  const [call] = there.calls.active$.value;
  there.phone.call.finish({ cause: 'hung-up', by: 'them' });
  assert.deepEqual(there.ended, [call]);
  assert.deepEqual(there.calls.active$.value, []);
  assert.deepEqual(there.audio.tones, []);
});

test('an assisted transfer goes on, and can be completed', async (t) => {
  const here = page(t);
  const call = await here.calls.dial('1002');
  here.phone.call.answer();
  const { target } = await here.calls.consult(call, '1003');
  here.phone.call.answer();
  const there = loadedAnew(t, here);
  const again = await reached(there.calls.consultation$, (value) => value !== null);
  assert.deepEqual([again.call.id, again.target.id], [call.id, target.id]);
  assert.deepEqual(heldOf(there), [true, false]);
  const completed = again.complete();
  there.phone.calls[0]!.transfers[0]!.succeed();
  await completed;
  assert.equal(there.calls.consultation$.value, null);
});

test('a consultation whose target was not up yet is over, and the caller is back', async (t) => {
  const here = page(t);
  const call = await here.calls.dial('1002');
  here.phone.call.answer();
  await here.calls.consult(call, '1003');
  assert.equal(connected(call).held, true);
  const there = loadedAnew(t, here);
  await reached(there.phone.call.state$, (state) => state.phase === 'connected' && !state.held);
  assert.equal(there.calls.active$.value.length, 1);
  assert.equal(there.calls.consultation$.value, null);
});

test('a consultation whose target does not come back is over, and the caller is back', async (t) => {
  const here = page(t);
  const call = await here.calls.dial('1002');
  here.phone.call.answer();
  await here.calls.consult(call, '1003');
  here.phone.call.answer();
  const there = loadedAnew(t, here);
  const [caller, target] = there.phone.calls;
  // At once, before the code of consultations is there.
  target!.finish({ cause: 'hung-up', by: 'them' });
  await reached(caller!.state$, (state) => state.phase === 'connected' && !state.held);
  assert.equal(there.calls.consultation$.value, null);
});

test('a merged call is merged again as soon as both are taken back', async (t) => {
  const here = await talkingToTwo(t);
  await here.calls.merge(here.two[0]!, here.two[1]!);
  const there = loadedAnew(t, here);
  const conference = await reached(there.calls.conference$, (value) => value !== null);
  assert.deepEqual(
    conference.calls.map(({ id, state$: { value } }) => [
      id,
      value.phase === 'connected' && value.merged,
    ]),
    here.two.map(({ id }) => [id, true]),
  );
  const [one, two] = there.phone.calls;
  one!.takeBack();
  assert.deepEqual([one!.relayed, two!.relayed], [[], []]);
  two!.takeBack();
  assert.deepEqual([one!.relayed, two!.relayed], [[streamOf(two)], [streamOf(one)]]);
  assert.deepEqual(heldOf(there), [false, false]);
});

test('of a merged call the one that comes back goes on', async (t) => {
  const here = await talkingToTwo(t);
  await here.calls.merge(here.two[0]!, here.two[1]!);
  const there = loadedAnew(t, here);
  await reached(there.calls.conference$, (value) => value !== null);
  there.phone.calls[0]!.finish({ cause: 'hung-up', by: 'them' });
  assert.equal(there.calls.conference$.value, null);
  const [left] = there.calls.active$.value;
  assert.deepEqual([connected(left).merged, connected(left).held], [false, false]);
});

test('where another page has the calls, they are gone here without an end, and their legs are left alone', async (t) => {
  const here = await talkingToTwo(t);
  await here.calls.merge(here.two[0]!, here.two[1]!);
  const [one, two] = here.phone.calls;
  const relayed = [one!.relayed, two!.relayed];
  here.calls.abandon();
  assert.deepEqual(
    [here.calls.active$.value, here.calls.consultation$.value, here.calls.conference$.value],
    [[], null, null],
  );
  assert.deepEqual([one!.relayed, two!.relayed], relayed);
  assert.equal(one!.observed || two!.observed, false);
  assert.deepEqual(here.audio.playing, []);
  one!.finish();
  assert.deepEqual(here.ended, []);
});

test('a page that gave its calls away rings no more, and can have them again', async (t) => {
  const here = page(t);
  await here.calls.dial('1002');
  here.phone.call.answer();
  const saved = saveCalls(here.calls, Date.now(), false);
  here.calls.abandon();
  here.phone.ring();
  assert.deepEqual(here.audio.tones, ['ringtone']);
  here.calls.abandon();
  assert.deepEqual(here.audio.tones, []);
  here.calls.restore(saved);
  here.phone.call.takeBack();
  assert.deepEqual(here.audio.playing, [streamOf(here.phone.call)]);
  assert.equal(here.calls.active$.value[0]?.id, saved.legs[0]?.id);
});

test('tells of everything that changes what is saved', async (t) => {
  const { calls, phone, scope } = page(t);
  let changes = 0;
  scope.run(changesToSave(calls), () => (changes += 1));
  const changedBy = async (act: () => unknown): Promise<boolean> => {
    const before = changes;
    await act();
    return changes > before;
  };
  assert.ok(await changedBy(() => calls.dial('1002')));
  const [one] = calls.active$.value;
  assert.ok(await changedBy(() => phone.call.answer()));
  assert.ok(await changedBy(() => one!.mute(true)));
  assert.ok(await changedBy(() => one!.hold(true)));
  assert.ok(await changedBy(() => calls.consult(one!, '1003')));
  assert.ok(await changedBy(() => phone.call.finish()));
});

test('someone who is about to call has the phone made ready', (t) => {
  const { calls, phone } = page(t);
  calls.prepare();
  assert.equal(phone.warmed, 1);
});

const GOOD: CallQuality = {
  mos: 4.4,
  grade: 'good',
  lossIn: 0,
  lossOut: 0,
  jitter: 2,
  roundTrip: 20,
  warnings: [],
  fault: null,
};

test('how a call sounds is judged while it is up, by what is fetched then', async (t) => {
  const quality$ = new Subject<CallQuality>();
  let fetched = 0;
  const here = page(t, async () => {
    fetched += 1;
    return quality$;
  });
  const call = await here.calls.dial('1002');
  await turns();
  assert.equal(fetched, 0);
  here.phone.call.answer();
  await turns();
  quality$.next(GOOD);
  assert.deepEqual(call.quality$.value, GOOD);
  here.phone.call.media('interrupted');
  await turns();
  assert.equal(fetched, 1);
  here.phone.call.finish();
  await turns();
  assert.equal(call.quality$.value, null);
  assert.equal(quality$.observed, false);
});

test('a call goes on unjudged where the judge cannot be fetched', async (t) => {
  const here = page(t, () => Promise.reject(new HubError('network/unreachable')));
  const call = await here.calls.dial('1002');
  here.phone.call.answer();
  await turns();
  assert.equal(call.quality$.value, null);
  assert.equal(call.state$.value.phase, 'connected');
});

test('that the other side is away is said by the server, and what we notice ourselves comes first', async (t) => {
  const here = page(t);
  const call = await here.calls.dial('1002');
  here.phone.call.answer();
  const away = (otherAway: boolean): void =>
    here.live$.next([{ callId: here.phone.call.callId, otherAway } as LiveCall]);
  away(true);
  assert.deepEqual(connected(call).trouble, { kind: 'other-away', repair: null });
  here.phone.call.trouble({ kind: 'path', repair: 'ice-restart' });
  assert.deepEqual(connected(call).trouble, { kind: 'path', repair: 'ice-restart' });
  here.phone.call.trouble(null);
  away(false);
  assert.equal(connected(call).trouble, null);
});
