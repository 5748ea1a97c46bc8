import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PARKS, PhoneSystem, USERS } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import type { SipPhone } from '../../../../../test/support/sip-phone.ts';
import { accepted, told } from '../../../../../test/support/sip-referral.ts';
import { ParkLot } from '../../parks/park-lot.ts';

const TRANSFERRED = 'SIP;cause=200;text="Transferred"';
const PARK = '<sip:701@acme.test>';
const ANY_PARK = '<sip:*68@acme.test>';

/** A phone system with two parks; carol is the manager. */
async function withParks(seconds = 120): Promise<PhoneSystem> {
  const parking = new ParkLot({
    directory: {
      parks: (tenantId) => PARKS.filter((park) => park.tenantId === tenantId),
      park: (id) => PARKS.find((park) => park.id === id),
      managers: () => [USERS.carol],
    },
    seconds,
    clock: Date.now,
  });
  return PhoneSystem.start({ parking });
}

async function phones(system: PhoneSystem) {
  return {
    alice: await system.phone('alice'),
    bob: await system.phone('bob'),
    carol: await system.phone('carol'),
    visitor: await system.phone('visitor'),
  };
}

/** The visitor calls someone and is parked by them. */
async function parked(system: PhoneSystem, visitor: SipPhone, by: SipPhone, target = PARK) {
  const number = `+1469555${by.account.username === 'alice' ? '1001' : '1002'}`;
  const { outgoing, incoming } = await system.answered(visitor, by, number);
  await accepted(incoming, target);
  const last = await told(incoming);
  assert.equal(last.how, '200 terminated');
  assert.equal((await incoming.ended()).header('reason'), TRANSFERRED);
  return { outgoing, last };
}

describe('Parking', () => {
  test('leaves the other party with music, and whoever dials the park talks to them', async () => {
    await using system = await withParks();
    const { alice, bob, visitor } = await phones(system);
    const call = await system.connect(visitor, alice, '+14695551001');
    const { outgoing: atVisitor, incoming: atAlice, callerMedia, calleeMedia } = call;
    callerMedia.play(() => Buffer.from('from visitor'));
    calleeMedia.play(() => Buffer.from('from alice'));
    await callerMedia.hears('from alice');

    await accepted(atAlice, PARK);
    const last = await told(atAlice);
    assert.equal(last.how, '200 terminated');
    assert.deepEqual(last.lines, ['P-Asserted-Identity: "Park 701" <sip:701@acme.test>']);
    assert.equal((await atAlice.ended()).header('reason'), TRANSFERRED);
    callerMedia.packets.drain(() => true);
    await callerMedia.packets.take('music', ({ payload }) => !payload.includes('from'));

    const bobMedia = system.media('bob');
    const atBob = bob.call('701', bobMedia.offer());
    const answer = await atBob.final();
    assert.equal(answer.status, 200);
    assert.equal(
      answer.header('p-asserted-identity'),
      '"Vic Visitor" <sip:+14695559001@acme.test>',
    );
    bobMedia.acceptAnswer(answer.body);
    const news = await atVisitor.reinvited(() => callerMedia.describe('sendrecv'));
    assert.match(news.header('p-asserted-identity'), /Stone.*\+14695551002/);
    await bobMedia.opened;
    bobMedia.play(() => Buffer.from('from bob'));
    await callerMedia.hears('from bob');
    await bobMedia.hears('from visitor');

    const hungUp = atBob.ended();
    await atVisitor.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice in answered',
      'bob out answered',
      'visitor out answered',
    ]);
  });

  test('wherever it is free says where', async () => {
    await using system = await withParks();
    const { alice, bob, carol, visitor } = await phones(system);
    await parked(system, visitor, alice);
    const { incoming } = await system.answered(carol, bob, '1002');
    await accepted(incoming, ANY_PARK);
    const { lines } = await told(incoming);
    assert.deepEqual(lines, ['P-Asserted-Identity: "Park 702" <sip:702@acme.test>']);
  });

  const refusals = [
    ['where someone waits already', PARK, '486 terminated', 'Reason: Q.850;cause=17'],
    ['where all parks are taken', ANY_PARK, '480 terminated', 'Reason: Q.850;cause=34'],
  ] as const;
  for (const [what, target, how, reason] of refusals) {
    test(`${what} is refused, and the call is as it was before`, async () => {
      await using system = await withParks();
      const { alice, bob, carol, visitor } = await phones(system);
      await parked(system, visitor, alice);
      await parked(system, await system.phone('visitor'), bob, ANY_PARK);
      const call = await system.connect(carol, bob, '1002');
      const { incoming, callerMedia, calleeMedia } = call;
      callerMedia.play(() => Buffer.from('from carol'));
      calleeMedia.play(() => Buffer.from('from bob'));
      await accepted(incoming, target);
      const last = await told(incoming);
      assert.deepEqual([last.how, last.lines], [how, [reason]]);
      for (const media of [callerMedia, calleeMedia]) media.packets.drain(() => true);
      await callerMedia.hears('from bob');
      await calleeMedia.hears('from carol');
    });
  }

  test('two at once in one park leaves one of them there, and the other where they were', async () => {
    await using system = await withParks();
    const { alice, bob, carol, visitor } = await phones(system);
    const one = await system.answered(visitor, alice, '+14695551001');
    const two = await system.answered(carol, bob, '1002');
    await Promise.all([accepted(one.incoming, PARK), accepted(two.incoming, PARK)]);
    const ends = await Promise.all([told(one.incoming), told(two.incoming)]);
    assert.deepEqual(ends.map(({ how }) => how).sort(), ['200 terminated', '486 terminated']);
    const { calls, legs } = system.telephony.stats();
    assert.deepEqual([calls, legs], [2, 3]);
  });

  test('ends when who waits hangs up: the park is empty, and no leg is left', async () => {
    await using system = await withParks();
    const { alice, bob, visitor } = await phones(system);
    const { outgoing } = await parked(system, visitor, alice);
    await outgoing.bye();
    await system.idle();
    const empty = await bob.call('701', plainSdp()).final();
    assert.equal(empty.status, 480);
    assert.equal(empty.header('reason'), 'Q.850;cause=31');
  });
});

describe('A parked call that nobody picks up', () => {
  test('comes back to who parked it, as a call of who waits that was in that park', async () => {
    await using system = await withParks(0.2);
    const { alice, visitor } = await phones(system);
    const { outgoing } = await parked(system, visitor, alice);
    const back = await alice.incoming();
    const { invite } = back;
    assert.equal(
      invite!.header('p-asserted-identity'),
      '"Vic Visitor" <sip:+14695559001@acme.test>',
    );
    assert.equal(invite!.header('diversion'), '"Park 701" <sip:701@acme.test>;reason=no-answer');
    await back.accept(plainAnswer());
    const hungUp = outgoing.ended();
    await back.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice in answered',
      'alice in answered',
      'visitor out answered',
    ]);
  });

  test('rings at the managers then, stays, and comes back again until someone dials it', async () => {
    await using system = await withParks(0.2);
    const { alice, bob, carol, visitor } = await phones(system);
    const { outgoing } = await parked(system, visitor, alice);
    await (await alice.incoming()).reject(486);
    await (await carol.incoming()).reject(603);
    const again = await alice.incoming();
    again.ring();
    const atBob = bob.call('701', plainSdp());
    assert.equal((await atBob.final()).status, 200);
    assert.match((await again.cancelled()).header('reason'), /completed elsewhere/);
    const hungUp = outgoing.ended();
    await atBob.bye();
    await hungUp;
    // Nobody missed a call that was not theirs alone.
    assert.deepEqual(await system.records(), [
      'alice in answered',
      'bob out answered',
      'visitor out answered',
    ]);
  });
});
