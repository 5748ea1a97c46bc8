import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Call } from '../calls/call.ts';
import { flightRecorder } from '../diagnostics/flight-recorder.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import {
  FakeMicrophone,
  FakeTabs,
  PASSWORD,
  createFakeHub,
  memoryStorage,
  type FakeHub,
  type FakeHubOptions,
  type FakeTab,
} from '../testing/index.ts';
import { reached } from '../testing/reached.ts';

interface Page extends FakeHub {
  readonly tab: FakeTab;
}

/** Opens pages of one browser, which remember the same. */
function browser(t: TestContext): (options?: FakeHubOptions) => Page {
  const [tabs, { browser }] = [new FakeTabs(), memoryStorage()];
  return (options) => {
    const tab = tabs.page();
    const storage = { ...memoryStorage(), browser };
    const page = createFakeHub({ storage, tabs: tab, maxCalls: 4, ...options });
    t.after(() => page.hub.close());
    return { ...page, tab };
  };
}

/** Two pages; the first one has the phone. */
async function two(t: TestContext): Promise<readonly [Page, Page]> {
  const open = browser(t);
  const first = open();
  await registered(first);
  const second = open();
  await registered(second);
  return [first, second];
}

const registered = ({ hub }: Page) =>
  reached(hub.registration.state$, ({ status }) => status === 'registered');
const phase = (call: Call, wanted: string) =>
  reached(call.state$, (state) => state.phase === wanted);
const one = async ({ hub }: Page): Promise<Call> => {
  const [call] = await reached(hub.calls.active$, ({ length }) => length === 1);
  return call!;
};
const isNone = (calls: readonly Call[]): boolean => calls.length === 0;
const connected = (call: Call) => {
  const state = call.state$.value;
  assert(state.phase === 'connected');
  return state;
};
const isNow = <T>(behavior: Behavior<T>) => reached(behavior, (value) => value !== null);

/** Up in both pages. */
async function talking(first: Page, second: Page): Promise<Call> {
  const call = await second.hub.calls.dial('1002');
  first.phone.call.answer();
  await phase(call, 'connected');
  return call;
}

test('one page of a browser registers, and all say so', async (t) => {
  const [first, second] = await two(t);
  assert.equal(first.phone.registration$.value.status, 'registered');
  assert.equal(second.phone.registration$.value.status, 'idle');
});

test('pages without others are phones at once', async (t) => {
  const { hub, ready } = createFakeHub();
  t.after(() => hub.close());
  await ready;
  assert.equal(hub.registration.state$.value.status, 'registered');
});

test('a failure of the connection looks the same in all pages', async (t) => {
  const [first, second] = await two(t);
  const error = new HubError('phone/refused', { retryAfter: 30 });
  first.phone.loseConnection(new Date(60_000), error);
  const state = await reached(
    second.hub.registration.state$,
    (value) => value.status === 'unreachable',
  );
  assert(state.status === 'unreachable');
  assert.deepEqual(state.retryAt, new Date(60_000));
  assert(state.error instanceof HubError);
  assert.equal(state.error.code, 'phone/refused');
  assert.equal(state.error.retryAfter, 30);
});

test('a page asks the one that has the phone to try again', async (t) => {
  const [first, second] = await two(t);
  const asked = Promise.withResolvers<void>();
  first.phone.probe = asked.resolve;
  second.hub.registration.retry();
  await asked.promise;
});

test('a call that comes in rings in all pages, aloud in one', async (t) => {
  const [first, second] = await two(t);
  const told: Call[] = [];
  second.hub.calls.incoming$.subscribe((call) => told.push(call));
  first.phone.ring();
  const call = await one(second);
  assert.equal(call.state$.value.phase, 'incoming');
  assert.equal(call.direction, 'in');
  assert.equal(call.id, first.phone.call.id);
  assert.deepEqual(told, [call]);
  assert.deepEqual([first.audio.tones.length, second.audio.tones.length], [1, 0]);
});

test('any page takes a call, and sees it connected', async (t) => {
  const [first, second] = await two(t);
  first.phone.ring();
  const call = await one(second);
  await call.accept();
  await phase(call, 'connected');
  assert.equal(first.phone.call.state$.value.phase, 'connected');
  assert(connected(call).since instanceof Date);
});

test('any page dials', async (t) => {
  const [first, second] = await two(t);
  const call = await second.hub.calls.dial('1002');
  assert.equal(first.phone.call.remote$.value.number, '1002');
  assert.equal(second.hub.calls.active$.value[0], call);
  assert.equal((await one(first)).id, call.id);
});

test('what fails elsewhere fails here with the same reason', async (t) => {
  const [first, second] = await two(t);
  first.phone.failNextDial(new HubError('call/invalid-number'));
  await assert.rejects(second.hub.calls.dial('1002'), { code: 'call/invalid-number' });
});

test('mute, hold and digits reach the call from any page, and show in all', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  await call.mute(true);
  await reached(call.state$, (state) => state.phase === 'connected' && state.muted);
  await call.hold(true);
  await reached(call.state$, (state) => state.phase === 'connected' && state.held);
  await call.sendDtmf('5');
  assert.equal(first.phone.call.digits, '5');
  const own = connected(await one(first));
  assert.deepEqual([own.muted, own.held], [true, true]);
});

test('the end of a call is the same in all pages', async (t) => {
  const [first, second] = await two(t);
  const ended: Call[] = [];
  second.hub.calls.ended$.subscribe((call) => ended.push(call));
  const call = await talking(first, second);
  first.phone.call.finish({ cause: 'failed', error: new HubError('call/media-failed') });
  await reached(second.hub.calls.active$, isNone);
  const state = call.state$.value;
  assert(state.phase === 'ended' && state.end.cause === 'failed');
  assert(state.end.error instanceof HubError);
  assert.equal(state.end.error.code, 'call/media-failed');
  assert.deepEqual(ended, [call]);
  await call.end();
});

test('a page that is opened in mid call shows it', async (t) => {
  const open = browser(t);
  const first = open();
  await registered(first);
  const call = await first.hub.calls.dial('1002');
  first.phone.call.answer();
  const second = open();
  const seen = await one(second);
  assert.equal(seen.id, call.id);
  assert.equal(seen.state$.value.phase, 'connected');
});

test('an assisted transfer is seen and completed in any page', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  const consultation = await second.hub.calls.consult(call, '1003');
  assert.equal(consultation.call, call);
  assert.equal(second.hub.calls.consultation$.value, consultation);
  const own = await isNow(first.hub.calls.consultation$);
  assert.equal(own.target.id, consultation.target.id);
  first.phone.call.answer();
  await phase(consultation.target, 'connected');
  await consultation.cancel();
  await reached(second.hub.calls.consultation$, (value) => value === null);
});

test('calls are merged and split from any page', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  const other = await second.hub.calls.dial('1003');
  first.phone.call.answer();
  await phase(other, 'connected');
  const conference = await second.hub.calls.merge(call, other);
  assert.deepEqual(conference.calls, [call, other]);
  await conference.split(other);
  await reached(second.hub.calls.conference$, (value) => value === null);
  await second.hub.calls.swap(call);
  await reached(call.state$, (state) => state.phase === 'connected' && !state.held);
});

test('a page takes the call over when the one that has it is gone', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  first.tab.kill();
  await reached(second.phone.registration$, ({ status }) => status === 'registered');
  const taken = second.hub.calls.active$.value[0]!;
  assert.deepEqual(
    second.phone.resumed.map(({ id }) => id),
    [call.id],
  );
  assert.equal(taken.id, call.id);
  assert.equal(connected(taken).trouble?.kind, 'taking-back');
  // What was handed out before goes on working.
  await call.mute(true);
  assert.equal(connected(call).muted, true);
  await second.hub.calls.swap(call);
  await call.end();
  assert.equal(call.state$.value.phase, 'ended');
});

test('the last page of several goes on alone', async (t) => {
  const open = browser(t);
  const pages = [open(), open(), open()];
  for (const page of pages) await registered(page);
  const last = pages.pop()!;
  for (const { tab } of pages) tab.kill();
  await reached(last.phone.registration$, ({ status }) => status === 'registered');
});

test('a page that is frozen gives its call to another one, and follows when it wakes', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  first.tab.freeze();
  await reached(second.phone.registration$, ({ status }) => status === 'registered');
  assert.equal(first.phone.abandoned, 1);
  assert.equal(second.phone.call.id, call.id);
  first.tab.wake();
  await registered(first);
  const seen = await one(first);
  await seen.hold(true);
  await reached(call.state$, (state) => state.phase === 'connected' && state.held);
  assert.equal(first.phone.registration$.value.status, 'idle');
});

test('a page that is frozen alone keeps its call', async (t) => {
  const open = browser(t);
  const first = open();
  await registered(first);
  await first.hub.calls.dial('1002');
  first.phone.call.answer();
  first.tab.freeze();
  assert.equal(first.phone.abandoned, 0);
  assert.equal((await one(first)).state$.value.phase, 'connected');
});

test('a command finds out that the other page hangs, and is carried out here', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  first.tab.hang();
  await call.mute(true);
  assert.equal(connected(call).muted, true);
  assert.equal(second.phone.call.id, call.id);
  const another = await second.hub.calls.dial('1003');
  assert.equal(second.phone.call.id, another.id);
});

test('a page that hung is silent as soon as it runs again', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  first.tab.hang();
  await call.mute(true);
  first.tab.wake();
  await registered(first);
  assert.equal(first.phone.abandoned, 1);
  const seen = await one(first);
  assert.equal(seen.id, call.id);
  await reached(seen.state$, (state) => state.phase === 'connected' && state.muted);
});

test('a call for help does not wait for a page that hangs', async (t) => {
  const [first, second] = await two(t);
  first.tab.hang();
  const call = await second.hub.calls.dial('911');
  assert.equal(second.phone.call.urgent, true);
  assert.equal(second.phone.call.id, call.id);
  assert.deepEqual(first.phone.calls, []);
});

test('a call for help from a page that follows is made by the one that has the phone', async (t) => {
  const [first, second] = await two(t);
  await second.hub.calls.dial('911');
  assert.equal(first.phone.call.urgent, true);
  assert.deepEqual(second.phone.calls, []);
});

test('the permission for the microphone is asked for where the person is', async (t) => {
  const open = browser(t);
  const first = open();
  await registered(first);
  const microphone = new FakeMicrophone('prompt');
  const second = open({ microphone });
  await registered(second);
  microphone.answer = 'denied';
  await assert.rejects(second.hub.calls.dial('1002'), { code: 'microphone/denied' });
  assert.deepEqual(first.phone.calls, []);
});

test('nobody goes on with calls of who signed out', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  await first.hub.session.signOut();
  await phase(call, 'ended');
  await reached(second.hub.calls.active$, isNone);
  await second.hub.session.signOut();
  await second.hub.session.signIn({ username: 'alice', password: PASSWORD });
  await registered(second);
  assert.deepEqual(second.phone.resumed, []);
});

test('a microphone that is chosen in one page is used by the one that has the call', async (t) => {
  const [first, second] = await two(t);
  await second.hub.devices.choose('microphone', 'mic-headset');
  await reached(first.hub.devices.state$, ({ chosen }) => chosen.microphone?.id === 'mic-headset');
  assert.equal(first.phone.microphoneChanges, 1);
});

test('what another page had begun when it went is not done twice', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  const transfer = call.transfer('1003');
  await reached(call.state$, (state) => state.phase === 'connected' && state.transfer !== null);
  first.tab.kill();
  await assert.rejects(transfer, { code: 'call/failed' });
  assert.equal(second.phone.call.id, call.id);
});

test('a call comes back once to the page that had it before', async (t) => {
  const [first, second] = await two(t);
  const call = await talking(first, second);
  first.tab.freeze();
  await reached(second.phone.registration$, ({ status }) => status === 'registered');
  first.tab.wake();
  await registered(first);
  second.tab.kill();
  await reached(first.phone.registration$, ({ status }) => status === 'registered');
  assert.deepEqual(
    first.hub.calls.active$.value.map(({ id }) => id),
    [call.id],
  );
});

test('what happened to the calls is told by the page that has them', async (t) => {
  const open = browser(t);
  const recorder = flightRecorder();
  const first = open({ recorder });
  await registered(first);
  recorder.note('registration', { status: 'registered' });
  const second = open({ recorder: flightRecorder() });
  await registered(second);
  const told = await (await second.hub.diagnostics()).report();
  const { events } = JSON.parse(told) as { events: readonly { name: string }[] };
  assert.deepEqual(
    events.map(({ name }) => name),
    ['registration'],
  );
});
