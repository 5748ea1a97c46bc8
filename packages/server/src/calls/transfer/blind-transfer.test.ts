import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { plainAnswer } from '../../../../../test/support/plain-sdp.ts';
import { accepted, told } from '../../../../../test/support/sip-referral.ts';

const TRANSFERRED = 'SIP;cause=200;text="Transferred"';
const CAROL = '<sip:1003@acme.test>';

/** Alice, who called bob, and carol beside them. */
async function office(system: PhoneSystem) {
  const [alice, bob, carol] = [
    await system.phone('alice'),
    await system.phone('bob'),
    await system.phone('carol'),
  ];
  return { alice, bob, carol };
}

describe('A blind transfer', () => {
  test('rings the target for the other party, who goes on with whoever answers', async () => {
    await using system = await PhoneSystem.start();
    const { alice, bob, carol } = await office(system);
    const call = await system.connect(alice, bob, '1002');
    const { outgoing: atAlice, incoming: atBob, callerMedia, calleeMedia } = call;
    callerMedia.play(() => Buffer.from('from alice'));
    calleeMedia.play(() => Buffer.from('from bob'));
    await calleeMedia.hears('from alice');

    await accepted(atAlice, CAROL);
    const atCarol = await carol.incoming();
    assert.equal(
      atCarol.invite!.header('p-asserted-identity'),
      '"Bob \\"Bobby\\" Stone" <sip:1002@acme.test>',
    );
    calleeMedia.packets.drain(() => true);
    await calleeMedia.packets.take('music', ({ payload }) => !payload.includes('from'));
    atCarol.ring();
    assert.equal((await told(atAlice)).how, '180 active');
    const carolMedia = system.media('carol');
    await atCarol.accept(carolMedia.answer(atCarol.invite!.body));
    const last = await told(atAlice);
    assert.equal(last.how, '200 terminated');
    assert.deepEqual(last.lines, ['P-Asserted-Identity: "Carol" <sip:1003@acme.test>']);
    assert.equal((await atAlice.ended()).header('reason'), TRANSFERRED);
    const news = await atBob.reinvited(() => calleeMedia.describe('sendrecv'));
    assert.equal(news.header('p-asserted-identity'), '"Carol" <sip:1003@acme.test>');
    await carolMedia.opened;
    carolMedia.play(() => Buffer.from('from carol'));
    await carolMedia.hears('from bob');
    await calleeMedia.hears('from carol');
    assert.deepEqual(
      system.finished.items.map(({ user }) => user.username),
      ['alice'],
    );

    const hungUp = atBob.ended();
    await atCarol.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice out answered',
      'bob in answered',
      'carol in answered',
    ]);
  });

  const failures = [
    ['nowhere', '<sip:1999@acme.test>', '404', 'Q.850;cause=1'],
    ['outside without a line', '<sip:+12125550100@acme.test>', '404', 'Q.850;cause=3'],
    ['another domain', '<sip:1003@elsewhere.test>', '404', 'Q.850;cause=3'],
    ['someone without a phone', '<sip:+14695559001@acme.test>', '480', 'Q.850;cause=20'],
  ] as const;
  for (const [what, target, status, reason] of failures) {
    test(`to ${what} fails, and the call is as it was before`, async () => {
      await using system = await PhoneSystem.start();
      const { alice, bob } = await office(system);
      const { outgoing, callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
      callerMedia.play(() => Buffer.from('from alice'));
      calleeMedia.play(() => Buffer.from('from bob'));
      await accepted(outgoing, target);
      const last = await told(outgoing);
      assert.equal(last.how, `${status} terminated`);
      assert.deepEqual(last.lines, [`Reason: ${reason}`]);
      for (const media of [callerMedia, calleeMedia]) media.packets.drain(() => true);
      await calleeMedia.hears('from alice');
      await callerMedia.hears('from bob');
      await outgoing.bye();
      assert.deepEqual((await system.records()).slice(0, 2), [
        'alice out answered',
        'bob in answered',
      ]);
    });
  }

  const refusals = [
    ['busy', 486, '486', 'Q.850;cause=17'],
    ['declining', 603, '603', 'Q.850;cause=21'],
  ] as const;
  for (const [what, answer, status, reason] of refusals) {
    test(`to someone ${what} gives the other party back`, async () => {
      await using system = await PhoneSystem.start();
      const { alice, bob, carol } = await office(system);
      const { outgoing, incoming } = await system.answered(alice, bob, '1002');
      await accepted(outgoing, CAROL);
      await (await carol.incoming()).reject(answer);
      const last = await told(outgoing);
      assert.equal(last.how, `${status} terminated`);
      assert.deepEqual(last.lines, [`Reason: ${reason}`]);
      const hungUp = incoming.ended();
      await outgoing.bye();
      await hungUp;
      await system.idle();
    });
  }

  test('to someone who does not answer gives the other party back', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 0.2 });
    const { alice, bob, carol } = await office(system);
    const { outgoing } = await system.answered(alice, bob, '1002');
    await accepted(outgoing, CAROL);
    const atCarol = await carol.incoming();
    atCarol.ring();
    assert.equal((await told(outgoing)).how, '180 active');
    const last = await told(outgoing);
    assert.deepEqual([last.how, ...last.lines], ['480 terminated', 'Reason: Q.850;cause=19']);
    await atCarol.cancelled();
    await outgoing.bye();
    assert.ok((await system.records()).includes('carol in missed'));
  });

  test('is refused to oneself, without a readable target, and while another is under way', async () => {
    await using system = await PhoneSystem.start();
    const { alice, bob, carol } = await office(system);
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    assert.equal((await outgoing.refer('<sip:1001@acme.test>')).status, 403);
    assert.equal((await outgoing.refer()).status, 400);
    assert.equal((await outgoing.refer('<tel:1003>')).status, 400);
    assert.equal((await outgoing.refer(CAROL, CAROL)).status, 400);
    assert.equal((await outgoing.refer('<sip:1003@acme.test?Replaces=abc>')).status, 400);
    await accepted(outgoing, CAROL);
    const atCarol = await carol.incoming();
    atCarol.ring();
    assert.equal((await told(outgoing)).how, '180 active');
    assert.equal((await outgoing.refer(CAROL)).status, 491);
    assert.equal((await incoming.refer(CAROL)).status, 491);
    await incoming.bye();
    await atCarol.cancelled();
    await outgoing.ended();
    await system.idle();
  });

  test('can be asked for by the called one as well, and again after it failed', async () => {
    await using system = await PhoneSystem.start();
    const { alice, bob, carol } = await office(system);
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    await accepted(incoming, '<sip:1999@acme.test>');
    assert.equal((await told(incoming)).how, '404 terminated');
    await accepted(incoming, CAROL);
    const atCarol = await carol.incoming();
    assert.match(atCarol.invite!.header('p-asserted-identity'), /Alice/);
    await atCarol.accept(plainAnswer());
    assert.equal((await told(incoming)).how, '200 terminated');
    await incoming.ended();
    await outgoing.reinvited(() => plainAnswer());
    await outgoing.bye();
    await atCarol.ended();
    await system.idle();
  });

  test('goes to the echo, which is a number like others', async () => {
    await using system = await PhoneSystem.start();
    const { alice, bob } = await office(system);
    const { outgoing, incoming, calleeMedia } = await system.connect(alice, bob, '1002');
    await accepted(outgoing, '<sip:*43@acme.test>');
    assert.equal((await told(outgoing)).how, '200 terminated');
    await outgoing.ended();
    const news = await incoming.reinvited(() => calleeMedia.describe('sendrecv'));
    assert.equal(news.header('p-asserted-identity'), '"Echo test" <sip:*43@acme.test>');
    calleeMedia.play(() => Buffer.from('hello me'));
    await calleeMedia.hears('hello me');
    await incoming.bye();
    await system.idle();
  });
});

describe('While a blind transfer rings', () => {
  /** Alice passes bob on to carol, whose phone rings. */
  async function ringing(system: PhoneSystem) {
    const { alice, bob, carol } = await office(system);
    const { outgoing: atAlice, incoming: atBob } = await system.answered(alice, bob, '1002');
    await accepted(atAlice, CAROL);
    const atCarol = await carol.incoming();
    atCarol.ring();
    assert.equal((await told(atAlice)).how, '180 active');
    return { alice, bob, carol, atAlice, atBob, atCarol };
  }

  test('the transferor may hang up, and the others are connected', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { atAlice, atBob, atCarol } = await ringing(system);
    await atAlice.bye();
    await atCarol.accept(plainAnswer());
    const news = await atBob.reinvited(() => plainAnswer());
    assert.match(news.header('p-asserted-identity'), /Carol/);
    const hungUp = atCarol.ended();
    await atBob.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice out answered',
      'bob in answered',
      'carol in answered',
    ]);
  });

  test('the transferor who hung up is rung when it fails', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { alice, atAlice, atBob, atCarol } = await ringing(system);
    await atAlice.bye();
    await atCarol.reject(486);
    const back = await alice.incoming();
    assert.match(back.invite!.header('p-asserted-identity'), /Bob/);
    await back.accept(plainAnswer());
    const hungUp = back.ended();
    await atBob.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice in answered',
      'alice out answered',
      'bob in answered',
      'carol in busy',
    ]);
  });

  test('the other party is let go when the transferor who hung up does not take it back', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { alice, atAlice, atBob, atCarol } = await ringing(system);
    await atAlice.bye();
    await atCarol.reject(603);
    await (await alice.incoming()).reject(603);
    await atBob.ended();
    await system.idle();
  });

  test('the other party may hang up, and it stops ringing', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { atAlice, atBob, atCarol } = await ringing(system);
    await atBob.bye();
    await atCarol.cancelled();
    assert.equal((await told(atAlice)).how, '487 terminated');
    assert.equal((await atAlice.ended()).header('reason'), '');
    assert.deepEqual(await system.records(), [
      'alice out answered',
      'bob in answered',
      'carol in missed',
    ]);
  });

  test('both may hang up', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { atAlice, atBob, atCarol } = await ringing(system);
    await atAlice.bye();
    await atBob.bye();
    await atCarol.cancelled();
    await system.idle();
  });

  test('the target may answer as the other party hangs up', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { atAlice, atBob, atCarol } = await ringing(system);
    const gone = atBob.bye();
    atCarol.answer(200, 'OK', plainAnswer());
    await Promise.all([gone, atCarol.ended(), atAlice.ended()]);
    await system.idle();
  });

  test('both sockets may be lost', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { alice, bob, atCarol } = await ringing(system);
    await Promise.all([alice.vanish(), bob.vanish()]);
    await atCarol.cancelled();
    await system.idle();
  });

  test('the socket of the target may be lost, and the call is as it was before', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { carol, atAlice, atBob } = await ringing(system);
    await carol.vanish();
    assert.equal((await told(atAlice)).how, '480 terminated');
    const hungUp = atBob.ended();
    await atAlice.bye();
    await hungUp;
    await system.idle();
  });
});
