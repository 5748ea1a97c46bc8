import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AnsweringOffice, GREETING, WORDS } from '../../../../test/support/answering-office.ts';
import { OpusEar } from '../../../../test/support/opus-ear.ts';
import { plainSdp } from '../../../../test/support/plain-sdp.ts';
import type { RtpPeer } from '../../../../test/support/rtp-peer.ts';
import { accepted, told } from '../../../../test/support/sip-referral.ts';
import { hear, speak } from '../../../../test/support/studio.ts';
import { until } from '../../../../test/support/until.ts';
import { CallHistory } from '../history/call-history.ts';
import { silentLogger } from '../logger.ts';
import { RecordingArchive } from '../recordings/recording-archive.ts';
import { Recordings } from '../recordings/recordings.ts';

const [TONE, OTHER] = [440, 620];

/** Alice called bob, who is not there, and hears a greeting without end. */
async function greeted(office: AnsweringOffice) {
  const alice = await office.system.phone('alice');
  const media = office.system.media('alice');
  const ear = await OpusEar.at(media);
  const call = alice.call('1002', media.offer());
  media.acceptAnswer((await call.final()).body);
  await media.opened;
  await ear.toHear(GREETING);
  return { alice, media, ear, call };
}

/** Waits until nothing has come for half a second. */
async function silence(media: RtpPeer): Promise<void> {
  let [received, since] = [-1, 0];
  await until('something is heard', () => {
    const now = performance.now();
    if (media.received !== received) [received, since] = [media.received, now];
    return now - since > 500 ? true : null;
  });
}

describe('Someone who is in a call with the desk', () => {
  test('hears all that is said to them, from the moment on at which they can hear', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 1 });
    const alice = await office.system.phone('alice');
    const media = office.system.media('alice');
    const call = alice.call('1002', media.offer());
    const { body } = await call.final();
    // A connection that takes its time.
    const answered = performance.now();
    await until('time stands still', () => (performance.now() - answered > 700 ? true : null));
    media.acceptAnswer(body);
    // 50 packets of the greeting, and 25 of the beep.
    await until(
      () => `only ${media.received} packets came`,
      () => (media.received >= 75 ? true : null),
    );
    await call.bye();
  });

  test('hears nothing while they hold, and the rest when they go on', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    const { media, call } = await greeted(office);
    assert.equal((await call.reinvite(media.describe('sendonly'))).status, 200);
    const [held] = office.system.telephony.liveCalls('id-alice');
    assert.equal(held?.held, true);
    await silence(media);
    assert.equal((await call.reinvite(media.describe('sendrecv'))).status, 200);
    await hear(media, 0.5);
    await call.bye();
    await office.system.idle();
  });

  test('goes on at another phone of their own, and what they say at both is one message', async () => {
    await using office = await AnsweringOffice.open();
    const { media, ear, call } = await greeted(office);
    await ear.toHearEndOf(WORDS.beep);
    await speak(media, TONE);
    await hear(media, 0);
    const mobile = await office.system.phone('alice', { deviceId: 'mobile' });
    await accepted(call, '<sip:alice@acme.test;gr=mobile>');
    const moved = await mobile.incoming();
    const second = office.system.media('mobile');
    await speak(second, OTHER);
    const begun = performance.now();
    await until('time stands still', () => (performance.now() - begun > 1_200 ? true : null));
    await moved.accept(second.answer(moved.invite!.body));
    await call.ended();
    await second.opened;
    const opened = performance.now();
    await until('time stands still', () => (performance.now() - opened > 1_500 ? true : null));
    await moved.bye();
    const row = await office.message('bob');
    const sound = await office.sound(row);
    assert.ok(sound.secondsOf(TONE, 0, [TONE, OTHER]) > 0.8);
    assert.ok(sound.secondsOf(OTHER, 0, [TONE, OTHER]) > 1);
    assert.deepEqual(await office.system.records(), ['alice out answered', 'bob in missed']);
  });

  test('goes on where another phone of their own takes the call', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    const { call } = await greeted(office);
    const mobile = await office.system.phone('alice', { deviceId: 'mobile' });
    const media = office.system.media('mobile');
    const ear = await OpusEar.at(media);
    const pull = mobile.call('1001', media.offer(), [['Replaces', call.replaces()]]);
    media.acceptAnswer((await pull.final()).body);
    await call.ended();
    await ear.toHear(GREETING);
    await pull.bye();
    await office.system.idle();
  });

  test('cannot pass it on, park it, or join it with another call', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    const { alice, call, media } = await greeted(office);
    for (const target of ['1003', '701', '*68', '*43', '*97']) {
      assert.equal((await call.refer(`<sip:${target}@acme.test>`)).status, 403, target);
    }
    const carol = await office.system.phone('carol');
    const { outgoing, incoming } = await office.system.answered(alice, carol, '1003');
    const target = `<sip:1002@acme.test?Replaces=${encodeURIComponent(call.replaces())}>`;
    await accepted(outgoing, target);
    assert.equal((await told(outgoing)).how, '481 terminated');
    await hear(media, 0.5);
    await outgoing.bye();
    await incoming.ended();
    await call.bye();
    await office.system.idle();
  });

  test('may record what they say', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    const folder = await mkdtemp(join(tmpdir(), 'hubline-attended-'));
    const { recordings: repository, callRecords } = office.store;
    const history = new CallHistory(callRecords, repository, silentLogger);
    const archive = new RecordingArchive({
      ...{ repository, history, folder, clock: Date.now, logger: silentLogger },
    });
    const recordings = new Recordings(archive, silentLogger);
    recordings.follow(office.system.telephony);
    const { call, media } = await greeted(office);
    const [live] = office.system.telephony.liveCalls('id-alice');
    assert.equal(await recordings.act('id-alice', live!.id, 'start'), 'done');
    await speak(media, TONE);
    await hear(media, 0.5);
    await call.bye();
    await office.system.idle();
    await recordings.close();
    assert.deepEqual(await repository.open(), []);
    await rm(folder, { recursive: true });
  });
});

describe('*97', () => {
  test('leads to one’s own messages, under the number that was dialled', async () => {
    await using office = await AnsweringOffice.open();
    const alice = await office.system.phone('alice');
    const media = office.system.media('alice');
    const call = alice.call('*97', media.offer());
    const answer = await call.final();
    assert.match(answer.header('p-asserted-identity'), /"Voicemail" <sip:\*97@acme\.test>/);
    media.acceptAnswer(answer.body);
    const { caller, of } = await until('nobody asks', () => office.asked[0]);
    assert.deepEqual([caller.subscriber.username, of], ['alice', 'alice']);
    const hungUp = call.ended();
    caller.end();
    await hungUp;
    const part = await office.system.record('alice');
    assert.deepEqual(
      [part.disposition, part.party],
      ['answered', { name: 'Voicemail', number: '*97', userId: null }],
    );
    await office.system.idle();
  });

  test('is nothing that someone can be transferred to', async () => {
    await using office = await AnsweringOffice.open();
    const [alice, carol] = [await office.system.phone('alice'), await office.system.phone('carol')];
    const { outgoing, incoming } = await office.system.answered(alice, carol, '1003');
    await accepted(outgoing, '<sip:*97@acme.test>');
    const { how, lines } = await told(outgoing);
    assert.deepEqual([how, lines], ['480 terminated', ['Reason: Q.850;cause=31']]);
    assert.equal((await incoming.reinvite(plainSdp('sendonly'))).status, 200);
    await outgoing.bye();
    await incoming.ended();
    assert.equal(office.asked.length, 0);
  });
});
