import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { SipSubscription } from '../../../../../test/support/sip-subscription.ts';
import type { MessageCounts } from '../../calls/ports.ts';

const TWO_NEW: MessageCounts = {
  of: () => Promise.resolve({ new: 2, saved: 8 }),
  onChange: () => {},
};

describe('The time of a subscription', () => {
  for (const [asked, given] of [
    [null, '3600'],
    [60, '60'],
    [86_400, '3600'],
  ] as const) {
    test(`is ${given} s for who asks for ${asked ?? 'none'}`, async () => {
      await using system = await PhoneSystem.start();
      const subscription = await SipSubscription.begin(await system.phone('bob'), {
        expires: asked,
      });
      assert.equal(subscription.answer.header('expires'), given);
    });
  }

  test('is not shorter than a minute, also later on', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    const brief = await SipSubscription.begin(bob, { expires: 59 });
    assert.deepEqual([brief.answer.status, brief.answer.header('min-expires')], [423, '60']);
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    assert.equal((await subscription.again({ expires: 5 })).status, 423);
    // It goes on as it was.
    assert.equal((await subscription.again()).status, 200);
  });
});

describe('Who may subscribe', () => {
  test('a phone that is not registered is asked for its password', async () => {
    await using system = await PhoneSystem.start({ messageCounts: TWO_NEW });
    const bob = await system.phone('bob', { register: false });
    const subscription = await SipSubscription.begin(bob);
    assert.equal(subscription.answer.status, 200);
    assert.ok(bob.trace.some((text) => text.startsWith('< SIP/2.0 407')));
    assert.equal((await subscription.notified()).lines[2], 'Voice-Message: 2/8 (0/0)');
  });

  test('nobody to the mailbox of someone else', async () => {
    await using system = await PhoneSystem.start({ messageCounts: TWO_NEW });
    const alice = await system.phone('alice');
    const { answer } = await SipSubscription.begin(alice, { uri: 'sip:bob@acme.test' });
    assert.equal(answer.status, 403);
    const disguised = alice.request('SUBSCRIBE', 'sip:bob@acme.test', {
      from: '<sip:bob@acme.test>;tag=1',
      headers: [
        ['Contact', `<${alice.contact}>`],
        ['Event', 'message-summary'],
      ],
    });
    assert.equal((await alice.answerTo(disguised)).status, 403);
    await alice.answerTo(alice.request('OPTIONS', 'sip:acme.test'));
    assert.equal(alice.inbox.items.length, 0);
  });

  test('a phone four times at once and no more', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    const [first] = await Promise.all([1, 2, 3, 4].map(() => SipSubscription.begin(bob)));
    assert.equal(first?.answer.status, 200);
    const { answer } = await SipSubscription.begin(bob);
    assert.deepEqual([answer.status, answer.header('retry-after')], [503, '60']);
    await first.again({ expires: 0 });
    assert.equal((await SipSubscription.begin(bob)).answer.status, 200);
  });
});

describe('What cannot be subscribed to', () => {
  test('is refused with what can be', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    for (const event of ['presence', 'dialog', '']) {
      const { answer } = await SipSubscription.begin(bob, { event });
      const said = [answer.status, answer.header('allow-events')];
      assert.deepEqual(said, [489, 'message-summary'], event);
    }
    const { answer } = await SipSubscription.begin(bob, { headers: [['Accept', 'text/plain']] });
    const said = [answer.status, answer.header('accept')];
    assert.deepEqual(said, [406, 'application/simple-message-summary']);
  });

  test('is what has no contact, and a dialog that is none', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    const event = ['Event', 'message-summary'] as const;
    const nowhere = bob.request('SUBSCRIBE', bob.aor, { headers: [event] });
    assert.equal((await bob.answerTo(nowhere)).status, 400);
    const unknown = bob.request('SUBSCRIBE', bob.aor, {
      to: `<${bob.aor}>;tag=unknown`,
      headers: [event, ['Contact', `<${bob.contact}>`]],
    });
    assert.equal((await bob.answerTo(unknown)).status, 481);
  });

  test('calls cannot be made of it', async () => {
    await using system = await PhoneSystem.start();
    const subscription = await SipSubscription.begin(await system.phone('bob'));
    await subscription.notified();
    for (const method of ['BYE', 'INFO', 'REFER']) {
      assert.equal((await subscription.send(method)).status, 481, method);
    }
    assert.equal((await subscription.again()).status, 200);
  });
});
