import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOpus } from '../media/ogg.ts';
import { createReadStream } from 'node:fs';
import { PhoneSystem, PROMPTS } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';
import type { ReceivedPacket, RtpPeer } from '../../../../test/support/rtp-peer.ts';
import { heardBy } from './hold.ts';

test('what each side hears follows from what both said', () => {
  assert.equal(heardBy('sendrecv', 'sendrecv'), 'the-other');
  assert.equal(heardBy('sendrecv', 'sendonly'), 'music');
  assert.equal(heardBy('recvonly', 'inactive'), 'music');
  assert.equal(heardBy('sendonly', 'sendrecv'), 'nothing');
  assert.equal(heardBy('sendonly', 'sendonly'), 'nothing');
  assert.equal(heardBy('inactive', 'sendonly'), 'nothing');
  assert.equal(heardBy('recvonly', 'recvonly'), 'the-other');
});

/** The next packets until one comes with this payload; the rest is what was heard before. */
async function until(peer: RtpPeer, payload: string): Promise<ReceivedPacket[]> {
  const last = await peer.hears(payload);
  return [...peer.packets.drain(() => true), last];
}

/** What a phone says to a re-INVITE, in the role that it has. */
function answerOf(peer: RtpPeer, direction: Parameters<RtpPeer['describe']>[0]): string {
  return peer.describe(direction).replace('a=setup:actpass', 'a=setup:active');
}

function ufrag(sdp: string): string {
  return /^a=ice-ufrag:(.*)\r$/m.exec(sdp)![1]!;
}

describe('Hold', () => {
  test('lets the other side hear music, and brings both back in the same stream', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const call = await system.connect(alice, bob, '1002');
    const { outgoing, incoming, callerMedia, calleeMedia } = call;
    callerMedia.play(() => Buffer.from('from alice'));
    calleeMedia.play(() => Buffer.from('from bob'));
    const talking = await calleeMedia.hears('from alice');
    await callerMedia.hears('from bob');

    const held = await outgoing.reinvite(callerMedia.describe('sendonly'));
    assert.equal(held.status, 200);
    assert.match(held.body, /^a=recvonly\r$/m);
    const notice = await incoming.reinvited(() => answerOf(calleeMedia, 'recvonly'));
    assert.match(notice.body, /^a=sendonly\r$/m);
    assert.equal(ufrag(notice.body), ufrag(incoming.invite!.body));
    const music: Buffer[] = [];
    for await (const { payload } of readOpus(createReadStream(`${PROMPTS}/music-on-hold.opus`))) {
      music.push(payload);
    }
    const first = await calleeMedia.hears(music[0]!);
    const second = await calleeMedia.hears(music[1]!);
    assert.equal(first.ssrc, talking.ssrc);
    assert.ok(first.marker);
    assert.equal(second.sequence, (first.sequence + 1) & 0xffff);
    assert.equal((second.timestamp - first.timestamp) >>> 0, 960);
    // Alice hears nothing while she holds.
    const before = callerMedia.received;
    for (let frame = 2; frame < 8; frame++) await calleeMedia.hears(music[frame]!);
    assert.equal(callerMedia.received, before);

    const back = await outgoing.reinvite(callerMedia.describe('sendrecv'));
    assert.match(back.body, /^a=sendrecv\r$/m);
    const end = await incoming.reinvited(() => answerOf(calleeMedia, 'sendrecv'));
    assert.match(end.body, /^a=sendrecv\r$/m);
    await until(callerMedia, 'from bob');
    const again = await until(calleeMedia, 'from alice');
    assert.equal(again.at(-1)!.ssrc, talking.ssrc);
  });

  test('of both sides is silent, and the first to come back hears music', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const call = await system.connect(alice, bob, '1002');
    const { outgoing, incoming, callerMedia, calleeMedia } = call;
    callerMedia.play(() => Buffer.from('from alice'));
    calleeMedia.play(() => Buffer.from('from bob'));
    await calleeMedia.hears('from alice');

    await outgoing.reinvite(callerMedia.describe('sendonly'));
    await incoming.reinvited(() => answerOf(calleeMedia, 'recvonly'));
    const both = await incoming.reinvite(calleeMedia.describe('sendonly'));
    assert.match(both.body, /^a=inactive\r$/m);
    await outgoing.reinvited(() => answerOf(callerMedia, 'inactive'));
    callerMedia.packets.drain(() => true);
    const back = await outgoing.reinvite(callerMedia.describe('sendrecv'));
    assert.match(back.body, /^a=sendonly\r$/m);
    await incoming.reinvited(() => answerOf(calleeMedia, 'sendonly'));
    const heard = await callerMedia.packets.take('music', () => true);
    assert.ok(!heard.payload.toString().startsWith('from bob'));
    await incoming.reinvite(calleeMedia.describe('sendrecv'));
    await outgoing.reinvited(() => answerOf(callerMedia, 'sendrecv'));
    await callerMedia.hears('from bob');
    await calleeMedia.hears('from alice');
  });

  test('keeps the role in DTLS that each side has', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    await incoming.accept(plainAnswer());
    const first = await outgoing.final();
    const setup = (sdp: string): string => /^a=setup:(\w+)/m.exec(sdp)![1]!;
    assert.equal(setup(first.body), 'active');
    assert.equal(setup((await outgoing.reinvite(plainSdp('sendonly'))).body), 'active');
    await incoming.reinvited(() => plainAnswer('recvonly'));
    // Bob answered as the active side, so in a re-INVITE of his the server stays passive.
    const answer = await incoming.reinvite(plainSdp('sendonly'));
    assert.equal(setup(answer.body), 'passive');
    assert.equal(ufrag(answer.body), ufrag(incoming.invite!.body));
  });
});

describe('A re-INVITE', () => {
  test('with new ICE credentials gets a new connection in the same call', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
    calleeMedia.play(() => Buffer.from('from bob'));
    const before = await callerMedia.hears('from bob');
    callerMedia.close();

    const restarted = system.media('alice again');
    const answer = await outgoing.reinvite(restarted.offer());
    assert.equal(answer.status, 200);
    restarted.acceptAnswer(answer.body);
    await restarted.opened;
    const after = await restarted.hears('from bob');
    assert.equal(after.ssrc, before.ssrc);
    restarted.play(() => Buffer.from('alice again'));
    await calleeMedia.hears('alice again');
  });

  test('of Firefox with new ICE credentials alone is refused, for it would be silent after', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const byFirefox = (ufrag: string): string =>
      plainSdp('sendrecv', { ufrag }).replace('o=- 1', 'o=mozilla...THIS_IS_SDPARTA-99.0 1');
    const outgoing = alice.call('*43', byFirefox('before'));
    await outgoing.final();
    assert.equal((await outgoing.reinvite(byFirefox('after'))).status, 488);
    const anew = byFirefox('after').replace('AB:AB', 'CD:CD');
    assert.equal((await outgoing.reinvite(anew)).status, 200);
  });

  test('without an offer gets one, and its answer comes with the ACK', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
    callerMedia.play(() => Buffer.from('from alice'));
    await calleeMedia.hears('from alice');
    outgoing.sendReinvite('');
    const offer = await outgoing.status(200);
    assert.match(offer.body, /^a=sendrecv\r$/m);
    outgoing.ack(offer, callerMedia.describe('sendonly').replace('actpass', 'passive'));
    await calleeMedia.packets.take(
      'music',
      ({ payload }) => !payload.toString().startsWith('from alice'),
    );
  });

  test('that cannot be followed is refused, and the call goes on', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, callerMedia, calleeMedia } = await system.connect(alice, bob, '1002');
    assert.equal((await outgoing.reinvite('v=0\r\n')).status, 488);
    callerMedia.play(() => Buffer.from('from alice'));
    await calleeMedia.hears('from alice');
    assert.equal((await outgoing.reinvite(callerMedia.describe('sendonly'))).status, 200);
  });
});

describe('Inside a call', () => {
  test('INFO and OPTIONS are answered, and what is not allowed is refused', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const outgoing = alice.call('*43', plainSdp());
    await outgoing.final();
    for (const [method, status] of [
      ['INFO', 200],
      ['OPTIONS', 200],
      ['UPDATE', 405],
      ['PUBLISH', 405],
    ] as const) {
      outgoing.send(method);
      assert.equal((await outgoing.status(status, method)).status, status);
    }
    assert.equal((await outgoing.bye()).status, 200);
  });

  test('digits of RFC 4733 reach the other phone as its own payload type', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { callerMedia, calleeMedia } = await system.connect(alice, bob, '1002', {
      caller: { opusType: 96, eventType: 97 },
    });
    const event = Buffer.from([5, 0x0a, 0x03, 0xc0]);
    callerMedia.send(Buffer.from('voice'));
    callerMedia.send(event, { payloadType: 97, marker: true, ticks: 0 });
    const voice = await calleeMedia.hears('voice');
    const digit = await calleeMedia.hears(event);
    assert.equal(voice.payloadType, 111);
    assert.equal(digit.payloadType, 110);
    assert.ok(digit.marker);
    assert.equal(digit.sequence, (voice.sequence + 1) & 0xffff);
    assert.equal(digit.timestamp, voice.timestamp);
  });
});

describe('The echo at *43', () => {
  test('answers at once and gives back what it hears', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const media = system.media('alice');
    const outgoing = alice.call('*43', media.offer());
    const answer = await outgoing.final();
    assert.equal(answer.header('p-asserted-identity'), '"Echo test" <sip:*43@acme.test>');
    media.acceptAnswer(answer.body);
    await media.opened;
    media.play(() => Buffer.from('hello me'));
    await media.hears('hello me');
    await outgoing.bye();
    const record = await system.record('alice');
    assert.equal(record.disposition, 'answered');
    assert.deepEqual(record.party, { name: 'Echo test', number: '*43', userId: null });
    await system.idle();
  });
});
