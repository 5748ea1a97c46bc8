import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FakeCarrier } from '../../../../test/support/fake-carrier.ts';
import { ANN, BEN, TextingOffice, ZOE } from '../../../../test/support/texting-office.ts';
import { until } from '../../../../test/support/until.ts';
import { silentLogger } from '../logger.ts';
import type { CarrierFailure } from '../messages/message-entry.ts';
import { CarrierError } from './carrier.ts';
import { SendQueue, type SendQueueOptions } from './send-queue.ts';

async function opened(t: TestContext) {
  const office = await TextingOffice.open();
  t.after(() => office[Symbol.asyncDispose]());
  const carrier = new FakeCarrier();
  const waits: number[] = [];
  const refused = new Map<string, CarrierFailure>();
  const options: SendQueueOptions = {
    ...{ sms: office.store.sms, carrier, clock: Date.now, logger: silentLogger },
    refusal: ({ text }) => refused.get(text) ?? null,
    tell: ({ messageId }, state) => office.write(messageId, state),
    pause: async (milliseconds) => void waits.push(milliseconds),
  };
  const open = (changes: Partial<SendQueueOptions> = {}): SendQueue => {
    const queue = new SendQueue({ ...options, ...changes });
    t.after(() => queue.close());
    return queue;
  };
  const becomes = (id: string, fate: string): Promise<true> =>
    until(
      () => `the message did not become ${fate}`,
      async () => ((await office.fate(id)) === fate ? true : null),
      { every: 5 },
    );
  return { office, carrier, waits, refused, open, becomes };
}

test('the messages of a number go out in order, one after the other', async (t) => {
  const { office, carrier, open, becomes } = await opened(t);
  const first = Promise.withResolvers<void>();
  carrier.deeds.push(first.promise);
  await office.queue('one');
  await office.queue('two', { to: BEN.number });
  const last = await office.queue('three');
  const other = await office.queue('of Ben', { from: BEN });
  const queue = open();
  queue.wake(ANN.number);
  await until('nothing is sent', () => carrier.asked[0], { every: 5 });
  // Another number does not wait for it.
  queue.wake(BEN.number);
  await becomes(other, 'sent');
  assert.deepEqual(carrier.asked, ['one', 'of Ben']);
  first.resolve();
  await becomes(last, 'sent');
  assert.deepEqual(carrier.asked, ['one', 'of Ben', 'two', 'three']);
  assert.equal((await office.message(last)).carrier_id, `C-${last}`);
});

test('a busy carrier is asked again after waits that grow, at least as long as it wants', async (t) => {
  const { office, carrier, waits, open, becomes } = await opened(t);
  const [busy, patient] = [CarrierError.busy('busy', 0), CarrierError.busy('busy', 60_000)];
  carrier.deeds.push(busy, busy, busy, patient);
  const one = await office.queue('one');
  const two = await office.queue('two');
  open().wake(ANN.number);
  await becomes(two, 'sent');
  assert.deepEqual(waits, [1000, 2000, 4000, 60_000]);
  assert.equal(await office.fate(one), 'sent');
  assert.deepEqual(carrier.asked, ['one', 'one', 'one', 'one', 'one', 'two']);
});

test('where no answer came the carrier is asked for the message before it is sent again', async (t) => {
  const { office, carrier, open, becomes } = await opened(t);
  carrier.deeds.push('takes it silently', 'is silent', 'takes it');
  const taken = await office.queue('taken');
  const lost = await office.queue('lost');
  open().wake(ANN.number);
  await becomes(lost, 'sent');
  assert.equal(await office.fate(taken), 'sent');
  assert.deepEqual(carrier.asked, ['taken', 'lost', 'lost']);
});

test('a server that starts again sends what is left, and nothing twice', async (t) => {
  const { office, carrier, open, becomes } = await opened(t);
  // The process ends before the answer is written.
  carrier.deeds.push('takes it silently');
  const taken = await office.queue('taken');
  const left = await office.queue('left', { to: BEN.number });
  const pausing = Promise.withResolvers<void>();
  const before = open({
    pause: async (_, signal) => {
      pausing.resolve();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  });
  await before.start();
  await pausing.promise;
  await before.close();
  assert.deepEqual([await office.fate(taken), await office.fate(left)], ['queued', 'queued']);

  await open().start();
  await becomes(left, 'sent');
  await becomes(taken, 'sent');
  assert.deepEqual(carrier.asked, ['taken', 'left']);
});

test('what the carrier refuses, or we do, fails with the reason and holds up nothing', async (t) => {
  const { office, carrier, refused, open, becomes } = await opened(t);
  carrier.deeds.push(CarrierError.refused('unreachable', 'no such number'));
  refused.set('unwanted', 'opted-out');
  const nowhere = await office.queue('nowhere');
  const unwanted = await office.queue('unwanted');
  const good = await office.queue('good');
  open().wake(ANN.number);
  await becomes(good, 'sent');
  assert.equal(await office.fate(nowhere), 'failed: unreachable');
  assert.equal(await office.fate(unwanted), 'failed: opted-out');
  assert.deepEqual(carrier.asked, ['nowhere', 'good']);
});

test('what was written hours ago is not sent any more', async (t) => {
  const { office, carrier, open, becomes } = await opened(t);
  const old = await office.queue('old', { at: Date.now() - 5 * 60 * 60_000 });
  await open().start();
  await becomes(old, 'failed: failed');
  assert.deepEqual(carrier.asked, []);
});

test('a fate that cannot be told is neither sent again nor in the way', async (t) => {
  const { office, carrier, refused, open, becomes } = await opened(t);
  refused.set('untold', 'blocked');
  await office.queue('untold');
  const next = await office.queue('next', { to: ZOE.number });
  const queue = open({
    tell: async (text, state) => {
      if (text.text === 'untold') throw new Error('the disk is full');
      await office.write(text.messageId, state);
    },
  });
  queue.wake(ANN.number);
  await becomes(next, 'sent');
  assert.deepEqual(carrier.asked, ['next']);
});
