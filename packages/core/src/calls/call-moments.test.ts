import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BOB, contactOf, createFakeHub, type FakeHubOptions } from '../testing/index.ts';
import { callMoments, type CallMoment } from './call-moments.ts';

const CALLER = { number: BOB.extension, name: '' };

async function open(t: TestContext, options?: FakeHubOptions) {
  const fake = createFakeHub(options);
  t.after(() => fake.hub.close());
  await fake.ready;
  const moments: CallMoment[] = [];
  const listen = () => callMoments(fake.hub).subscribe((moment) => moments.push(moment));
  return { ...fake, moments, listen };
}

test('an incoming call comes in, is answered and ends, each once, with who it is', async (t) => {
  const { phone, moments, listen } = await open(t);
  listen();
  const since = new Date(1_000);
  phone.ring(CALLER);
  phone.call.answer({ since });
  void phone.call.hold(true);
  phone.call.finish({ cause: 'hung-up', by: 'them' });
  assert.deepEqual(
    moments.map(({ kind }) => kind),
    ['incoming', 'answered', 'ended'],
  );
  for (const { party, contact, direction, queue, callId } of moments) {
    assert.equal(party.name, BOB.name);
    assert.equal(contact?.id, contactOf(BOB).id);
    assert.equal(direction, 'in');
    assert.equal(queue, null);
    assert.equal(callId, phone.call.id);
  }
  const [incoming, answered, ended] = moments;
  assert.deepEqual([incoming!.answeredAt, incoming!.end, incoming!.endedAt], [null, null, null]);
  assert.deepEqual(answered!.answeredAt, since);
  assert.deepEqual(ended!.answeredAt, since);
  assert.deepEqual(ended!.end, { cause: 'hung-up', by: 'them' });
  assert.ok(ended!.endedAt);
});

test('an outgoing call that nobody takes is never answered', async (t) => {
  const { hub, phone, moments, listen } = await open(t);
  listen();
  await hub.calls.dial('+14695550177');
  phone.call.ring();
  phone.call.finish({ cause: 'cancelled' });
  assert.deepEqual(
    moments.map(({ kind, answeredAt, contact }) => [kind, answeredAt, contact]),
    [
      ['outgoing', null, null],
      ['ended', null, null],
    ],
  );
});

test('the queue that offered a call is told to its end, and no other diversion', async (t) => {
  const { phone, moments, listen } = await open(t);
  listen();
  phone.ring(CALLER, { number: '2001', name: 'Sales', isQueue: true });
  phone.call.answer();
  phone.call.finish();
  phone.ring(CALLER, { number: '701', name: 'Park 1' });
  const sales = { number: '2001', name: 'Sales' };
  assert.deepEqual(
    moments.map(({ queue }) => queue),
    [sales, sales, sales, null],
  );
});

test('who begins to listen in mid call hears of it, and whoever has stopped hears nothing', async (t) => {
  const { phone, moments, listen } = await open(t);
  phone.ring(CALLER);
  phone.call.answer();
  const listening = listen();
  assert.deepEqual(
    moments.map(({ kind }) => kind),
    ['answered'],
  );
  listening.unsubscribe();
  phone.call.finish();
  assert.equal(moments.length, 1);
});

test('calls beside each other are told apart', async (t) => {
  const { hub, phone, moments, listen } = await open(t, { maxCalls: 4 });
  listen();
  await hub.calls.dial('1003');
  const first = phone.call;
  first.answer();
  phone.ring(CALLER);
  first.finish();
  phone.call.answer();
  assert.deepEqual(
    moments.map(({ kind, direction }) => `${direction} ${kind}`),
    ['out outgoing', 'out answered', 'in incoming', 'out ended', 'in answered'],
  );
});
