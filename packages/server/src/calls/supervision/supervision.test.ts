import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { OpusEar } from '../../../../../test/support/opus-ear.ts';
import { opusTone } from '../../../../../test/support/opus-tone.ts';
import { PhoneSystem, PROMPTS } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import type { RtpPeer } from '../../../../../test/support/rtp-peer.ts';
import type { SipCall } from '../../../../../test/support/sip-call.ts';
import type { SipPhone } from '../../../../../test/support/sip-phone.ts';
import { readOpusFile } from '../../media/opus-file.ts';

/** Whose voice has which pitch, in hertz. */
const CALLER = 500;
const AGENT = 1_100;
const SUPERVISOR = 1_900;
const OTHER = 2_700;
const VOICES = [CALLER, AGENT, SUPERVISOR, OTHER];

const tones = new Map<number, Buffer[]>();
const music = new Set<string>();
before(async () => {
  const frames = await readOpusFile(`${PROMPTS}/music-on-hold.opus`);
  for (const { payload } of frames) if (payload.length > 3) music.add(payload.toString('hex'));
  for (const hertz of VOICES) tones.set(hertz, await opusTone(hertz));
});

function speak(media: RtpPeer, hertz: number): void {
  const packets = tones.get(hertz)!;
  let next = 0;
  media.play(() => packets[next++ % packets.length]!);
}

/** Waits until this ear hears these voices and nobody else's. */
async function hears(ear: OpusEar, ...voices: number[]): Promise<void> {
  await ear.toHearOnly(
    voices,
    VOICES.filter((hertz) => !voices.includes(hertz)),
  );
}

/** Takes the packets from the ear that was there. */
async function hearsMusic(media: RtpPeer): Promise<void> {
  media.onPacket = null;
  await media.packets.take('music', ({ payload }) => music.has(payload.toString('hex')));
}

/** A key, as RFC 4733 has it. */
function press(media: RtpPeer, key: number): void {
  media.send(Buffer.from([key, 0x0a, 0x03, 0xc0]), { payloadType: 110, marker: true });
}

/** Alice talks to agent Bob, and each has a voice. */
async function talk(system: PhoneSystem) {
  const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
  const call = await system.connect(alice, bob, '1002');
  const { callerMedia, calleeMedia } = call;
  speak(callerMedia, CALLER);
  speak(calleeMedia, AGENT);
  const [caller, agent] = [await OpusEar.at(callerMedia), await OpusEar.at(calleeMedia)];
  await hears(caller, AGENT);
  await hears(agent, CALLER);
  return { ...call, alice, bob, caller, agent };
}

interface Supervisor {
  readonly call: SipCall;
  readonly media: RtpPeer;
  readonly ear: OpusEar;
}

async function supervise(system: PhoneSystem, number: string, by?: SipPhone): Promise<Supervisor> {
  const phone = by ?? (await system.phone('sue'));
  const media = system.media('sue');
  const call = phone.call(number, media.offer());
  const answer = await call.final();
  assert.equal(answer.status, 200);
  assert.match(answer.header('p-asserted-identity'), /<sip:1002@acme.test>/);
  media.acceptAnswer(answer.body);
  await media.opened;
  const ear = await OpusEar.at(media);
  speak(media, SUPERVISOR);
  return { call, media, ear };
}

/** What a phone says to a re-INVITE of the server. */
const answerOf = (peer: RtpPeer, direction: Parameters<RtpPeer['describe']>[0]): string =>
  peer.describe(direction).replace('a=setup:actpass', 'a=setup:active');

describe('A supervisor', () => {
  test('who listens hears both, and nobody hears them or is told', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent, outgoing, incoming } = await talk(system);
    const { call, ear } = await supervise(system, '*811002');
    await hears(ear, CALLER, AGENT);
    await hears(caller, AGENT);
    await hears(agent, CALLER);
    await call.bye();
    for (const side of [outgoing, incoming]) {
      assert.deepEqual(
        side.inbox.drain(({ method, status }) => method === 'INVITE' && status === 0),
        [],
      );
    }
    const { direction, disposition, party } = await system.record('sue');
    assert.deepEqual([direction, disposition], ['out', 'answered']);
    assert.equal(party.userId, 'id-bob');
    await hears(caller, AGENT);
    await outgoing.bye();
    await incoming.ended();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('who whispers is heard by the agent alone', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent } = await talk(system);
    const { ear } = await supervise(system, '*821002');
    await hears(agent, CALLER, SUPERVISOR);
    await hears(ear, CALLER, AGENT);
    await hears(caller, AGENT);
  });

  test('who barges in is heard by both', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent } = await talk(system);
    const { ear } = await supervise(system, '*831002');
    await hears(agent, CALLER, SUPERVISOR);
    await hears(caller, AGENT, SUPERVISOR);
    await hears(ear, CALLER, AGENT);
  });

  test('changes by the keys 4, 5 and 6 who hears them', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent } = await talk(system);
    const { media } = await supervise(system, '*811002');
    press(media, 6);
    await hears(caller, AGENT, SUPERVISOR);
    await hears(agent, CALLER, SUPERVISOR);
    press(media, 5);
    await hears(caller, AGENT);
    await hears(agent, CALLER, SUPERVISOR);
    press(media, 9);
    await hears(agent, CALLER, SUPERVISOR);
    press(media, 4);
    await hears(agent, CALLER);
    await hears(caller, AGENT);
  });

  test('who hangs up leaves the two with the very packets that the other sends', async () => {
    await using system = await PhoneSystem.start();
    const { caller, callerMedia, calleeMedia } = await talk(system);
    const { call } = await supervise(system, '*831002');
    await hears(caller, AGENT, SUPERVISOR);
    await call.bye();
    calleeMedia.play(() => Buffer.from('from bob as it is'));
    callerMedia.onPacket = null;
    await callerMedia.hears('from bob as it is');
  });

  test('hears music while the agent holds, and both after it', async () => {
    await using system = await PhoneSystem.start();
    const { outgoing, incoming, callerMedia, calleeMedia, agent } = await talk(system);
    const { ear, media } = await supervise(system, '*821002');
    await hears(ear, CALLER, AGENT);
    await incoming.reinvite(calleeMedia.describe('sendonly'));
    await outgoing.reinvited(() => answerOf(callerMedia, 'recvonly'));
    await hearsMusic(media);
    await incoming.reinvite(calleeMedia.describe('sendrecv'));
    await outgoing.reinvited(() => answerOf(callerMedia, 'sendrecv'));
    await hears(await OpusEar.at(media), CALLER, AGENT);
    await hears(agent, CALLER, SUPERVISOR);
  });

  test('may come while the agent holds', async () => {
    await using system = await PhoneSystem.start();
    const { outgoing, incoming, callerMedia, calleeMedia } = await talk(system);
    await incoming.reinvite(calleeMedia.describe('sendonly'));
    await outgoing.reinvited(() => answerOf(callerMedia, 'recvonly'));
    const { media } = await supervise(system, '*811002');
    await hearsMusic(media);
    await incoming.reinvite(calleeMedia.describe('sendrecv'));
    await outgoing.reinvited(() => answerOf(callerMedia, 'sendrecv'));
    await hears(await OpusEar.at(media), CALLER, AGENT);
  });

  test('is hung up on when the agent sends the caller elsewhere; those two go on unmixed', async () => {
    await using system = await PhoneSystem.start();
    const { incoming, callerMedia, caller } = await talk(system);
    const carol = await system.phone('carol');
    const { call } = await supervise(system, '*831002');
    await hears(caller, AGENT, SUPERVISOR);
    assert.equal((await incoming.refer('<sip:1003@acme.test>')).status, 202);
    const taken = await carol.incoming();
    const media = system.media('carol');
    await taken.accept(media.answer(taken.invite!.body));
    await call.ended();
    await media.opened;
    media.play(() => Buffer.from('from carol'));
    callerMedia.onPacket = null;
    await callerMedia.hears('from carol');
  });

  test('stays with the agent when the caller is exchanged', async () => {
    await using system = await PhoneSystem.start();
    const { outgoing, agent } = await talk(system);
    const carol = await system.phone('carol');
    const { ear } = await supervise(system, '*821002');
    assert.equal((await outgoing.refer('<sip:1003@acme.test>')).status, 202);
    const taken = await carol.incoming();
    const media = system.media('carol');
    await taken.accept(media.answer(taken.invite!.body));
    await media.opened;
    speak(media, OTHER);
    await hears(agent, OTHER, SUPERVISOR);
    await hears(ear, OTHER, AGENT);
  });

  test('stays with an agent who goes on at another phone', async () => {
    await using system = await PhoneSystem.start();
    const { incoming, bob, caller } = await talk(system);
    const { ear } = await supervise(system, '*831002');
    await hears(caller, AGENT, SUPERVISOR);
    const desk = await system.phone('bob');
    const media = system.media('bob at the desk');
    const pulled = desk.call(bob.account.username, media.offer(), [
      ['Replaces', incoming.replaces()],
      ['Require', 'replaces'],
    ]);
    const answer = await pulled.final();
    media.acceptAnswer(answer.body);
    await incoming.ended();
    await media.opened;
    speak(media, OTHER);
    await hears(ear, CALLER, OTHER);
    await hears(caller, OTHER, SUPERVISOR);
    await hears(await OpusEar.at(media), CALLER, SUPERVISOR);
  });

  test('may be at another phone, and hold', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent } = await talk(system);
    const { call, media } = await supervise(system, '*831002');
    await hears(caller, AGENT, SUPERVISOR);
    assert.equal((await call.reinvite(media.describe('sendonly'))).status, 200);
    const desk = await system.phone('sue');
    const there = system.media('sue at the desk');
    const pulled = desk.call('sue', there.offer(), [
      ['Replaces', call.replaces()],
      ['Require', 'replaces'],
    ]);
    const answer = await pulled.final();
    there.acceptAnswer(answer.body);
    await call.ended();
    await there.opened;
    speak(there, OTHER);
    await hears(caller, AGENT, OTHER);
    await hears(agent, CALLER, OTHER);
    press(there, 5);
    await hears(caller, AGENT);
    await hears(await OpusEar.at(there), CALLER, AGENT);
  });

  test('may be one of two, of whom each says who hears them', async () => {
    await using system = await PhoneSystem.start();
    const { caller, agent } = await talk(system);
    const first = await supervise(system, '*831002');
    const second = await supervise(system, '*821002');
    speak(second.media, OTHER);
    await hears(agent, CALLER, SUPERVISOR, OTHER);
    await hears(caller, AGENT, SUPERVISOR);
    await first.call.bye();
    await hears(agent, CALLER, OTHER);
    await hears(caller, AGENT);
  });

  test('is hung up on when the conversation is over', async () => {
    await using system = await PhoneSystem.start();
    const { outgoing, incoming } = await talk(system);
    const { call, ear } = await supervise(system, '*811002');
    await hears(ear, CALLER, AGENT);
    await outgoing.bye();
    await incoming.ended();
    await call.ended();
    await system.idle();
  });

  test('is not let in where there is nothing, nor where it is not theirs', async () => {
    await using system = await PhoneSystem.start();
    const sue = await system.phone('sue');
    const refusal = async (phone: SipPhone, number: string) => {
      const answer = await phone.call(number, plainSdp()).final();
      return [answer.status, answer.header('reason')];
    };
    await system.phone('bob');
    assert.deepEqual(await refusal(sue, '*811002'), [480, 'Q.850;cause=31']);
    assert.deepEqual(await refusal(sue, '*811009'), [404, 'Q.850;cause=1']);
    const carol = await system.phone('carol');
    assert.deepEqual(await refusal(carol, '*811002'), [403, '']);
    // A call of one's own.
    const { outgoing } = await system.answered(sue, carol, '1003');
    assert.deepEqual(await refusal(sue, '*811003'), [403, '']);
    await outgoing.bye();
  });
});
