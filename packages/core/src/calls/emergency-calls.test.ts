import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '../testing/index.ts';
import { FakeMicrophone } from '../testing/fake-microphone.ts';

async function office(t: TestContext, options: FakeHubOptions = {}): Promise<FakeHub> {
  const fake = createFakeHub({ maxCalls: 1, ...options });
  t.after(() => fake.hub.close());
  await fake.ready;
  return fake;
}

const heldOf = ({ phone }: FakeHub): (boolean | 'pending')[] =>
  phone.calls.map(({ state$: { value } }) => {
    if (value.phase !== 'connected') return false;
    return value.holdPending ? 'pending' : value.held;
  });

for (const text of ['911', '9-1-1', '９１１', 'tel:911', '933']) {
  test(`"${text}" is dialled beside as many calls as there may be, which are held meanwhile`, async (t) => {
    const fake = await office(t);
    const { hub, phone } = fake;
    await hub.calls.dial('1002');
    phone.call.answer();
    phone.call.autoHold = false;
    const call = await hub.calls.dial(text);
    assert.equal(phone.calls.length, 2);
    assert.deepEqual(heldOf(fake), ['pending', false]);
    phone.call.answer();
    assert.equal(call.state$.value.phase, 'connected');
    assert.deepEqual(heldOf(fake), ['pending', false]);
    await assert.rejects(hub.calls.dial('1003'), { code: 'call/in-progress' });
  });
}

test('no hold that fails keeps an emergency call back', async (t) => {
  const fake = await office(t);
  await fake.hub.calls.dial('1002');
  fake.phone.call.answer();
  fake.phone.call.failNext('hold', new HubError('call/failed'));
  await fake.hub.calls.dial('911');
  assert.equal(fake.phone.calls.length, 2);
});

for (const status of ['denied', 'missing', 'busy', 'insecure'] as const) {
  test(`a microphone that is ${status} does not keep an emergency call back`, async (t) => {
    const { hub, phone } = await office(t, { microphone: new FakeMicrophone(status) });
    await assert.rejects(hub.calls.dial('1002'), { code: `microphone/${status}` });
    await hub.calls.dial('911');
    assert.equal(phone.calls.length, 1);
  });
}

test('an emergency call goes out of a phone that is not registered any more', async (t) => {
  const { hub, phone } = await office(t);
  phone.loseConnection();
  await assert.rejects(hub.calls.dial('1002'), { code: 'phone/not-registered' });
  await hub.calls.dial('911');
  assert.equal(phone.calls.length, 1);
});

test('an emergency call goes out while a transfer is under way and a consultation is up', async (t) => {
  const { hub, phone } = await office(t, { maxCalls: 2 });
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  await hub.calls.consult(call, '1003');
  phone.call.answer();
  const transfer = call.transfer('1004').catch(() => undefined);
  await hub.calls.dial('911');
  assert.equal(phone.calls.length, 3);
  phone.calls[0]!.transfers[0]?.fail(new HubError('call/busy'));
  await transfer;
});

test('one that was to be asked first is called at once, whatever becomes of that', async (t) => {
  const { hub, phone } = await office(t);
  const call = await hub.calls.dial('1002');
  phone.call.answer();
  phone.calls[0]!.finish();
  await assert.rejects(hub.calls.consult(call, '911'), { code: 'call/ended' });
  assert.equal(phone.calls.length, 2);
  assert.equal(phone.call.state$.value.phase, 'dialing');
});

test('an emergency call reaches a desk that is busy, and waits for no hold', async (t) => {
  const fake = await office(t);
  const { hub, phone } = fake;
  await hub.calls.dial('1002');
  phone.call.answer();
  phone.call.autoHold = false;
  phone.ring({ number: '1003', name: '' });
  assert.equal(phone.call.state$.value.phase, 'ended');
  const incoming = new Promise((resolve) => hub.calls.incoming$.subscribe(resolve));
  phone.ring({ number: '+14695550911', name: 'Alice' }, null, { urgent: true });
  await incoming;
  await hub.calls.active$.value.at(-1)!.accept();
  assert.equal(phone.call.state$.value.phase, 'connected');
  assert.equal(heldOf(fake)[0], 'pending');
  assert.equal(heldOf(fake).at(-1), false);
});

test('an emergency call outlives the session of who called, and the phone stops after it', async (t) => {
  const { hub, backend, phone } = await office(t);
  await hub.calls.dial('911');
  phone.call.answer();
  backend.endSession('expired');
  assert.equal(hub.session.state$.value.status, 'signed-out');
  assert.equal(phone.call.state$.value.phase, 'connected');
  phone.call.finish();
  assert.equal(phone.registration$.value.status, 'idle');
});

test('another call ends with the session', async (t) => {
  const { hub, backend, phone } = await office(t);
  await hub.calls.dial('1002');
  phone.call.answer();
  backend.endSession('expired');
  assert.equal(phone.call.state$.value.phase, 'ended');
});
