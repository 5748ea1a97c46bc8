import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLogger } from '../logger.ts';
import type { TextState } from '../messages/ports.ts';
import type { CarrierText, IncomingText } from './carrier.ts';
import { LocalCarrier } from './local-carrier.ts';
import type { ReceivedFile } from './text-files.ts';

const OWN = '+14695550101';
const PARTY = '+14695550199';

function opened() {
  const received: (IncomingText & { readonly fileIds: readonly string[] })[] = [];
  const copies: ReceivedFile[] = [];
  const delivered = Promise.withResolvers<[string, TextState]>();
  const carrier = new LocalCarrier({
    isOurs: (number) => [OWN, PARTY].includes(number),
    files: {
      read: async (id) => (id === 'gone' ? null : Buffer.from(`bytes of ${id}`)),
      add: async (file) => `copy-${copies.push(file)}`,
    },
    clock: () => 42,
    logger: silentLogger,
  });
  carrier.follow({
    async received(text) {
      received.push({ ...text, fileIds: (await text.files?.()) ?? [] });
    },
    changed: async (...news) => delivered.resolve(news),
  });
  return { carrier, received, copies, delivered: delivered.promise };
}

const text = (more: Partial<CarrierText> = {}): CarrierText => ({
  ...{ messageId: 'm1', ownNumber: OWN, partyNumber: PARTY, text: 'Hello', files: [] },
  ...more,
});

test('a text comes from the other end, and is delivered after it was sent', async () => {
  const { carrier, received, delivered } = opened();
  const accepted = await carrier.send(text());
  assert.deepEqual(accepted, { carrierId: 'local:m1', status: 'sent' });
  const [there] = received;
  assert.deepEqual([there?.ownNumber, there?.partyNumber], [PARTY, OWN]);
  assert.deepEqual([there?.text, there?.at], ['Hello', 42]);
  assert.deepEqual(await delivered, ['m1', { status: 'delivered', carrierId: 'local:m1' }]);
});

test('its files are copied, each end has its own', async () => {
  const { carrier, received, copies } = opened();
  const file = { name: 'cat.png', type: 'image/png', size: 3 };
  await carrier.send(
    text({
      files: [
        { ...file, id: 'a' },
        { ...file, id: 'gone' },
      ],
    }),
  );
  assert.deepEqual(received[0]?.fileIds, ['copy-1']);
  assert.deepEqual(copies, [
    { name: 'cat.png', type: 'image/png', bytes: Buffer.from('bytes of a') },
  ]);
});

test('a number that is not here cannot be reached', async () => {
  const { carrier } = opened();
  await assert.rejects(carrier.send(text({ partyNumber: '+14695550177' })), {
    name: 'CarrierError',
    reason: 'unreachable',
  });
});
