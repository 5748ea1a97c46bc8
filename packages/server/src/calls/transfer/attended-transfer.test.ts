import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem, type ConnectedCall } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { accepted, told } from '../../../../../test/support/sip-referral.ts';
import type { SipCall } from '../../../../../test/support/sip-call.ts';

const TRANSFERRED = 'SIP;cause=200;text="Transferred"';

/** Who takes the place of this call of one's own. */
function inPlaceOf(call: SipCall, toTag?: string): string {
  return `<sip:1003@acme.test?Replaces=${encodeURIComponent(call.replaces(toTag))}>`;
}

/** Alice talks to bob and has asked carol, who answered; nobody has media. */
async function consulted(system: PhoneSystem) {
  const [alice, bob, carol] = [
    await system.phone('alice'),
    await system.phone('bob'),
    await system.phone('carol'),
  ];
  const first = await system.answered(alice, bob, '1002');
  const second = await system.answered(alice, carol, '1003');
  return { alice, bob, carol, first, second };
}

/** Both far ends hear of each other. */
async function introduced(bob: SipCall, carol: SipCall): Promise<void> {
  const [atBob, atCarol] = await Promise.all([
    bob.reinvited(() => plainAnswer()),
    carol.reinvited(() => plainAnswer()),
  ]);
  assert.match(atBob.header('p-asserted-identity'), /<sip:1003@acme.test>/);
  assert.match(atCarol.header('p-asserted-identity'), /<sip:1002@acme.test>/);
}

describe('An attended transfer', () => {
  test('connects the far ends in the streams that they have', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    const first: ConnectedCall = await system.connect(alice, bob, '1002');
    first.calleeMedia.play(() => Buffer.from('from bob'));
    await first.outgoing.reinvite(first.callerMedia.describe('sendonly'));
    const held = await first.incoming.reinvited(() => first.calleeMedia.describe('recvonly'));
    assert.match(held.body, /^a=sendonly\r$/m);
    const second = await system.connect(alice, carol, '1003');
    second.callerMedia.play(() => Buffer.from('from alice'));
    second.calleeMedia.play(() => Buffer.from('from carol'));
    const before = await second.calleeMedia.hears('from alice');

    await accepted(first.outgoing, inPlaceOf(second.outgoing));
    const last = await told(first.outgoing);
    assert.deepEqual(
      [last.how, ...last.lines],
      ['200 terminated', 'P-Asserted-Identity: "Carol" <sip:1003@acme.test>'],
    );
    for (const call of [first.outgoing, second.outgoing]) {
      assert.equal((await call.ended()).header('reason'), TRANSFERRED);
    }
    const atBob = await first.incoming.reinvited(() => first.calleeMedia.describe('sendrecv'));
    assert.match(atBob.body, /^a=sendrecv\r$/m);
    assert.match(atBob.header('p-asserted-identity'), /Carol/);
    const atCarol = await second.incoming.reinvited(() => second.calleeMedia.describe('sendrecv'));
    assert.match(atCarol.header('p-asserted-identity'), /Bob/);
    await first.calleeMedia.hears('from carol');
    const after = await second.calleeMedia.hears('from bob');
    assert.equal(after.ssrc, before.ssrc);

    const hungUp = second.incoming.ended();
    await first.incoming.bye();
    await hungUp;
    assert.deepEqual(await system.records(), [
      'alice out answered',
      'alice out answered',
      'bob in answered',
      'carol in answered',
    ]);
  });

  test('can be asked for in either of the two calls', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { first, second } = await consulted(system);
    await accepted(second.outgoing, inPlaceOf(first.outgoing));
    assert.equal((await told(second.outgoing)).how, '200 terminated');
    await Promise.all([first.outgoing.ended(), second.outgoing.ended()]);
    await introduced(first.incoming, second.incoming);
    const hungUp = first.incoming.ended();
    await second.incoming.bye();
    await hungUp;
    await system.idle();
  });

  test('lets a far end that holds go on holding', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { first, second } = await consulted(system);
    await first.incoming.reinvite(plainSdp('sendonly'));
    await first.outgoing.reinvited(() => plainAnswer('recvonly'));
    await accepted(first.outgoing, inPlaceOf(second.outgoing));
    assert.equal((await told(first.outgoing)).how, '200 terminated');
    await Promise.all([first.outgoing.ended(), second.outgoing.ended()]);
    const atBob = await first.incoming.reinvited(() => plainAnswer('sendonly'));
    assert.match(atBob.body, /^a=sendrecv\r$/m);
    const atCarol = await second.incoming.reinvited(() => plainAnswer('recvonly'));
    assert.match(atCarol.body, /^a=sendonly\r$/m);
    await first.incoming.reinvite(plainSdp('sendrecv'));
    const back = await second.incoming.reinvited(() => plainAnswer());
    assert.match(back.body, /^a=sendrecv\r$/m);
    await first.incoming.bye();
    await second.incoming.ended();
    await system.idle();
  });

  test('fails when the consulted one has hung up, and the call goes on', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { first, second } = await consulted(system);
    const hungUp = second.outgoing.ended();
    await second.incoming.bye();
    await hungUp;
    await accepted(first.outgoing, inPlaceOf(second.outgoing));
    assert.equal((await told(first.outgoing)).how, '481 terminated');
    await first.incoming.bye();
    await first.outgoing.ended();
    await system.idle();
  });

  test('is refused for a call of someone else, and for the call itself', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { first, second } = await consulted(system);
    assert.equal((await first.outgoing.refer(inPlaceOf(first.outgoing))).status, 400);
    assert.equal((await second.incoming.refer(inPlaceOf(first.outgoing))).status, 403);
    await Promise.all([first.outgoing.bye(), second.outgoing.bye()]);
    await Promise.all([first.incoming.ended(), second.incoming.ended()]);
    await system.idle();
  });

  test('of a socket that is lost at once leaves the far ends connected', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const { alice, first, second } = await consulted(system);
    first.outgoing.send('REFER', '', [['Refer-To', inPlaceOf(second.outgoing)]]);
    await first.outgoing.requested('NOTIFY');
    await alice.vanish();
    await introduced(first.incoming, second.incoming);
    assert.equal(system.telephony.liveCalls('id-alice').length, 0);
    const hungUp = first.incoming.ended();
    await second.incoming.bye();
    await hungUp;
    await system.idle();
  });
});

describe('An attended transfer to someone who still rings', () => {
  /** Alice talks to bob, and rings carol. */
  async function asking(system: PhoneSystem) {
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    const asked = alice.call('1003', plainSdp());
    const atCarol = await carol.incoming();
    atCarol.ring();
    const tag = (await asked.status(180)).tag('to');
    await accepted(outgoing, inPlaceOf(asked, tag));
    assert.equal((await told(outgoing)).how, '180 active');
    assert.equal((await asked.final()).status, 487);
    return { alice, carol, atAlice: outgoing, atBob: incoming, atCarol };
  }

  test('goes on ringing there for the other party', async () => {
    await using system = await PhoneSystem.start();
    const { carol, atAlice, atBob, atCarol } = await asking(system);
    assert.match(system.telephony.liveCalls('id-carol')[0]!.party.name, /Bob/);
    await atCarol.accept(plainAnswer());
    assert.equal((await told(atAlice)).how, '200 terminated');
    await atAlice.ended();
    await introduced(atBob, atCarol);
    assert.equal(carol.inbox.items.length, 0);
    const hungUp = atBob.ended();
    await atCarol.bye();
    await hungUp;
    const { party } = await system.record('carol');
    assert.match(party.name, /Bob/);
    assert.deepEqual(await system.records(), [
      'alice out answered',
      'alice out cancelled',
      'bob in answered',
    ]);
  });

  test('gives the other party back when it fails', async () => {
    await using system = await PhoneSystem.start();
    const { atAlice, atBob, atCarol } = await asking(system);
    await atCarol.reject(486);
    assert.equal((await told(atAlice)).how, '486 terminated');
    const hungUp = atBob.ended();
    await atAlice.bye();
    await hungUp;
    await system.idle();
  });

  test('stops ringing when the other party hangs up', async () => {
    await using system = await PhoneSystem.start();
    const { atAlice, atBob, atCarol } = await asking(system);
    await atBob.bye();
    await atCarol.cancelled();
    await atAlice.ended();
    await system.idle();
  });
});
