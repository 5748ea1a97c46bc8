import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { MediaMeasure } from '../calls/media-measure.ts';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { TestCall } from './phone-check.ts';

/** What the browser would count after so many packets. */
function measure(packets: number, changes: Partial<MediaMeasure> = {}): MediaMeasure {
  return {
    ...{ at: 0, connection: 1, ice: 'connected', dtls: 'connected', outbound: null },
    inbound: {
      ...{ packets, lost: 0, bytes: packets * 100, jitter: 0.012, bufferDelay: 0, emitted: 0 },
      ...{ concealed: 0, samples: 0, energy: packets * 0.01, codec: 'audio/opus' },
    },
    remote: { lost: 0, fractionLost: 0, jitter: 0.01, roundTrip: 0.04 },
    path: null,
    microphone: { live: true, mutedBySystem: false, enabled: true, energy: packets * 0.01 },
    ...changes,
  };
}

interface Tested extends FakeHub {
  readonly steps: TestCall[];
  readonly last: () => TestCall | undefined;
  readonly stop: () => void;
  readonly pass: (milliseconds: number) => Promise<void>;
}

async function tested(t: TestContext): Promise<Tested> {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const fake = createFakeHub({ maxCalls: 4 });
  t.after(() => fake.hub.close());
  await fake.ready;
  const steps: TestCall[] = [];
  const check = await fake.hub.phoneCheck();
  const calling = check.testCall().subscribe((step) => steps.push(step));
  t.after(() => calling.unsubscribe());
  await turns();
  const pass = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += 250) {
      t.mock.timers.tick(250);
      await turns();
    }
  };
  return {
    ...fake,
    ...{ steps, last: () => steps.at(-1), stop: () => calling.unsubscribe(), pass },
  };
}

const codeOf = (step: TestCall | undefined): string | undefined =>
  step?.phase === 'failed' ? step.error.code : undefined;
const resultOf = (step: TestCall | undefined) => (step?.phase === 'done' ? step.result : undefined);

test('a test call listens to the echo for five seconds, hangs up, and tells what it heard', async (t) => {
  const { phone, steps, last, pass } = await tested(t);
  assert.deepEqual(steps, [{ phase: 'calling' }]);
  assert.equal(phone.call.remote$.value.number, '*43');
  await pass(500);
  phone.call.measured = measure(0);
  phone.call.answer();
  await turns();
  await pass(2500);
  assert.deepEqual(last(), { phase: 'listening', progress: 0.5 });
  phone.call.measured = measure(250);
  await pass(2500);
  const result = resultOf(last());
  assert.equal(result?.echoHeard, true);
  assert.equal(result.setup, 500);
  assert.equal(result.loss, 0);
  assert.equal(result.jitter, 12);
  assert.equal(result.roundTrip, 40);
  assert.equal(phone.call.state$.value.phase, 'ended');
});

test('what is lost of the echo counts as loss', async (t) => {
  const { phone, last, pass } = await tested(t);
  phone.call.measured = measure(0);
  phone.call.answer();
  await turns();
  const after = measure(200);
  phone.call.measured = { ...after, inbound: { ...after.inbound!, lost: 50 } };
  await pass(5000);
  assert.equal(resultOf(last())?.loss, 0.2);
});

test('an echo that stays silent while someone speaks was not heard; in a silent room, packets are enough', async (t) => {
  for (const { spoken, heard } of [
    { spoken: 2, heard: false },
    { spoken: 0, heard: true },
  ]) {
    await t.test(`energy of the microphone ${spoken}`, async (t) => {
      const { phone, last, pass } = await tested(t);
      phone.call.measured = measure(0);
      phone.call.answer();
      await turns();
      const after = measure(250);
      phone.call.measured = {
        ...after,
        inbound: { ...after.inbound!, energy: 0 },
        microphone: { ...after.microphone!, energy: spoken },
      };
      await pass(5000);
      assert.equal(resultOf(last())?.echoHeard, heard);
    });
  }
});

test('a call that brings no sound at all says so, and does not wait for ever', async (t) => {
  const { phone, last, pass } = await tested(t);
  phone.call.measured = measure(0);
  phone.call.answer({ media: 'connecting' });
  await turns();
  await pass(5000);
  assert.equal(last()?.phase, 'calling');
  await pass(7000);
  assert.equal(resultOf(last())?.echoHeard, false);
  assert.equal(resultOf(last())?.mos, null);
  assert.equal(phone.call.state$.value.phase, 'ended');
});

test('a test call is refused while another call is there, which it leaves alone', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { hub, phone, ready } = createFakeHub({ maxCalls: 4 });
  t.after(() => hub.close());
  await ready;
  await hub.calls.dial('1002');
  phone.call.answer();
  const steps: TestCall[] = [];
  (await hub.phoneCheck()).testCall().subscribe((step) => steps.push(step));
  await turns();
  assert.equal(codeOf(steps.at(-1)), 'call/in-progress');
  assert.equal(phone.calls.length, 1);
  const state = phone.call.state$.value;
  assert.equal(state.phase === 'connected' && !state.held, true);
});

test('a test call gives way to someone who calls', async (t) => {
  const { phone, last } = await tested(t);
  const echo = phone.call;
  echo.answer();
  await turns();
  const caller = phone.ring();
  await turns();
  assert.equal(codeOf(last()), 'call/in-progress');
  assert.equal(echo.state$.value.phase, 'ended');
  assert.equal(caller.state$.value.phase, 'ringing');
});

test('a test call ends when nobody waits for it any more', async (t) => {
  const { phone, steps, stop } = await tested(t);
  phone.call.answer();
  await turns();
  stop();
  await turns();
  assert.equal(phone.call.state$.value.phase, 'ended');
  assert.equal(steps.at(-1)?.phase, 'listening');
});

test('a test call that nobody waits for any more ends also where it is made only afterwards', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  const { hub, phone, ready } = createFakeHub();
  t.after(() => hub.close());
  await ready;
  (await hub.phoneCheck()).testCall().subscribe().unsubscribe();
  await turns();
  assert.equal(phone.calls.length, 1);
  assert.equal(phone.call.state$.value.phase, 'ended');
  assert.deepEqual(hub.calls.active$.value, []);
});

test('a test call says why it failed', async (t) => {
  await t.test('the phone system has no echo', async (t) => {
    const { phone, last } = await tested(t);
    phone.call.finish({ cause: 'failed', error: new HubError('call/not-found') });
    await turns();
    assert.equal(codeOf(last()), 'call/not-found');
  });
  await t.test('nobody answers', async (t) => {
    const { phone, last, pass } = await tested(t);
    phone.call.ring();
    await pass(15_000);
    assert.equal(codeOf(last()), 'call/no-answer');
    assert.equal(phone.call.state$.value.phase, 'ended');
  });
  await t.test('it is cut off', async (t) => {
    const { phone, last, pass } = await tested(t);
    phone.call.answer();
    await pass(1000);
    phone.call.finish();
    await turns();
    assert.equal(codeOf(last()), 'call/ended');
  });
  await t.test('the phone is not registered', async (t) => {
    const { hub, phone, ready } = createFakeHub();
    t.after(() => hub.close());
    await ready;
    phone.loseConnection();
    const steps: TestCall[] = [];
    (await hub.phoneCheck()).testCall().subscribe((step) => steps.push(step));
    await turns();
    assert.equal(codeOf(steps.at(-1)), 'phone/not-registered');
  });
});
