import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { USERS } from '../../../../test/support/phone-system.ts';
import type { RecordedSound } from '../../../../test/support/recorded-sound.ts';
import type { RtpPeer } from '../../../../test/support/rtp-peer.ts';
import { accepted } from '../../../../test/support/sip-referral.ts';
import { hear, speak, Studio } from '../../../../test/support/studio.ts';
import { until } from '../../../../test/support/until.ts';
import type { DialPlan } from '../calls/ports.ts';
import { openNew } from '../media/sound-file.ts';
import { ParkLot } from '../parks/park-lot.ts';

const [ALICE, BOB, CAROL, SECRET] = [440, 620, 980, 1400];
const TONES = [ALICE, BOB, CAROL, SECRET];
type Channel = 'left' | 'right';

/** Which tones are heard there for a good while. */
function voices(sound: RecordedSound, channel: Channel): number[] {
  return TONES.filter((tone) => sound.secondsOf(tone, channel === 'left' ? 0 : 1, TONES) >= 0.5);
}

function isSilent(sound: RecordedSound, tone: number): boolean {
  return [0, 1].every((channel) => sound.secondsOf(tone, channel, TONES) === 0);
}

/** Alice has called bob, and both speak. */
async function talking(studio: Studio) {
  const alice = await studio.system.phone('alice');
  const bob = await studio.system.phone('bob');
  const call = await studio.system.connect(alice, bob, '1002');
  await speak(call.callerMedia, ALICE);
  await speak(call.calleeMedia, BOB);
  await hear(call.callerMedia, 0.1);
  await hear(call.calleeMedia, 0.1);
  return { alice, bob, ...call };
}

async function voiceOf(studio: Studio, name: string, tone: number): Promise<RtpPeer> {
  const media = studio.system.media(name);
  await speak(media, tone);
  return media;
}

describe('A recording', () => {
  test('has the caller on the left and the called one on the right, whoever of them records', async () => {
    await using studio = await Studio.open();
    const { outgoing, callerMedia } = await talking(studio);
    assert.equal(await studio.act('alice', 'start'), 'done');
    assert.equal(await studio.act('bob', 'start'), 'done');
    assert.deepEqual([studio.shown('alice'), studio.shown('bob')], ['on', 'on']);
    await hear(callerMedia, 1.5);
    await outgoing.bye();
    for (const username of ['alice', 'bob'] as const) {
      const sound = await studio.played(username);
      assert.deepEqual(voices(sound, 'left'), [ALICE], username);
      assert.deepEqual(voices(sound, 'right'), [BOB], username);
      assert.ok(sound.seconds > 1.2, `${sound.seconds} s`);
    }
  });

  test('has nothing of what is said during a pause', async () => {
    await using studio = await Studio.open();
    const { callerMedia, calleeMedia } = await talking(studio);
    await studio.act('alice', 'start');
    await hear(callerMedia, 1);
    await studio.act('alice', 'pause');
    assert.equal(studio.shown('alice'), 'paused');
    await speak(calleeMedia, SECRET);
    await speak(callerMedia, SECRET);
    await hear(callerMedia, 1);
    await speak(calleeMedia, BOB);
    await speak(callerMedia, ALICE);
    // What was said before may be under way.
    await hear(callerMedia, 0.5);
    await studio.act('alice', 'resume');
    assert.equal(studio.shown('alice'), 'on');
    await hear(callerMedia, 1);
    await studio.act('alice', 'stop');
    assert.equal(studio.shown('alice'), 'off');
    const sound = await studio.played('alice');
    assert.deepEqual([voices(sound, 'left'), voices(sound, 'right')], [[ALICE], [BOB]]);
    assert.ok(isSilent(sound, SECRET));
    // Both ends of it, and not the pause.
    assert.ok(sound.seconds > 1.6, `${sound.seconds} s`);
    assert.ok(sound.secondsOf(BOB, 1, TONES) > sound.seconds - 0.5);
  });

  test('has silence while someone holds: neither music nor what nobody hears', async () => {
    await using studio = await Studio.open();
    const { outgoing, incoming, callerMedia, calleeMedia } = await talking(studio);
    await studio.act('bob', 'start');
    await hear(calleeMedia, 1);
    await outgoing.reinvite(callerMedia.describe('sendonly'));
    await incoming.reinvited(() => calleeMedia.describe('recvonly'));
    await speak(calleeMedia, SECRET);
    await speak(callerMedia, SECRET);
    await hear(calleeMedia, 1.5);
    await speak(callerMedia, ALICE);
    await speak(calleeMedia, BOB);
    await hear(calleeMedia, 0.5);
    await outgoing.reinvite(callerMedia.describe('sendrecv'));
    await incoming.reinvited(() => calleeMedia.describe('sendrecv'));
    await hear(calleeMedia, 1);
    await outgoing.bye();
    const sound = await studio.played('bob');
    assert.deepEqual([voices(sound, 'left'), voices(sound, 'right')], [[ALICE], [BOB]]);
    assert.ok(isSilent(sound, SECRET));
    // The hold has its time in it.
    assert.ok(sound.seconds > 3.4, `${sound.seconds} s`);
    assert.ok(sound.secondsOf(ALICE, 0, TONES) < sound.seconds - 1.2);
  });

  test('goes on at another phone of the same user', async () => {
    await using studio = await Studio.open();
    const { incoming, callerMedia } = await talking(studio);
    const mobile = await studio.system.phone('bob', { deviceId: 'mobile' });
    await studio.act('bob', 'start');
    await hear(callerMedia, 1);
    await accepted(incoming, '<sip:bob@acme.test;gr=mobile>');
    const atMobile = await mobile.incoming();
    const media = await voiceOf(studio, 'mobile', CAROL);
    await atMobile.accept(media.answer(atMobile.invite!.body));
    await incoming.ended();
    await media.opened;
    assert.equal(studio.shown('bob'), 'on');
    await hear(media, 1);
    await studio.act('bob', 'pause');
    await studio.act('bob', 'stop');
    const sound = await studio.played('bob');
    assert.deepEqual(voices(sound, 'left'), [ALICE]);
    assert.deepEqual(voices(sound, 'right'), [BOB, CAROL]);
  });

  test('follows its user to whom an attended transfer connects', async () => {
    await using studio = await Studio.open();
    const { alice, outgoing, calleeMedia } = await talking(studio);
    const carol = await studio.system.phone('carol');
    const second = await studio.system.connect(alice, carol, '1003');
    await speak(second.callerMedia, ALICE);
    await speak(second.calleeMedia, CAROL);
    await hear(second.calleeMedia, 0.1);
    await studio.act('carol', 'start');
    await hear(second.calleeMedia, 1);
    const target = encodeURIComponent(second.outgoing.replaces());
    await accepted(outgoing, `<sip:1003@acme.test?Replaces=${target}>`);
    await second.outgoing.ended();
    await hear(calleeMedia, 1);
    await second.incoming.bye();
    const sound = await studio.played('carol');
    assert.deepEqual(voices(sound, 'left'), [ALICE, BOB]);
    assert.deepEqual(voices(sound, 'right'), [CAROL]);
  });

  test('of the one who passes the call on ends there', async () => {
    await using studio = await Studio.open();
    const { incoming, outgoing, callerMedia } = await talking(studio);
    const carol = await studio.system.phone('carol');
    await studio.act('bob', 'start');
    await hear(callerMedia, 1);
    await accepted(incoming, '<sip:1003@acme.test>');
    const atCarol = await carol.incoming();
    const media = await voiceOf(studio, 'carol', CAROL);
    await atCarol.accept(media.answer(atCarol.invite!.body));
    await incoming.ended();
    await media.opened;
    await hear(callerMedia, 1);
    const sound = await studio.played('bob');
    assert.deepEqual([voices(sound, 'left'), voices(sound, 'right')], [[ALICE], [BOB]]);
    assert.ok(isSilent(sound, CAROL));
    await outgoing.bye();
  });

  test('goes on in a park, where nobody hears anybody, and with whoever takes the call out', async () => {
    const park = { id: 'p', tenantId: 'acme', name: 'Park 701', extension: '701' };
    const parking = new ParkLot({
      directory: { parks: () => [park], park: () => park, managers: () => [] },
      ...{ seconds: 60, clock: Date.now },
    });
    const dialPlan: DialPlan = {
      resolve: (_, dialled) =>
        dialled === '701'
          ? { kind: 'park', id: 'p', extension: '701', name: 'Park 701' }
          : { kind: 'user', user: USERS.bob },
    };
    await using studio = await Studio.open({ telephony: { parking, dialPlan } });
    const { outgoing, incoming, calleeMedia } = await talking(studio);
    await studio.act('bob', 'start');
    await hear(calleeMedia, 1);
    await accepted(outgoing, '<sip:701@acme.test>');
    await outgoing.ended();
    assert.equal(studio.shown('bob'), 'on');
    await speak(calleeMedia, SECRET);
    await hear(calleeMedia, 1);
    await speak(calleeMedia, BOB);
    await hear(calleeMedia, 0.5);
    const carol = await studio.system.phone('carol');
    const media = await voiceOf(studio, 'carol', CAROL);
    const taking = carol.call('701', media.offer());
    media.acceptAnswer((await taking.final()).body);
    await media.opened;
    await hear(calleeMedia, 1.5);
    await incoming.bye();
    const sound = await studio.played('bob');
    assert.deepEqual(voices(sound, 'left'), [ALICE, CAROL]);
    assert.deepEqual(voices(sound, 'right'), [BOB]);
    assert.ok(isSilent(sound, SECRET));
    parking.close();
  });

  test('of someone alone with the echo has them alone', async () => {
    await using studio = await Studio.open();
    const alice = await studio.system.phone('alice');
    const media = await voiceOf(studio, 'alice', ALICE);
    const call = alice.call('*43', media.offer());
    media.acceptAnswer((await call.final()).body);
    await media.opened;
    assert.equal(await studio.act('alice', 'start'), 'done');
    await hear(media, 1.2);
    await call.bye();
    const sound = await studio.played('alice');
    assert.deepEqual([voices(sound, 'left'), voices(sound, 'right')], [[ALICE], []]);
  });

  test('is one, however often it is asked for, and is nothing outside of a call of one’s own', async () => {
    await using studio = await Studio.open();
    const { outgoing, callerMedia } = await talking(studio);
    const { telephony } = studio.system;
    const { id } = telephony.liveCalls(USERS.alice.userId)[0]!;
    assert.equal(await studio.act('alice', 'pause'), 'not-recording');
    assert.equal(await studio.act('alice', 'resume'), 'not-recording');
    assert.equal(await studio.act('alice', 'stop'), 'done');
    assert.equal(await studio.recordings.act(USERS.bob.userId, id, 'start'), 'no-call');
    assert.equal(await studio.recordings.act(USERS.alice.userId, 'nothing', 'start'), 'no-call');
    const starts = ['start', 'start', 'start'] as const;
    const outcomes = await Promise.all(starts.map((action) => studio.act('alice', action)));
    assert.deepEqual(outcomes, ['done', 'done', 'done']);
    assert.equal((await studio.store.recordings.open()).length, 1);
    await studio.act('alice', 'pause');
    await studio.act('alice', 'start');
    assert.equal(studio.shown('alice'), 'on');
    await hear(callerMedia, 0.5);
    await outgoing.bye();
    assert.equal(await studio.recordings.act(USERS.alice.userId, id, 'stop'), 'no-call');
    assert.ok((await studio.played('alice')).seconds > 0.2);
  });

  test('stops where the disk is full, keeps what is written, and leaves the call alone', async () => {
    let written = 0;
    await using studio = await Studio.open({
      async openFile(path) {
        const file = await openNew(path);
        return {
          close: () => file.close(),
          async appendFile(data) {
            const bytes = data as Buffer;
            written += bytes.length;
            // Room for a second or two.
            if (written < 24_000) return file.appendFile(bytes);
            // As much of it as there is room for.
            await file.appendFile(bytes.subarray(0, bytes.length / 2));
            throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          },
        };
      },
    });
    const { outgoing, callerMedia } = await talking(studio);
    await studio.act('alice', 'start');
    await until('it is still recorded', () => (studio.shown('alice') === 'off' ? true : null));
    await hear(callerMedia, 0.2);
    const sound = await studio.played('alice');
    assert.deepEqual([voices(sound, 'left'), voices(sound, 'right')], [[ALICE], [BOB]]);
    await outgoing.bye();
  });
});
