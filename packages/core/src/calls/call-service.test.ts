import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import type { Call } from './call.ts';

async function fakes(t: TestContext, options?: FakeHubOptions): Promise<FakeHub> {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

/** Every call that `source` tells of. */
function told(source: { subscribe(next: (call: Call) => void): unknown }): readonly Call[] {
  const calls: Call[] = [];
  source.subscribe((call) => calls.push(call));
  return calls;
}

test('an outgoing call is dialled, rings, is up and ends', async (t) => {
  const { hub, phone } = await fakes(t);
  const ended = told(hub.calls.ended$);
  const call = await hub.calls.dial('1002');
  assert.equal(call.direction, 'out');
  assert.deepEqual(hub.calls.active$.value, [call]);
  const phases: string[] = [];
  call.state$.subscribe(({ phase }) => phases.push(phase));
  phone.call.ring();
  phone.call.answer();
  phone.call.finish({ cause: 'hung-up', by: 'them' });
  assert.deepEqual(phases, ['dialing', 'ringing', 'connected', 'ended']);
  assert.deepEqual(hub.calls.active$.value, []);
  assert.deepEqual(ended, [call]);
});

test('what is dialled loses its decoration', async (t) => {
  const { hub, phone } = await fakes(t);
  await hub.calls.dial(' +1 (469) 555-0199');
  assert.equal(phone.call.remote$.value.number, '+14695550199');
});

test('a text that is no number is refused before anything happens', async (t) => {
  const { hub, phone } = await fakes(t);
  await assert.rejects(hub.calls.dial('bob'), { code: 'call/invalid-number' });
  assert.equal(phone.calls.length, 0);
});

test('nothing is dialled before the phone is registered', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.loseConnection();
  await assert.rejects(hub.calls.dial('1002'), { code: 'phone/not-registered' });
  assert.deepEqual(hub.calls.active$.value, []);
});

test('one call at a time: a second is refused, also when both are asked for at once', async (t) => {
  const { hub, phone } = await fakes(t);
  const first = hub.calls.dial('1002');
  await assert.rejects(hub.calls.dial('1003'), { code: 'call/in-progress' });
  assert.equal((await first).direction, 'out');
  assert.equal(phone.calls.length, 1);
});

test('one call at a time: who calls meanwhile hears busy, and is never shown', async (t) => {
  const { hub, phone } = await fakes(t);
  const incoming = told(hub.calls.incoming$);
  const call = await hub.calls.dial('1002');
  const other = phone.ring({ number: '1003', name: 'Carol' });
  assert.equal(other.state$.value.phase, 'ended');
  assert.deepEqual(incoming, []);
  assert.deepEqual(hub.calls.active$.value, [call]);
});

test('with room for two calls, the first is held while the second is dialled or taken', async (t) => {
  const { hub, phone } = await fakes(t, { maxCalls: 2 });
  const first = await hub.calls.dial('1002');
  phone.call.answer();
  const second = await hub.calls.dial('1003');
  assert.ok(first.state$.value.phase === 'connected' && first.state$.value.held);
  phone.call.answer();
  await first.end();

  phone.ring();
  const third = hub.calls.active$.value[1];
  await third?.accept();
  assert.ok(second.state$.value.phase === 'connected' && second.state$.value.held);
  assert.ok(third?.state$.value.phase === 'connected' && !third.state$.value.held);
});

test('an incoming call shows once, with who calls', async (t) => {
  const { hub, phone } = await fakes(t);
  const incoming = told(hub.calls.incoming$);
  phone.ring({ number: '+14695550199', name: 'Visitor' });
  const late = told(hub.calls.incoming$);
  assert.equal(incoming.length, 1);
  assert.deepEqual(late, []);
  assert.deepEqual(incoming[0]?.state$.value, {
    phase: 'incoming',
    party: { number: '+14695550199', name: 'Visitor' },
    divertedFrom: null,
    offersVideo: false,
    ignored: false,
    accepting: false,
  });
});

test('the name in the contacts wins over the signalled one, and is learned while it rings', async (t) => {
  const { hub, backend, phone } = await fakes(t);
  phone.ring({ number: '1003', name: 'anonymous' });
  const [call] = hub.calls.active$.value;
  assert.equal(call?.state$.value.party.name, 'Carol Smith');
  backend.contacts.upsert({
    id: 'user-carol',
    source: 'directory',
    name: 'Carol Jones',
    phones: [{ label: 'extension', number: '1003' }],
  });
  assert.equal(call?.state$.value.party.name, 'Carol Jones');
  phone.call.identify({ number: '1009', name: 'Signalled' });
  assert.deepEqual(call?.state$.value.party, { number: '1009', name: 'Signalled' });
});

test('accepting takes the call, and shows that it is under way', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.ring().autoAccept = false;
  const call = hub.calls.active$.value[0]!;
  const accepted = call.accept();
  const again = call.accept();
  assert.ok(call.state$.value.phase === 'incoming' && call.state$.value.accepting);
  phone.call.answer();
  await Promise.all([accepted, again]);
  assert.equal(call.state$.value.phase, 'connected');
  await call.accept();
});

test('without a microphone the call rings on, and the reason is said', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.ring().failNext('accept', new HubError('microphone/denied'));
  const call = hub.calls.active$.value[0]!;
  await assert.rejects(call.accept(), { code: 'microphone/denied' });
  assert.ok(call.state$.value.phase === 'incoming' && !call.state$.value.accepting);
  assert.equal(hub.microphone.state$.value.status, 'denied');
  await call.accept();
  assert.equal(call.state$.value.phase, 'connected');
});

test('dialling asks for the microphone again where we know of an obstacle', async (t) => {
  const { hub, phone, microphone } = await fakes(t);
  microphone.become('missing');
  await reached(hub.microphone.state$, ({ status }) => status === 'missing');
  await assert.rejects(hub.calls.dial('1002'), { code: 'microphone/missing' });
  assert.equal(phone.calls.length, 0);
  microphone.become('granted');
  await hub.calls.dial('1002');
  assert.equal(hub.microphone.state$.value.status, 'granted');
});

test('a call that fails for the microphone tells the microphone', async (t) => {
  const { hub, phone } = await fakes(t);
  const call = await hub.calls.dial('1002');
  phone.call.finish({ cause: 'failed', error: new HubError('microphone/busy') });
  assert.equal(call.state$.value.phase, 'ended');
  assert.equal(hub.microphone.state$.value.status, 'busy');
});

test('ignoring silences here only; the call goes on ringing', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.ring();
  const call = hub.calls.active$.value[0]!;
  await call.ignore();
  assert.ok(call.state$.value.phase === 'incoming' && call.state$.value.ignored);
  assert.equal(phone.call.state$.value.phase, 'ringing');
  await call.accept();
  assert.equal(call.state$.value.phase, 'connected');
});

test('declining refuses the call, and so does ending it while it rings', async (t) => {
  const { hub, phone } = await fakes(t);
  for (const act of ['decline', 'end'] as const) {
    phone.ring();
    const call = hub.calls.active$.value[0]!;
    await call[act]();
    const state = call.state$.value;
    assert.ok(state.phase === 'ended');
    assert.deepEqual(state.end, { cause: 'declined' });
  }
});

test('a call that was taken back before it got here is not shown', async (t) => {
  const { hub, phone } = await fakes(t);
  const incoming = told(hub.calls.incoming$);
  // Listens before the hub does, as the phone itself may.
  phone.incoming$.subscribe((call) => call.finish({ cause: 'cancelled' }));
  const second = createFakeHub({ phone, signedIn: null });
  t.after(() => second.hub.close());
  const late = told(second.hub.calls.incoming$);
  phone.ring();
  assert.equal(incoming.length, 1);
  assert.deepEqual(late, []);
});

test('a call taken elsewhere ends here', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.ring();
  const ended = told(hub.calls.ended$);
  phone.call.finish({ cause: 'elsewhere' });
  assert.equal(ended[0]?.state$.value.phase, 'ended');
});

test('mute and hold are asked of the phone, and shown when it confirms', async (t) => {
  const { hub, phone } = await fakes(t);
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  phone.call.autoHold = false;
  await call.mute(true);
  const holding = call.hold(true);
  const asked = call.state$.value;
  assert.ok(asked.phase === 'connected');
  assert.deepEqual([asked.muted, asked.held, asked.holdPending], [true, false, true]);
  phone.call.confirmHold();
  await holding;
  const confirmed = call.state$.value;
  assert.ok(confirmed.phase === 'connected');
  assert.deepEqual([confirmed.held, confirmed.holdPending], [true, false]);
  phone.call.remoteHold();
  assert.ok(call.state$.value.phase === 'connected' && call.state$.value.heldByRemote);
});

test('a hold asked for before the call is up is carried out then', async (t) => {
  const { hub, phone } = await fakes(t);
  const call = await hub.calls.dial('1002');
  await call.hold(true);
  phone.call.answer();
  assert.ok(call.state$.value.phase === 'connected' && call.state$.value.held);
});

test('digits are sent as they are meant, and nothing else', async (t) => {
  const { hub, phone } = await fakes(t);
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  await call.sendDtmf('5#a');
  assert.equal(phone.call.digits, '5#A');
  await call.sendDtmf(' (12) 34-5\n');
  assert.equal(phone.call.digits, '5#A12345');
  await assert.rejects(call.sendDtmf('5 x 6'), { code: 'request/invalid' });
  await assert.rejects(call.sendDtmf(''), { code: 'request/invalid' });
});

test('after the end every command says so, but ending again is idle', async (t) => {
  const { hub, phone } = await fakes(t);
  phone.ring();
  const call = hub.calls.active$.value[0]!;
  phone.call.finish({ cause: 'cancelled' });
  const over = { code: 'call/ended' };
  await assert.rejects(call.accept(), over);
  await assert.rejects(call.ignore(), over);
  await assert.rejects(call.decline(), over);
  await assert.rejects(call.mute(true), over);
  await assert.rejects(call.hold(true), over);
  await assert.rejects(call.sendDtmf('1'), over);
  await call.end();
  const state = call.state$.value;
  assert.ok(state.phase === 'ended' && state.end.cause === 'cancelled');
});

test('an outgoing call can be neither accepted nor ignored nor declined', async (t) => {
  const { hub } = await fakes(t);
  const call = await hub.calls.dial('1002');
  await assert.rejects(call.accept(), { code: 'request/invalid' });
  await assert.rejects(call.ignore(), { code: 'request/invalid' });
  await assert.rejects(call.decline(), { code: 'request/invalid' });
});

test('who comes late to an ended call still sees how it ended', async (t) => {
  const { hub, phone } = await fakes(t);
  const call = await hub.calls.dial('1002');
  phone.call.finish({ cause: 'failed', error: new HubError('call/not-found') });
  let end: unknown;
  call.state$.subscribe((state) => (end = state.phase === 'ended' && state.end));
  assert.equal((end as { error: HubError }).error.code, 'call/not-found');
});

test('a hundred calls leave no listener behind', async (t) => {
  const { hub, phone } = await fakes(t);
  for (let count = 0; count < 100; count += 1) {
    await hub.calls.dial('1002');
    phone.call.answer();
    phone.call.finish();
  }
  assert.ok(phone.calls.every((call) => !call.observed));
});
