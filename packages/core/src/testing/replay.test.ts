import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { CallState } from '../calls/call.ts';
import { flightRecorder } from '../diagnostics/flight-recorder.ts';
import { writeReport } from '../diagnostics/write-report.ts';
import { HubError } from '../errors/hub-error.ts';
import { replay } from './replay.ts';

const GOOD = { mos: 4.3, grade: 'good', lossIn: 0, lossOut: 0, jitter: 3, roundTrip: 40 };
const POOR = { ...GOOD, mos: 2.4, grade: 'poor', lossIn: 0.2, warnings: ['loss'] };
const FAULT = { kind: 'no-packets-in', direction: 'in', repair: 'ice-restart' };

/** A report of two calls: one goes out and turns bad, the other comes in meanwhile and fails. */
function reportOfTwoCalls(): string {
  let now = 1_800_000_000_000;
  const recorder = flightRecorder(() => now);
  const note = (seconds: number, name: string, id: string, data: object): void => {
    now = 1_800_000_000_000 + seconds * 1_000;
    recorder.note(name, { id, callId: `${id}@x`, direction: id === 'a' ? 'out' : 'in', ...data });
  };
  note(0, 'call', 'a', { phase: 'dialing' });
  now += 10;
  recorder.sip(
    'out',
    'INVITE sip:1042@x SIP/2.0\r\nTo: <sip:1042@x>\r\nCall-ID: a@x\r\nCSeq: 1 INVITE\r\n\r\n',
  );
  note(1, 'call', 'a', { phase: 'ringing' });
  note(3, 'call', 'a', { phase: 'connected', media: 'flowing', trouble: null });
  note(8, 'quality', 'a', { ...GOOD, fault: null });
  note(9, 'call', 'b', { phase: 'ringing' });
  note(10, 'call', 'a', {
    phase: 'connected',
    muted: true,
    media: 'interrupted',
    trouble: { kind: 'path', repair: 'relay' },
  });
  note(13, 'quality', 'a', { ...POOR, fault: FAULT });
  note(14, 'call', 'b', {
    phase: 'ended',
    end: { cause: 'failed', error: new HubError('call/busy') },
  });
  note(15, 'call', 'a', { phase: 'ended', end: { cause: 'hung-up', by: 'them' } });
  return writeReport({ entries: recorder.entries, now, userAgent: '', timeZone: 'UTC' });
}

function replayed(t: TestContext, report = reportOfTwoCalls()) {
  const replaying = replay(report);
  t.after(() => replaying.close());
  return replaying;
}

test('the calls of a report happen again, step by step', async (t) => {
  const replaying = replayed(t);
  const { hub } = replaying.fake;
  const { steps } = replaying;
  const next = () => replaying.next();
  assert.deepEqual(
    steps.map(({ at, call, says }) => `${at / 1_000} ${call} ${says}`),
    [
      '0 call-1 dialing',
      '1 call-1 ringing',
      '3 call-1 connected',
      '8 call-1 quality good',
      '9 call-2 ringing',
      '10 call-1 connected, muted, interrupted, path, relay',
      '13 call-1 quality poor, loss, no-packets-in',
      '14 call-2 ended',
      '15 call-1 ended',
    ],
  );
  const ended: string[] = [];
  hub.calls.ended$.subscribe((call) => ended.push(call.direction));

  await next();
  const [call] = hub.calls.active$.value;
  const state = (): CallState => call!.state$.value;
  assert.equal(state().phase, 'dialing');
  assert.equal(state().party.number, '…42');
  await next();
  assert.equal(state().phase, 'ringing');
  await next();
  await next();
  const up = state();
  assert.ok(up.phase === 'connected' && up.trouble === null);
  await until(() => call!.quality$.value?.grade === 'good');
  await next();
  assert.equal(hub.calls.active$.value.length, 2);
  await next();
  const later = state();
  assert.ok(later.phase === 'connected');
  assert.deepEqual(later.trouble, { kind: 'path', repair: 'relay' });
  assert.equal(later.muted, true);
  assert.equal(later.since, up.since);
  await next();
  await until(() => call!.quality$.value?.grade === 'poor');
  assert.deepEqual(call!.quality$.value?.fault, FAULT);
  assert.deepEqual(call!.quality$.value?.warnings, ['loss']);
  await next();
  await next();
  assert.deepEqual(ended, ['in', 'out']);
  assert.equal(await next(), false);
});

/** Lets what was told arrive. */
async function until(so: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !so(); turn += 1) await new Promise(setImmediate);
  assert.ok(so());
}

test('a replay plays at the pace at which it happened, and waits when it is told to', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const it = replayed(t);
  const pass = async (ms: number): Promise<void> => {
    t.mock.timers.tick(ms);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  };
  it.play();
  assert.equal(it.playing$.value, true);
  await pass(0);
  assert.equal(it.position$.value, 1);
  await pass(900);
  assert.equal(it.position$.value, 1);
  await pass(100);
  assert.equal(it.position$.value, 2);
  it.pause();
  await pass(60_000);
  assert.equal(it.position$.value, 2);
  it.play(10);
  for (let step = 0; step < 7; step += 1) await pass(500);
  assert.equal(it.position$.value, 9);
  assert.equal(it.playing$.value, false);
});

test('two steps at once are done one after the other', async (t) => {
  const it = replayed(t);
  await Promise.all([it.next(), it.next(), it.next()]);
  assert.equal(it.position$.value, 3);
  assert.equal(it.fake.hub.calls.active$.value[0]!.state$.value.phase, 'connected');
});

test('a call that was up when the report began is up at once', async (t) => {
  const report = JSON.parse(reportOfTwoCalls()) as { calls: { states: unknown[] }[] };
  report.calls = report.calls.slice(0, 1);
  report.calls[0]!.states.splice(0, 2);
  const it = replayed(t, JSON.stringify(report));
  await it.next();
  assert.equal(it.fake.hub.calls.active$.value[0]!.state$.value.phase, 'connected');
});

test('what is no report is refused with words that say why', () => {
  /** With something else in that place. */
  const change = (value: unknown, ...place: readonly (string | number)[]): string => {
    const report: unknown = JSON.parse(reportOfTwoCalls());
    let inside = report as Record<string | number, unknown>;
    for (const key of place.slice(0, -1)) inside = inside[key] as typeof inside;
    inside[place.at(-1)!] = value;
    return JSON.stringify(report);
  };
  const wrong: readonly [string, RegExp][] = [
    ['', /not JSON/],
    ['{ "format": "hubline-diag', /not JSON/],
    ['null', /not a report of Hubline/],
    ['[]', /not a report of Hubline/],
    ['{"calls": []}', /not a report of Hubline/],
    [change(2, 'version'), /version 2/],
    [change('none', 'calls'), /no list of calls/],
    [change([], 'calls'), /no call in/],
    [change([], 'calls', 1, 'states'), /Call 2 .* no states/],
    [change('asleep', 'calls', 0, 'states', 0, 'phase'), /"asleep"/],
    [change('noon', 'calls', 0, 'quality', 0, 'at'), /no times/],
    [change(null, 'calls', 0), /Call 1 .* no label/],
  ];
  for (const [text, says] of wrong)
    assert.throws(() => replay(text), { name: 'TypeError', message: says });
});
