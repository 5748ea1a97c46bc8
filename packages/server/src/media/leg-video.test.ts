import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Direction } from './direction.ts';
import { LegVideo } from './leg-video.ts';
import { isRtcp, readRtcp, writeLost, writeReport, type Rtcp } from './rtcp.ts';
import { readRtp, writeRtp, type RtpHeader } from './rtp.ts';
import type { VideoDescription } from './video-sdp.ts';

/** The stream of Alice’s phone itself, and what it calls VP8. */
const PHONE = 5000;
const TYPE = 100;

interface Line {
  readonly video: LegVideo;
  readonly ssrc: number;
  readonly packets: RtpHeader[];
  readonly control: Rtcp[];
  readonly sounds: Rtcp[];
}

function line(ssrc: number): Line {
  const packets: RtpHeader[] = [];
  const control: Rtcp[] = [];
  const sounds: Rtcp[] = [];
  const video = new LegVideo({
    ssrc,
    start: { sequence: 65534, timestamp: 4294967000 },
    now: () => 0,
    send: (packet) =>
      isRtcp(packet) ? control.push(...readRtcp(packet)) : packets.push(readRtp(packet)!),
    reportSound: (report) => sounds.push(report),
  });
  return { video, ssrc, packets, control, sounds };
}

const section = (direction: Direction, payloadType = 96): VideoDescription => ({
  mid: '1',
  direction,
  payloadType,
});

/** Alice called with video and Bob’s phone took it: both see each other. */
function seeing({ bob = 'sendrecv' }: { readonly bob?: Direction } = {}): {
  alice: Line;
  bob: Line;
} {
  const [alice, other] = [line(1), line(2)];
  other.video.expect('sendrecv');
  assert.equal(other.video.offer(false)?.direction, 'sendrecv');
  other.video.answered(section(bob));
  alice.video.see(other.video);
  alice.video.offered(section('sendrecv', TYPE), false);
  alice.video.answer(false);
  other.video.see(alice.video);
  return { alice, bob: other };
}

function sends({ video }: Line, sequence: number, ssrc = PHONE): void {
  const header = { marker: false, payloadType: TYPE, sequence, timestamp: sequence * 3000, ssrc };
  const data = writeRtp(header, Buffer.from('x'));
  assert.ok(video.isType(TYPE));
  video.receive(readRtp(data)!, data);
}

describe('Video between two phones', () => {
  test('goes on as one stream under the name and the type of the one who sees it', () => {
    const { alice, bob } = seeing();
    for (const sequence of [7, 8, 10]) sends(alice, sequence);
    assert.deepEqual(
      bob.packets.map(({ sequence }) => sequence),
      [65535, 0, 2],
    );
    assert.ok(bob.packets.every(({ ssrc, payloadType }) => ssrc === 2 && payloadType === 96));
    assert.deepEqual(alice.packets, []);
  });

  test('is asked for a key frame when someone begins to look, or cannot go on', () => {
    const { alice, bob } = seeing();
    sends(alice, 7);
    assert.deepEqual(alice.control, []);
    bob.video.control([{ kind: 'key-frame', ssrc: 2 }]);
    assert.deepEqual(alice.control, [{ kind: 'key-frame', ssrc: PHONE }]);
    bob.video.see(null);
    bob.video.see(alice.video);
    assert.equal(alice.control.length, 2);
    bob.video.opened();
    assert.equal(alice.control.length, 3);
    bob.video.control([{ kind: 'key-frame', ssrc: 99 }]);
    assert.equal(alice.control.length, 3);
  });

  test('is sent again where it was lost, as the one who sends it has numbered it', () => {
    const { alice, bob } = seeing();
    for (const sequence of [7, 8, 9]) sends(alice, sequence);
    bob.video.control(readRtcp(writeLost(9, 2, [65535, 1])));
    assert.deepEqual(alice.control, [{ kind: 'lost', ssrc: PHONE, sequences: [7, 9] }]);
    // What was before the source is nothing that it has.
    bob.video.control(readRtcp(writeLost(9, 2, [65534])));
    assert.equal(alice.control.length, 1);
  });

  test('is reported on to the one who sends it, in their numbers', () => {
    const { alice, bob } = seeing();
    sends(alice, 7);
    const block = { fractionLost: 25, packetsLost: 3, jitter: 4, lastReport: 5, delay: 6 };
    bob.video.control(readRtcp(writeReport(9, { ...block, ssrc: 2, highestSequence: 0x10001 })));
    bob.video.control([{ kind: 'bandwidth', ssrcs: [1234, 2], bits: 77 }]);
    const [report, bandwidth] = alice.control;
    assert.ok(report?.kind === 'report');
    assert.equal(report.block.highestSequence & 0xffff, 9);
    assert.deepEqual(
      { ...report.block, highestSequence: 0 },
      { ...block, ssrc: PHONE, highestSequence: 0 },
    );
    assert.deepEqual(bandwidth, { kind: 'bandwidth', ssrcs: [PHONE], bits: 77 });
  });

  test('tells whoever sees it when it was sent, and when the sound was', () => {
    const { alice, bob } = seeing();
    sends(alice, 7);
    const ntp = Buffer.alloc(8, 1);
    const report = { kind: 'sender-report', ntp, packets: 1, octets: 1 } as const;
    alice.video.control([
      { ...report, ssrc: PHONE, timestamp: 7 * 3000 + 90 },
      { ...report, ssrc: 77, timestamp: 5 },
    ]);
    const timestamp = bob.packets[0]!.timestamp + 90;
    assert.deepEqual(bob.control, [{ ...report, ssrc: 2, timestamp }]);
    assert.deepEqual(bob.sounds, [{ ...report, ssrc: 77, timestamp: 5 }]);
  });

  test('goes on in the same stream when the phone sends another one', () => {
    const { alice, bob } = seeing();
    sends(alice, 7);
    sends(alice, 4000, PHONE + 1);
    assert.deepEqual(
      bob.packets.map(({ sequence }) => sequence),
      [65535, 0],
    );
  });

  test('goes to nobody who does not look', () => {
    const { alice, bob } = seeing({ bob: 'inactive' });
    sends(alice, 7);
    assert.deepEqual(bob.packets, []);
  });
});

describe('What is said of video', () => {
  test('is nothing where nobody shows anything', () => {
    const { video } = line(1);
    assert.equal(video.offer(false), null);
    video.offered(null, false);
    assert.equal(video.answer(false), null);
    assert.ok(video.isSettled);
  });

  test('is to a caller what the one who answered said', () => {
    for (const [bob, answer] of [
      ['sendrecv', 'sendrecv'],
      ['recvonly', 'recvonly'],
      ['inactive', 'inactive'],
    ] as const) {
      const { alice } = seeing({ bob });
      assert.equal(alice.video.answer(false)?.direction, answer);
      assert.ok(alice.video.isSettled);
    }
  });

  test('takes an offer to the other one when one begins or stops', () => {
    const { alice, bob } = seeing({ bob: 'recvonly' });
    assert.ok(bob.video.isSettled);
    alice.video.offered(section('recvonly', TYPE), false);
    assert.equal(alice.video.answer(false)?.direction, 'inactive');
    assert.ok(!bob.video.isSettled);
    assert.equal(bob.video.offer(false)?.direction, 'inactive');
    bob.video.answered(section('inactive'));
    assert.ok(bob.video.isSettled);
    bob.video.offered(section('sendrecv'), false);
    assert.equal(bob.video.answer(false)?.direction, 'recvonly');
    assert.ok(!alice.video.isSettled);
    assert.equal(alice.video.offer(false)?.direction, 'sendonly');
  });

  test('is nothing on hold, and as before after it', () => {
    const { alice, bob } = seeing();
    alice.video.offered(section('inactive', TYPE), true);
    for (const [one, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      one.video.see(null);
      assert.equal(one.video.answer(true)?.direction, 'inactive');
      one.video.answered(section('inactive'));
      assert.ok(one.video.isSettled);
      assert.ok(other.video.shows);
    }
    alice.video.offered(section('sendrecv', TYPE), false);
    alice.video.see(bob.video);
    bob.video.see(alice.video);
    assert.equal(alice.video.answer(false)?.direction, 'sendrecv');
    assert.equal(bob.video.offer(false)?.direction, 'sendrecv');
  });

  test('is not asked again of a phone that does not want to hear of it', () => {
    const [alice, bob] = [line(1), line(2)];
    alice.video.offered(section('sendrecv', TYPE), false);
    bob.video.see(alice.video);
    assert.ok(!bob.video.isSettled);
    bob.video.offer(false);
    bob.video.refused();
    assert.ok(bob.video.isSettled);
    assert.equal(bob.video.offer(false), null);
    bob.video.askAgain();
    assert.ok(!bob.video.isSettled);
  });

  test('shows nobody to another one than before', () => {
    const { alice } = seeing();
    const carol = line(3);
    alice.video.see(carol.video);
    carol.video.see(alice.video);
    assert.ok(!alice.video.shows);
    assert.equal(alice.video.offer(false)?.direction, 'inactive');
    assert.equal(carol.video.offer(false), null);
    sends(alice, 7);
    assert.deepEqual(carol.packets, []);
  });
});
