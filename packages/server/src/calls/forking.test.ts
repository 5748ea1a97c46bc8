import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';

describe('All phones of a user', () => {
  test('ring, and the first answer silences the others with the reason', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const [atDesk, onMobile] = await Promise.all([desk.incoming(), mobile.incoming()]);
    atDesk.ring();
    onMobile.ring();
    await onMobile.accept(plainAnswer());
    const cancel = await atDesk.cancelled();
    assert.equal(cancel.header('reason'), 'SIP;cause=200;text="Call completed elsewhere"');
    assert.equal((await outgoing.final()).status, 200);
    const hungUp = onMobile.ended();
    await outgoing.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('stop when one declines, and the caller is told', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const [atDesk, onMobile] = await Promise.all([desk.incoming(), mobile.incoming()]);
    atDesk.ring();
    await outgoing.status(180);
    await onMobile.reject(603);
    const cancel = await atDesk.cancelled();
    assert.equal(cancel.header('reason'), 'SIP;cause=603;text="Declined elsewhere"');
    const answer = await outgoing.final();
    assert.equal(answer.status, 603);
    assert.equal(answer.header('reason'), 'Q.850;cause=21');
    assert.deepEqual(await system.records(), ['alice out declined', 'bob in declined']);
  });

  test('ring on when one is busy', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const [atDesk, onMobile] = await Promise.all([desk.incoming(), mobile.incoming()]);
    await atDesk.reject(486);
    await onMobile.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
  });

  test('leave out the one that dials its own number', async () => {
    await using system = await PhoneSystem.start();
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    const outgoing = desk.call('1002', plainSdp());
    const incoming = await mobile.incoming();
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
    assert.equal(desk.inbox.items.length, 0);
    const hungUp = incoming.ended();
    await outgoing.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['bob out answered']);
  });

  test('ring as soon as they come', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const atDesk = await desk.incoming();
    atDesk.ring();
    const mobile = await system.phone('bob');
    const onMobile = await mobile.incoming();
    await onMobile.accept(plainAnswer());
    await atDesk.cancelled();
    assert.equal((await outgoing.final()).status, 200);
    const hungUp = onMobile.ended();
    await outgoing.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
    await system.idle();
  });

  test('that are loaded anew ring in place of the page before', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const before = await system.phone('bob', { deviceId: 'laptop' });
    const outgoing = alice.call('1002', plainSdp());
    const gone = await before.incoming();
    gone.ring();
    await outgoing.status(180);
    await before.vanish();
    const page = await system.phone('bob', { deviceId: 'laptop' });
    const incoming = await page.incoming();
    await incoming.reject(486);
    assert.equal((await outgoing.final()).status, 486);
    assert.deepEqual(await system.records(), ['alice out busy', 'bob in busy']);
  });
});

describe('A queue that rings at several people', () => {
  test('rings its members, and those who did not take it are told nothing', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    const outgoing = alice.call('2001', plainSdp());
    const [atBob, atCarol] = await Promise.all([bob.incoming(), carol.incoming()]);
    atBob.ring();
    const answer = await outgoing.final();
    assert.equal(answer.header('p-asserted-identity'), '"Sales" <sip:2001@acme.test>');
    await atCarol.accept(plainAnswer());
    await atBob.cancelled();
    const hungUp = atCarol.ended();
    await outgoing.bye();
    await hungUp;
    const { party } = await system.record('alice');
    assert.deepEqual(party, { name: 'Sales', number: '2001', userId: null });
    assert.deepEqual(await system.records(), ['carol in answered']);
  });

  test('rings on at the others when one member declines', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    const outgoing = alice.call('2001', plainSdp());
    const [atBob, atCarol] = await Promise.all([bob.incoming(), carol.incoming()]);
    assert.equal((await outgoing.final()).status, 200);
    await atBob.reject(603);
    await atCarol.accept(plainAnswer());
    const hungUp = outgoing.ended();
    await atCarol.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'carol in answered']);
  });

  test('has nobody miss a call when the caller gives up', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('2001', plainSdp());
    const atBob = await bob.incoming();
    atBob.ring();
    await outgoing.final();
    await outgoing.bye();
    await atBob.cancelled();
    assert.deepEqual(await system.records(), ['alice out answered']);
  });
});

describe('Crossing messages', () => {
  test('a 200 that crosses our CANCEL is acknowledged and hung up', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await outgoing.status(180);
    outgoing.cancel();
    const cancel = await incoming.requested('CANCEL');
    incoming.answer(200, 'OK', plainAnswer());
    bob.respond(cancel, 481, 'Too late');
    await incoming.requested('ACK');
    await incoming.ended();
    assert.equal((await outgoing.final()).status, 487);
    assert.deepEqual(await system.records(), ['alice out cancelled', 'bob in missed']);
  });

  test('of two phones that answer at once, the later is acknowledged and hung up', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const both = await Promise.all([desk.incoming(), mobile.incoming()]);
    for (const incoming of both) incoming.answer(200, 'OK', plainAnswer());
    await Promise.all(both.map((incoming) => incoming.requested('ACK')));
    await Promise.any(both.map((incoming) => incoming.ended()));
    assert.equal((await outgoing.final()).status, 200);
    assert.equal(system.telephony.stats().legs, 2);
    await outgoing.bye();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('a second 200 out of one phone is acknowledged and hung up', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    await incoming.accept(plainAnswer());
    incoming.answer(200, 'OK', plainAnswer(), 'another-tag');
    await incoming.requested('ACK');
    const bye = await incoming.ended();
    assert.equal(bye.tag('to'), 'another-tag');
    await outgoing.final();
    assert.equal(system.telephony.stats().legs, 2);
  });

  test('a phone that never ends what was cancelled is given up', async (context) => {
    // A timer from before the mock cannot be cleared under it, and would keep the process.
    await using system = await PhoneSystem.start({ ringSeconds: 2 });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await outgoing.status(180);
    context.mock.timers.enable({ apis: ['setTimeout'] });
    outgoing.cancel();
    bob.respond(await incoming.requested('CANCEL'), 200, 'OK');
    assert.equal((await outgoing.final()).status, 487);
    assert.equal(system.telephony.stats().legs, 1);
    context.mock.timers.tick(32_000);
    assert.equal(system.telephony.stats().legs, 0);
    context.mock.timers.reset();
  });

  test('a caller who hangs up before the ACK was seen is let go', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    await incoming.accept(plainAnswer());
    const answer = await outgoing.status(200);
    // The called one is quicker with BYE than the caller with ACK: our BYE has to wait for it.
    await incoming.bye();
    assert.equal(outgoing.inbox.items.filter(({ method }) => method === 'BYE').length, 0);
    outgoing.ack(answer);
    await outgoing.ended();
    await system.idle();
  });

  test('no leg is left after twenty cancels at any moment', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    for (let round = 0; round < 20; round++) {
      const outgoing = alice.call('1002', plainSdp());
      // The moments are the point here: before, while and after the phone rings and answers.
      const cancelled = after(round).then(() => outgoing.cancel());
      const incoming = await bob.incoming();
      incoming.ring();
      await after(10);
      incoming.answer(200, 'OK', plainAnswer());
      await cancelled;
      const { status } = await outgoing.final();
      assert.ok(status === 200 || status === 487);
      if (status === 200) await outgoing.bye();
      await incoming.ended();
    }
    assert.equal((await system.records()).length, 40);
  });
});
