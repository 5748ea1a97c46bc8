import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { Page } from '../../../../../test/support/taking-back.ts';
import { until } from '../../../../../test/support/until.ts';
import type { LiveCall } from '../live-calls.ts';

const only = (system: PhoneSystem, userId: string): LiveCall => {
  const [call, ...others] = system.telephony.liveCalls(userId);
  assert.deepEqual(others, []);
  assert.ok(call);
  return call;
};

/** No phone of before is waited for. */
const nobodyIsMissing = (system: PhoneSystem): Promise<true> =>
  until(
    () => JSON.stringify(system.telephony.stats()),
    () => {
      const { sockets, connections } = system.telephony.stats();
      return sockets === connections ? true : null;
    },
  );

describe('A page that is loaded anew', () => {
  for (const who of ['caller', 'callee'] as const) {
    test(`has its call back before it registers (${who})`, async () => {
      await using system = await PhoneSystem.start();
      const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
      const talk = await system.connect(alice.phone, bob.phone, '1002');
      const [page, mine, mineMedia, otherMedia] =
        who === 'caller'
          ? [alice, talk.outgoing, talk.callerMedia, talk.calleeMedia]
          : [bob, talk.incoming, talk.calleeMedia, talk.callerMedia];
      const [me, other] = who === 'caller' ? ['id-alice', 'id-bob'] : ['id-bob', 'id-alice'];
      otherMedia.play(() => Buffer.from('from the other'));
      await mineMedia.hears('from the other');
      const [before, others] = [only(system, me), only(system, other)];
      const told: boolean[] = [];
      const seen: string[] = [];
      system.telephony.onLiveCalls((userId, change) => {
        if (change.op === 'remove') return;
        const { otherAway, state, direction } = change.item;
        if (userId === other) told.push(otherAway);
        else seen.push(`${state} ${direction}`);
      });

      mineMedia.close();
      await page.reload();
      await until('not away', () => (only(system, other).otherAway ? true : null));
      const { call, media } = await page.takeBackWithSound(mine);
      assert.deepEqual(told, [true, false]);
      assert.deepEqual(new Set(seen), new Set([`connected ${before.direction}`]));
      await media.hears('from the other');
      media.play(() => Buffer.from('back again'));
      await otherMedia.hears('back again');
      assert.deepEqual(only(system, other), others);
      const { id: _, dialog, callId, ...after } = only(system, me);
      const { id: __, dialog: ___, callId: ____, ...line } = before;
      assert.deepEqual(after, line);
      assert.equal(callId, call.callId);
      assert.equal(
        `${dialog!.callId};to-tag=${dialog!.serverTag}`,
        call.replaces().split(';from')[0],
      );

      assert.equal((await page.phone.register()).status, 200);
      assert.equal(system.telephony.registrations(me).length, 1);
      await nobodyIsMissing(system);
      await call.bye();
      assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
    });
  }

  test('has it back also where it registers first, or meanwhile', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const { outgoing, incoming } = await system.answered(alice.phone, bob.phone, '1002');
    await alice.reload();
    await alice.phone.register();
    const first = alice.takeBack(outgoing, plainSdp());
    assert.equal((await first.final()).status, 200);

    await alice.reload();
    const second = alice.takeBack(first, plainSdp());
    const [registered, answer] = await Promise.all([alice.phone.register(), second.final()]);
    assert.deepEqual([registered.status, answer.status], [200, 200]);
    assert.equal(system.telephony.registrations('id-alice').length, 1);
    await nobodyIsMissing(system);
    const hungUp = second.ended();
    await incoming.bye();
    await hungUp;
    await system.idle();
  });

  test('has it back where it keeps the contact of before, in whichever order it speaks', async () => {
    await using system = await PhoneSystem.start();
    const contact = 'sip:alice@same.invalid;transport=ws';
    const same = { contact, sessionId: 'session', deviceId: 'device', instance: 'urn:uuid:device' };
    const bob = await Page.open(system, 'bob');
    const before = await system.phone('alice', same);
    const { outgoing, incoming } = await system.answered(before, bob.phone, '1002');
    let replaces = outgoing.replaces();
    for (const order of ['REGISTER', 'INVITE', 'both'] as const) {
      const phone = await system.phone('alice', { ...same, register: false });
      if (order === 'REGISTER') await phone.register();
      const call = phone.call('taken-back', plainSdp(), [['Replaces', replaces]]);
      const registering = order === 'both' ? phone.register() : null;
      assert.equal((await call.final()).status, 200, order);
      await registering;
      if (order === 'INVITE') await phone.register();
      assert.equal(system.telephony.registrations('id-alice').length, 1, order);
      assert.equal((await call.reinvite(plainSdp())).status, 200, order);
      replaces = call.replaces();
    }
    await incoming.bye();
    await system.idle();
  });

  test('is the same call after two loads of which the first heard nothing', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const { outgoing, incoming } = await system.answered(alice.phone, bob.phone, '1002');
    await alice.reload();
    const lost = alice.takeBack(outgoing, plainSdp());
    await lost.final();
    await alice.reload();
    await until('still there', () => {
      const { sockets } = system.telephony.stats();
      return sockets === 2 ? true : null;
    });
    const call = alice.takeBack(outgoing, plainSdp());
    assert.equal((await call.final()).status, 200);
    // A page of before that wakes up has no right to it while this one is there.
    const late = await system.phone('alice', {
      ...{ sessionId: 'session-of-alice', deviceId: 'browser-of-alice', register: false },
    });
    const again = late.call('taken-back', plainSdp(), [['Replaces', outgoing.replaces()]]);
    assert.equal((await again.final()).status, 481);
    await incoming.bye();
    await system.idle();
  });

  test('holds and is held as before', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const talk = await system.connect(alice.phone, bob.phone, '1002');
    const held = talk.outgoing.reinvited((offer) => {
      assert.match(offer, /^a=sendonly\r$/m);
      return talk.callerMedia.describe('recvonly');
    });
    await talk.incoming.reinvite(talk.calleeMedia.describe('sendonly'));
    await held;
    talk.callerMedia.close();
    await alice.reload();
    const { call, media, answer } = await alice.takeBackWithSound(talk.outgoing);
    assert.match(answer.body, /^a=sendonly\r$/m);
    await media.hears('');

    await bob.reload();
    const holding = system.media('bob');
    const offer = holding.offer().replace('a=sendrecv', 'a=sendonly');
    const holds = bob.takeBack(talk.incoming, offer);
    assert.equal((await holds.final()).status, 200);
    assert.equal(only(system, 'id-bob').held, true);
    assert.equal(only(system, 'id-alice').held, false);
    const hungUp = call.ended();
    await holds.bye();
    await hungUp;
    await system.idle();
  });

  test('has both calls back, and completes the transfer that it was about to make', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const carol = await system.phone('carol');
    const first = await system.answered(alice.phone, bob.phone, '1002');
    const second = await system.answered(alice.phone, carol, '1003');
    await alice.reload();
    const [one, two] = [first, second].map(({ outgoing }) => alice.takeBack(outgoing, plainSdp()));
    assert.equal((await one!.final()).status, 200);
    assert.equal((await two!.final()).status, 200);
    await nobodyIsMissing(system);
    const target = encodeURIComponent(two!.replaces());
    assert.equal((await one!.refer(`<sip:1003@acme.test?Replaces=${target}>`)).status, 202);
    await Promise.all([one!.ended(), two!.ended()]);
    assert.equal(only(system, 'id-bob').party.name, 'Carol');
    const hungUp = second.incoming.ended();
    await first.incoming.bye();
    await hungUp;
    await system.idle();
  });

  test('leads the transfer that was under way to its end', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const carol = await system.phone('carol');
    const { outgoing, incoming } = await system.answered(alice.phone, bob.phone, '1002');
    assert.equal((await outgoing.refer('<sip:1003@acme.test>')).status, 202);
    const atCarol = await carol.incoming();
    atCarol.ring();
    await alice.reload();
    const call = alice.takeBack(outgoing, plainSdp());
    assert.equal((await call.final()).status, 200);
    await atCarol.reject(486, 'Busy Here');
    await until('not together', () =>
      only(system, 'id-bob').party.userId === 'id-alice' ? true : null,
    );
    const hungUp = incoming.ended();
    await call.bye();
    await hungUp;
    await system.idle();
  });

  for (const [number, name] of [
    ['*43', 'the echo'],
    ['2001', 'a queue'],
    ['911', 'an emergency call'],
  ] as const) {
    test(`goes on with ${name}`, async () => {
      await using system = await PhoneSystem.start();
      const alice = await Page.open(system, 'alice');
      const sue = await system.phone('sue');
      // Rings for the queue, and does not answer.
      const bob = await system.phone('bob');
      const media = system.media('alice');
      const call = alice.phone.call(number, media.offer());
      if (number === '911') {
        const atSue = system.media('sue');
        const incoming = await sue.incoming();
        await incoming.accept(atSue.answer(incoming.invite!.body));
        await atSue.opened;
        atSue.play(() => Buffer.from('what is your emergency'));
      }
      const answer = await call.final();
      assert.equal(answer.status, 200);
      const ringing = number === '2001' ? await bob.incoming() : null;
      ringing?.ring();
      media.acceptAnswer(answer.body);
      await media.opened;
      const before = only(system, 'id-alice');
      media.close();
      await alice.reload();
      const again = await alice.takeBackWithSound(call);
      again.media.play(() => Buffer.from('hello'));
      await again.media.hears({ '*43': 'hello', '2001': '', '911': 'what is' }[number]);
      const { emergency, startedAt, answeredAt, party } = only(system, 'id-alice');
      assert.deepEqual(
        { emergency, startedAt, answeredAt, party },
        {
          ...{ emergency: before.emergency, startedAt: before.startedAt },
          ...{ answeredAt: before.answeredAt, party: before.party },
        },
      );
      if (number === '911') assert.equal(emergency?.test, false);
      await again.call.bye();
      await ringing?.cancelled();
      await system.idle();
    });
  }

  test('goes on waiting in a park', async () => {
    await using system = await PhoneSystem.start({
      parking: { park: () => ({ extension: '701', name: 'Park 701' }), take: () => null },
    });
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const { incoming, outgoing } = await system.answered(alice.phone, bob.phone, '1002');
    assert.equal((await incoming.refer('<sip:701@acme.test>')).status, 202);
    await incoming.ended();
    await alice.reload();
    const { call, media } = await alice.takeBackWithSound(outgoing);
    await media.hears('');
    await call.bye();
    await system.idle();
  });

  test('leaves nothing behind, however often it is loaded', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
    const talk = await system.answered(alice.phone, bob.phone, '1002');
    let call = talk.outgoing;
    for (let round = 0; round < 200; round++) {
      await alice.reload();
      const next = alice.takeBack(call, plainSdp());
      assert.equal((await next.final()).status, 200);
      call = next;
    }
    await nobodyIsMissing(system);
    assert.equal(system.telephony.stats().legs, 2);
    assert.equal(only(system, 'id-alice').direction, 'out');
    const hungUp = talk.incoming.ended();
    await call.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
    await alice.phone.vanish();
    await bob.phone.vanish();
    await until(
      () => JSON.stringify(system.telephony.stats()),
      () => (Object.values(system.telephony.stats()).every((count) => count === 0) ? true : null),
    );
  });
});
