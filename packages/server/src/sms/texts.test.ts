import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FakeCarrier } from '../../../../test/support/fake-carrier.ts';
import { ANN, TextingOffice, ZOE } from '../../../../test/support/texting-office.ts';
import { until } from '../../../../test/support/until.ts';
import { silentLogger } from '../logger.ts';
import type { AutomaticText, ReceivedText } from '../messages/ports.ts';
import { CarrierError, type IncomingText } from './carrier.ts';
import { Texts } from './texts.ts';

async function opened(t: TestContext) {
  const office = await TextingOffice.open();
  t.after(() => office[Symbol.asyncDispose]());
  const { store, directory } = office;
  const carrier = new FakeCarrier();
  const open = async (): Promise<Texts> => {
    const options = { sms: store.sms, directory, carrier, clock: Date.now, logger: silentLogger };
    const texts = await Texts.load(options);
    texts.onReceived(async (text) => {
      received.push(text);
      const owner = directory.userOf(text.ownNumber)?.userId === ANN.id ? ANN : ZOE;
      await office.keep(text.carrierId, owner, text.partyNumber);
    });
    texts.onAutomatic(async (answer) => void answers.push(answer));
    texts.onState((messageId, state) => office.write(messageId, state));
    texts.onClosedChange((tenantId) => changes.push(tenantId));
    t.after(() => texts.close());
    return texts;
  };
  const received: ReceivedText[] = [];
  const answers: AutomaticText[] = [];
  const changes: string[] = [];
  const texts = await open();
  let told = 0;
  /** Zoe writes to Ann. */
  const hear = (text: string, more: Partial<IncomingText> = {}): Promise<void> =>
    texts.received({
      ...{ carrierId: `in-${(told += 1)}`, ownNumber: ANN.number, partyNumber: ZOE.number },
      ...{ text, at: 1, files: null, keyword: null },
      ...more,
    });
  const send = async (text: string, byUser = true): Promise<string> => {
    const messageId = await office.queue(text, { byUser });
    const numbers = { ownNumber: ANN.number, partyNumber: ZOE.number };
    await texts.send({ messageId, ...numbers, text, attachments: [] });
    return await until(
      'the message is still queued',
      async () => ((await office.fate(messageId)) === 'queued' ? null : office.fate(messageId)),
      { every: 5 },
    );
  };
  const closed = (): string | null => texts.closed(ANN.number, ZOE.number);
  return { office, carrier, texts, open, received, answers, changes, hear, send, closed };
}

test('STOP closes the conversation, is answered once, and START opens it again', async (t) => {
  const { hear, send, closed, received, answers, changes, open } = await opened(t);
  assert.equal(closed(), null);
  assert.equal(await send('Hello'), 'sent');

  await hear('Stop.');
  assert.equal(closed(), 'opted-out');
  assert.deepEqual(changes, ['office']);
  assert.equal(await send('Are you sure?'), 'failed: opted-out');
  assert.equal(await send('You are unsubscribed.', false), 'sent');
  await hear('STOP');
  assert.equal((await open()).closed(ANN.number, ZOE.number), 'opted-out');

  await hear('start');
  assert.equal(closed(), null);
  assert.equal(await send('Welcome'), 'sent');
  assert.deepEqual(
    received.map(({ text }) => text),
    ['Stop.', 'STOP', 'start'],
  );
  assert.deepEqual(
    answers.map(({ clientId, text }) => [clientId, text]),
    [
      [
        'auto:in-1',
        'Brand of office: You are unsubscribed and will get no more messages. Reply START to get them again.',
      ],
      [
        'auto:in-3',
        'Brand of office: You will get messages again. Reply HELP for help, STOP to unsubscribe.',
      ],
    ],
  );
  const [answer] = answers;
  assert.deepEqual([answer?.ownNumber, answer?.partyNumber], [ANN.number, ZOE.number]);
});

test('HELP is answered by the help of the campaign; yes to a person is none for the number', async (t) => {
  const { hear, answers, received, closed } = await opened(t);
  await hear('help');
  await hear('Yes');
  await hear('Please stop by');
  assert.deepEqual(
    answers.map(({ text }) => text),
    ['Help of office.'],
  );
  assert.equal(received.length, 3);
  assert.equal(closed(), null);
});

test('where the carrier answers keywords we obey them and say nothing', async (t) => {
  const { carrier, hear, answers, closed } = await opened(t);
  carrier.answersKeywords = true;
  await hear('STOP');
  await hear('HELP');
  assert.equal(closed(), 'opted-out');
  await hear('Weiter', { keyword: 'start' });
  assert.equal(closed(), null);
  assert.deepEqual(answers, []);
});

test('what is told twice comes once, and an old STOP does not undo a START', async (t) => {
  const { hear, received, closed } = await opened(t);
  let fetched = 0;
  const files = async (): Promise<string[]> => [`file-${(fetched += 1)}`];
  await Promise.all([
    hear('Look', { carrierId: 'same', files }),
    hear('Look', { carrierId: 'same', files }),
  ]);
  assert.deepEqual(
    received.map(({ attachmentIds }) => attachmentIds),
    [['file-1']],
  );
  await hear('STOP', { carrierId: 'old' });
  await hear('START');
  await hear('STOP', { carrierId: 'old' });
  assert.equal(closed(), null);
});

test('a text for a number that nobody has is passed over', async (t) => {
  const { hear, received } = await opened(t);
  await hear('Hello', { ownNumber: '+14695550177' });
  assert.deepEqual(received, []);
});

test('what the carrier tells never goes backwards', async (t) => {
  const { office, texts } = await opened(t);
  const id = await office.queue('Hello');
  // The news overtakes the answer to our request.
  await texts.changed(id, { status: 'delivered', carrierId: 'SM1' });
  await texts.changed(id, { status: 'sent', carrierId: 'SM1' });
  await texts.changed(id, { status: 'failed', carrierId: 'SM1', reason: 'failed' });
  assert.equal(await office.fate(id), 'delivered');
  assert.equal((await office.message(id)).carrier_id, 'SM1');
  const received = 'no message of ours';
  await texts.changed(received, { status: 'sent', carrierId: 'SM2' });
});

test('a carrier that knows of a STOP which never came here closes the conversation', async (t) => {
  const { carrier, send, closed } = await opened(t);
  carrier.deeds.push(CarrierError.refused('opted-out', 'they opted out'));
  assert.equal(await send('Hello'), 'failed: opted-out');
  assert.equal(closed(), 'opted-out');
});

test('a campaign that is rejected while the server runs closes its numbers', async (t) => {
  const { office, texts, closed, changes, send } = await opened(t);
  await office.setCampaign('office', 'rejected');
  await until('nothing was told', () => changes[0], { every: 5 });
  assert.deepEqual(changes, ['office']);
  assert.equal(closed(), 'campaign-rejected');
  const numbers = [{ number: ANN.number, closed: 'campaign-rejected' }];
  assert.deepEqual(texts.numbersOf(ANN.id), numbers);
  assert.equal(texts.numbersOf(ZOE.id)[0]?.closed, null);
  assert.equal(await send('Hello'), 'failed: blocked');
  assert.equal(texts.closed('+14695550177', ZOE.number), 'no-number');
});

test('numbers are read as this user types them', async (t) => {
  const { texts } = await opened(t);
  assert.equal(texts.numberFor(ANN.id, '555-0199'), ZOE.number);
  assert.equal(texts.numberFor(ANN.id, ANN.number), null);
  assert.equal(texts.numberFor('nobody', ZOE.number), null);
});
