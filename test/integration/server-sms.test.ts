import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { pngFile } from '../support/picture-file.ts';
import { runProgram } from '../support/program.ts';
import { TestServer } from '../support/test-server.ts';
import { Texter, type TextConversation } from '../support/texter.ts';
import { until } from '../support/until.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

/** Text messages between the numbers of a server: how they go, who may not write, STOP, START and HELP. */

type Settings = components['schemas']['MessageSettings'];

const NUMBERS = {
  alice: '+14695550101',
  bob: '+14695550102',
  carol: '+14695550103',
  dave: '+14695550104',
  visitor: '+14695550199',
};
const STOPPED =
  'Hubline Demo: You are unsubscribed and will get no more messages. Reply START to get them again.';
const STARTED =
  'Hubline Demo: You will get messages again. Reply HELP for help, STOP to unsubscribe.';
const HELP = 'Hubline Demo: For help call 469-555-0101. Reply STOP to get no more messages.';

let server: TestServer;
const people = new Map<keyof typeof NUMBERS, Texter>();

before(async () => {
  server = await TestServer.start();
  for (const username of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
    people.set(username, await Texter.signIn(server.client, username));
  }
});
after(() => server[Symbol.asyncDispose]());

const person = (username: keyof typeof NUMBERS): Texter => people.get(username)!;

describe('between two tenants', () => {
  test('texts go both ways in order, and each is told to be delivered', async () => {
    const [alice, visitor] = [person('alice'), person('visitor')];
    const hers = await alice.begin('(469) 555-0199');
    assert.deepEqual(
      [hers.kind, hers.party?.number, hers.ownNumber, hers.closed],
      ['sms', NUMBERS.visitor, NUMBERS.alice, null],
    );
    for (const text of ['One', 'Two 🙂', 'Three']) await alice.write(hers, text);
    const his = await visitor.withParty(NUMBERS.alice);
    await visitor.sees(his, ['One', 'Two 🙂', 'Three']);
    assert.equal((await visitor.conversation(his.id)).unread, 3);
    await visitor.write(his, 'Hello Alice');
    await alice.sees(hers, [
      ...['> One (delivered)', '> Two 🙂 (delivered)', '> Three (delivered)'],
      'Hello Alice',
    ]);
    assert.equal((await alice.begin(NUMBERS.visitor)).id, hers.id);
  });

  test('a picture arrives as a copy of its own, and other files do not go outside', async () => {
    const [bob, visitor] = [person('bob'), person('visitor')];
    const conversation = await bob.begin(NUMBERS.visitor);
    const picture = pngFile({ width: 8, height: 6 });
    const id = await bob.upload('cat.png', 'image/png', picture);
    await bob.write(conversation, '', [id]);
    const his = await visitor.withParty(NUMBERS.bob);
    await visitor.sees(his, ['[cat.png]']);
    const [attachment] = (await visitor.messages(his))[0]?.attachments ?? [];
    assert.notEqual(attachment?.id, id);
    assert.deepEqual(attachment?.image, { width: 8, height: 6 });
    assert.deepEqual(await visitor.content(attachment.id), Buffer.from(picture));

    const document = await bob.upload('notes.txt', 'text/plain', Buffer.from('notes'));
    const refused = await bob.writeAnswer(conversation, 'Read this', [document]);
    assert.equal(refused.status, 422);
    assert.equal(refused.body.code, 'attachment/not-for-outside');
  });

  test('a number that nobody has cannot be reached', async () => {
    const bob = person('bob');
    const conversation = await bob.begin('+14695550177');
    await bob.write(conversation, 'Anyone?');
    await bob.sees(conversation, ['> Anyone? (unreachable)']);
  });

  test('what is no number for texts is refused', async () => {
    for (const typed of ['911', '1002', '*97', '+1911', NUMBERS.alice, 'alice']) {
      const answer = await person('alice').beginAnswer(typed);
      assert.equal(answer.status, 422, typed);
      assert.equal(answer.body.code, 'sms/invalid-number', typed);
    }
  });
});

describe('STOP, START and HELP', () => {
  let hers: TextConversation;
  let his: TextConversation;
  /** What was there before. */
  let [before1, before2]: string[][] = [];

  test('HELP is answered by the help of the campaign', async () => {
    const [alice, visitor] = [person('alice'), person('visitor')];
    hers = await alice.begin(NUMBERS.visitor);
    his = await visitor.begin(NUMBERS.alice);
    await visitor.write(his, 'help');
    const [answer] = await until('nothing was answered', async () => {
      const found = (await alice.messages(hers)).filter(({ text }) => text === HELP);
      return found[0]?.carrier?.status === 'delivered' ? found : null;
    });
    assert.deepEqual([answer?.from.userId, answer?.from.number], [null, NUMBERS.alice]);
    assert.equal((await visitor.messages(his)).at(-1)?.text, HELP);
    const texts = async (one: Texter, of: TextConversation): Promise<string[]> =>
      (await one.messages(of)).map(({ text }) => text);
    [before1, before2] = [await texts(alice, hers), await texts(visitor, his)];
  });

  test('STOP is answered once, and closes the conversation for its owner', async () => {
    const [alice, visitor] = [person('alice'), person('visitor')];
    const follower = await server.client.follow(alice.token);
    await follower.settled();
    await visitor.write(his, ' Stop! ');
    await alice.isClosed(hers, 'opted-out');
    await visitor.write(his, 'STOP');
    await visitor.write(his, 'I mean it');
    const after1 = await until('not all came', async () => {
      const texts = (await alice.messages(hers)).slice(before1?.length).map(({ text }) => text);
      return texts.includes('I mean it') ? texts : null;
    });
    assert.deepEqual(after1.filter((text) => text === STOPPED).length, 1);
    const told = await follower.messages.take(
      'a closed conversation',
      ({ topic, change }) =>
        topic === 'conversations' && JSON.stringify(change).includes('opted-out'),
    );
    assert.equal(told.type, 'change');
    await follower.close();

    const refused = await alice.writeAnswer(hers, 'Please come back');
    assert.deepEqual([refused.status, refused.body.code], [409, 'message/closed']);
    // Bob may write on: he did not get the STOP.
    const bobs = await person('bob').begin(NUMBERS.visitor);
    assert.equal(bobs.closed, null);
  });

  test('START opens it again, also after a restart in between', async () => {
    await server.stop();
    await server.start();
    for (const username of Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]) {
      people.set(username, await Texter.signIn(server.client, username));
    }
    const [alice, visitor] = [person('alice'), person('visitor')];
    assert.equal((await alice.conversation(hers.id)).closed, 'opted-out');
    await visitor.write(his, 'start');
    await alice.isClosed(hers, null);
    await alice.write(hers, 'Welcome back');
    await until('the answer did not come', async () => {
      const texts = (await visitor.messages(his)).slice(before2?.length).map(({ text }) => text);
      return texts.includes(STARTED) && texts.includes('Welcome back') ? texts : null;
    });
  });
});

describe('registration', () => {
  const settingsOf = async (username: keyof typeof NUMBERS): Promise<Settings> => {
    const follower = await server.client.follow(person(username).token);
    const { change } = await follower.takeChange('message-settings', 'reset');
    await follower.close();
    return change.items[0] as unknown as Settings;
  };

  const command = async (...args: string[]): Promise<void> => {
    const { code, stderr } = await runProgram(['sms', ...args, '--data', server.dataFolder]);
    assert.equal(code, 0, stderr);
  };

  test('who has no registered campaign reads and cannot write, and is told why', async () => {
    const visitor = person('visitor');
    for (const [username, reason] of [
      ['carol', 'no-campaign'],
      ['dave', 'campaign-pending'],
    ] as const) {
      const settings = await settingsOf(username);
      assert.deepEqual(settings.numbers, [{ number: NUMBERS[username], closed: reason }]);
      assert.match(settings.registrationHelp ?? '', /^https:/);
      await visitor.write(await visitor.begin(NUMBERS[username]), 'Hello');
      const conversation = await person(username).withParty(NUMBERS.visitor);
      assert.equal(conversation.closed, reason);
      const refused = await person(username).writeAnswer(conversation, 'Hello');
      assert.deepEqual([refused.status, refused.body.code], [409, 'message/closed']);
    }
  });

  test('what the command changes is noticed while the server runs', async () => {
    const tenant = ['--tenant', 'Hubline Demo'];
    const dave = person('dave');
    const conversation = await dave.withParty(NUMBERS.visitor);
    const campaign = ['campaign', ...tenant, '--name', 'Newsletter', '--state'];
    const brand = ['brand', ...tenant, '--name', 'Hubline Demo', '--state'];
    await command(...campaign, 'rejected');
    await dave.isClosed(conversation, 'campaign-rejected');
    await command(...brand, 'pending');
    await dave.isClosed(conversation, 'brand-pending');
    await command(...brand, 'rejected');
    await dave.isClosed(conversation, 'brand-rejected');
    await command(...brand, 'registered');
    await command(...campaign, 'registered');
    await dave.isClosed(conversation, null);
    await dave.write(conversation, 'At last');
    await dave.sees(conversation, ['Hello', '> At last (delivered)']);
    await command('number', '--number', NUMBERS.dave, '--remove');
    await dave.isClosed(conversation, 'no-campaign');
  });
});
