import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';
import { until } from '../../../../test/support/until.ts';

/** What a user's phones show of whoever they talk to. */
async function otherAway(system: PhoneSystem, userId: string, expected: boolean): Promise<void> {
  await until(`the other one of ${userId} away: ${String(!expected)}`, () => {
    const calls = system.telephony.liveCalls(userId);
    return calls.length === 1 && calls[0]!.otherAway === expected ? true : null;
  });
}

describe('Whoever talks to a phone that is gone without hanging up', () => {
  test('is told when its socket is lost and nothing comes from it, and when it is there again', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
    await otherAway(system, 'id-bob', false);
    await alice.vanish();
    await otherAway(system, 'id-bob', true);
    await otherAway(system, 'id-alice', false);

    callerMedia.play(() => Buffer.from('still here'));
    await otherAway(system, 'id-bob', false);
    await calleeMedia.hears('still here');
    callerMedia.stop();
    await otherAway(system, 'id-bob', true);

    await alice.reconnect();
    await alice.register();
    await otherAway(system, 'id-bob', false);
  });

  test('is told nothing of a lost socket while there is sound', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
    const told: boolean[] = [];
    system.telephony.onLiveCalls((userId, change) => {
      if (userId === 'id-bob' && change.op === 'upsert') told.push(change.item.otherAway);
    });
    callerMedia.play(() => Buffer.from('on and on'));
    await calleeMedia.hears('on and on');
    await alice.vanish();
    await until('not noticed', () => (system.telephony.stats().sockets === 1 ? true : null));
    const from = calleeMedia.received;
    await until('too little sound', () => (calleeMedia.received > from + 75 ? true : null));
    assert.ok(!told.includes(true));
  });

  test('is told of both where both are gone, and the one who comes back sees the other away', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    await system.connect(alice, bob, '1002');
    await alice.vanish();
    await bob.vanish();
    await otherAway(system, 'id-bob', true);
    await otherAway(system, 'id-alice', true);
    await bob.reconnect();
    await bob.register();
    await otherAway(system, 'id-alice', false);
    await otherAway(system, 'id-bob', true);
  });

  test('sees nothing of it where it is passed on to someone who is there', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const carol = await system.phone('carol');
    const { outgoing } = await system.connect(alice, bob, '1002');
    assert.equal((await outgoing.refer('<sip:1003@acme.test>')).status, 202);
    const atCarol = await carol.incoming();
    atCarol.ring();
    await alice.vanish();
    const media = system.media('carol');
    await atCarol.accept(media.answer(atCarol.invite!.body));
    await until('bob is not with carol', () =>
      system.telephony.liveCalls('id-bob')[0]?.party.name === 'Carol' ? true : null,
    );
    assert.equal(system.telephony.liveCalls('id-bob')[0]!.otherAway, false);
  });
});
