import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Timers } from 'sip.js/lib/core/index.js';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import type { SipPhone } from '../../../../../test/support/sip-phone.ts';
import { SipSubscription, summaryIn } from '../../../../../test/support/sip-subscription.ts';
import { until } from '../../../../../test/support/until.ts';
import type { MessageCount, MessageCounts } from '../../calls/ports.ts';

/** The mailbox of bob; that of alice is empty. */
class Mailbox implements MessageCounts {
  count: MessageCount = { new: 2, saved: 8 };
  #tell: (userId: string, count: MessageCount) => void = () => {};

  of(userId: string): Promise<MessageCount> {
    return Promise.resolve(userId === 'id-bob' ? this.count : { new: 0, saved: 0 });
  }

  onChange(listener: (userId: string, count: MessageCount) => void): void {
    this.#tell = listener;
  }

  change(count: MessageCount): void {
    this.count = count;
    this.#tell('id-bob', count);
  }
}

const BOBS = 'Message-Account: sip:bob@acme.test';
const TWO = ['Messages-Waiting: yes', BOBS, 'Voice-Message: 2/8 (0/0)'];
const THREE = ['Messages-Waiting: yes', BOBS, 'Voice-Message: 3/8 (0/0)'];

/** Its answer comes after whatever was sent before. */
async function assertNothingTold(phone: SipPhone): Promise<void> {
  await phone.answerTo(phone.request('OPTIONS', 'sip:acme.test'));
  assert.equal(phone.inbox.items.length, 0, String(phone.inbox.items[0]));
}

describe('A phone that subscribes to its messages', () => {
  test('is told at once how many there are', async () => {
    await using system = await PhoneSystem.start({ messageCounts: new Mailbox() });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob, {
      headers: [['Accept', 'application/simple-message-summary']],
    });
    const { answer } = subscription;
    assert.deepEqual([answer.status, answer.header('expires')], [200, '600']);
    const { state, lines, notify } = await subscription.notified();
    assert.deepEqual(lines, TWO);
    assert.match(state, /^active;expires=(600|599)$/);
    assert.equal(notify.header('event'), 'message-summary');
    assert.equal(notify.uri, bob.contact);
    assert.equal(notify.header('contact'), answer.header('contact'));
    assert.equal(notify.header('from'), answer.header('to'));
  });

  test('is told of every change, and of nothing else', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const [hers, his] = [await SipSubscription.begin(alice), await SipSubscription.begin(bob)];
    assert.equal((await hers.notified()).lines[2], 'Voice-Message: 0/0 (0/0)');
    await his.notified();
    mailbox.change({ new: 2, saved: 8 });
    await assertNothingTold(bob);
    mailbox.change({ new: 0, saved: 10 });
    const { lines } = await his.notified();
    assert.deepEqual(lines, ['Messages-Waiting: no', BOBS, 'Voice-Message: 0/10 (0/0)']);
    assert.equal((await hers.again()).status, 200);
    assert.equal((await his.again()).status, 200);
    assert.equal((await hers.notified()).lines[2], 'Voice-Message: 0/0 (0/0)');
    assert.equal((await his.notified()).lines[2], 'Voice-Message: 0/10 (0/0)');
    assert.equal(alice.inbox.items.length + bob.inbox.items.length, 0);
  });

  test('gets one notice after the other, the newest at the end', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    const first = await subscription.notify();
    for (const saved of [9, 10, 11]) mailbox.change({ new: 2, saved });
    await assertNothingTold(bob);
    bob.respond(first, 200, 'OK');
    const { lines, notify } = await subscription.notified();
    assert.equal(lines[2], 'Voice-Message: 2/11 (0/0)');
    assert.equal(notify.cseq, first.cseq + 1);
  });

  test('hears what changed while its mailbox was counted', async () => {
    const mailbox = new Mailbox();
    let counted: (count: MessageCount) => void = () => {};
    mailbox.of = () => new Promise((resolve) => (counted = resolve));
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    assert.equal(subscription.answer.status, 200);
    mailbox.change({ new: 3, saved: 8 });
    counted({ new: 2, saved: 8 });
    assert.deepEqual((await subscription.notified()).lines, THREE);
    await assertNothingTold(bob);
  });

  test('tells its subscriptions apart by their id', async () => {
    await using system = await PhoneSystem.start({ messageCounts: new Mailbox() });
    const subscription = await SipSubscription.begin(await system.phone('bob'), {
      event: 'message-summary;id=lamp',
    });
    const { notify } = await subscription.notified();
    assert.equal(notify.header('event'), 'message-summary;id=lamp');
    assert.equal((await subscription.again({ event: 'message-summary;id=other' })).status, 481);
  });

  test('goes on with it, for another time, at another contact', async () => {
    await using system = await PhoneSystem.start({ messageCounts: new Mailbox() });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    const moved: readonly [string, string] = ['Contact', '<sip:bob@moved.invalid;transport=ws>'];
    const answer = await subscription.send('SUBSCRIBE', [
      moved,
      ['Event', 'message-summary'],
      ['Expires', '120'],
    ]);
    assert.deepEqual([answer.status, answer.header('expires')], [200, '120']);
    const { state, lines, notify } = await subscription.notified();
    assert.match(state, /^active;expires=(120|119)$/);
    assert.deepEqual(lines, TWO);
    assert.equal(notify.uri, 'sip:bob@moved.invalid;transport=ws');
  });

  test('ends it, and hears no more', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    const answer = await subscription.again({ expires: 0 });
    assert.deepEqual([answer.status, answer.header('expires')], [200, '0']);
    const { state, lines } = await subscription.notified();
    assert.equal(state, 'terminated;reason=timeout');
    assert.deepEqual(lines, TWO);
    mailbox.change({ new: 3, saved: 8 });
    assert.equal((await subscription.again()).status, 481);
    assert.equal(bob.inbox.items.length, 0);
  });

  test('may ask only once', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob, { expires: 0 });
    assert.equal(subscription.answer.header('expires'), '0');
    const { state, lines } = await subscription.notified();
    assert.equal(state, 'terminated;reason=timeout');
    assert.deepEqual(lines, TWO);
    mailbox.change({ new: 3, saved: 8 });
    await assertNothingTold(bob);
  });

  test('is told when its time is over', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({
      messageCounts: mailbox,
      subscriptionSeconds: 1,
    });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob, { expires: 1 });
    assert.equal((await subscription.notified()).state, 'active;expires=1');
    assert.equal((await subscription.notified()).state, 'terminated;reason=timeout');
    mailbox.change({ new: 3, saved: 8 });
    assert.equal((await subscription.again()).status, 481);
    assert.equal(bob.inbox.items.length, 0);
  });

  test('hears no more when it refuses a notice', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    bob.respond(await subscription.notify(), 481, 'Subscription Does Not Exist');
    mailbox.change({ new: 3, saved: 8 });
    assert.equal((await subscription.again()).status, 481);
    assert.equal(bob.inbox.items.length, 0);
  });

  test('is told again when it was silent', async (context) => {
    const { TIMER_F } = Timers;
    context.after(() => (Timers.TIMER_F = TIMER_F));
    Timers.TIMER_F = 100;
    await using system = await PhoneSystem.start({ messageCounts: new Mailbox() });
    const subscription = await SipSubscription.begin(await system.phone('bob'));
    const [first, second] = [await subscription.notify(), await subscription.notified()];
    assert.deepEqual([summaryIn(first).lines, second.lines], [TWO, TWO]);
    assert.equal(second.notify.cseq, first.cseq + 1);
  });

  test('is sent to ask later when its mailbox cannot be counted', async () => {
    const mailbox = new Mailbox();
    mailbox.of = () => Promise.reject(new Error('no store'));
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const subscription = await SipSubscription.begin(await system.phone('bob'));
    const { state, lines } = await subscription.notified();
    assert.equal(state, 'terminated;reason=probation');
    assert.deepEqual(lines, []);
    assert.equal((await subscription.again()).status, 481);
  });

  test('is told of the end of its session', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob', { sessionId: 'over' });
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    system.telephony.endSession('over');
    const { state } = summaryIn(await subscription.notify());
    assert.equal(state, 'terminated;reason=deactivated');
    await until('the socket is still open', () => (bob.closed?.code === 4401 ? true : null));
    mailbox.change({ new: 3, saved: 8 });
    assert.equal(system.telephony.stats().sockets, 0);
  });

  test('calls beside it as before', async () => {
    await using system = await PhoneSystem.start({ messageCounts: new Mailbox() });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    const call = bob.call('*43', plainSdp());
    assert.equal((await call.final()).status, 200);
    assert.deepEqual((await subscription.notified()).lines, TWO);
    assert.equal(system.telephony.stats().legs, 1);
    // A subscription has a dialog of its own (RFC 6665 §4.5.2).
    call.send('SUBSCRIBE', '', [
      ['Contact', `<${bob.contact}>`],
      ['Event', 'message-summary'],
    ]);
    assert.equal((await call.status(501, 'SUBSCRIBE')).status, 501);
    assert.equal((await call.bye()).status, 200);
    await system.idle();
  });
});

describe('A subscribed phone that loses its socket', () => {
  test('is told on its new socket what changed meanwhile', async () => {
    const mailbox = new Mailbox();
    await using system = await PhoneSystem.start({ messageCounts: mailbox });
    const bob = await system.phone('bob');
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    await bob.vanish();
    await until('not noticed', () => (system.telephony.stats().sockets === 0 ? true : null));
    mailbox.change({ new: 1, saved: 9 });
    mailbox.change({ new: 3, saved: 8 });
    await bob.reconnect();
    await bob.register();
    assert.equal((await subscription.notified()).lines[2], 'Voice-Message: 1/9 (0/0)');
    assert.deepEqual((await subscription.notified()).lines, THREE);
    assert.equal((await subscription.again()).status, 200);
    await subscription.notified();
    assert.equal(bob.inbox.items.length, 0);
  });

  test('is forgotten when it stays away', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing } = await system.answered(alice, bob, '1002');
    const subscription = await SipSubscription.begin(bob);
    await subscription.notified();
    await bob.vanish();
    // Calls are kept as long.
    await outgoing.ended();
    await bob.reconnect();
    await bob.register();
    assert.equal((await subscription.again()).status, 481);
  });
});
