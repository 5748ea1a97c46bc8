import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Reception } from './reception.ts';
import type { ReportBlock } from './rtcp.ts';

const FRAME_MS = 20;
const FRAME_TICKS = 960;

/** A phone that sends a frame every 20 ms, and a network that does with them as the test says. */
class Voice {
  readonly reception = new Reception();
  ssrc = 7;

  /** `late` in ms; `sequence` counts on beyond 16 bits. */
  arrives(sequence: number, late = 0, isTimed = true): void {
    const header = {
      ...{ marker: false, payloadType: 111, start: 12, end: 92, ssrc: this.ssrc },
      sequence: sequence & 0xffff,
      timestamp: (sequence * FRAME_TICKS) >>> 0,
    };
    this.reception.receive(header, isTimed, sequence * FRAME_MS + late);
  }

  all(from: number, to: number): void {
    for (let sequence = from; sequence <= to; sequence++) this.arrives(sequence);
  }

  report(now = 0): ReportBlock {
    const block = this.reception.report(now);
    assert.ok(block);
    return block;
  }
}

describe('The reception of a stream', () => {
  test('is reported only while something comes', () => {
    const voice = new Voice();
    assert.equal(voice.reception.report(0), null);
    voice.arrives(1);
    assert.deepEqual(voice.report(), {
      ...{ ssrc: 7, fractionLost: 0, packetsLost: 0, highestSequence: 1 },
      ...{ jitter: 0, lastReport: 0, delay: 0 },
    });
    assert.equal(voice.reception.report(0), null);
  });

  test('counts what is lost in all, and what part of it since the last report', () => {
    const voice = new Voice();
    voice.all(100, 149);
    assert.equal(voice.report().fractionLost, 0);
    for (let sequence = 150; sequence < 200; sequence++) {
      if (sequence % 5 !== 0) voice.arrives(sequence);
    }
    const { fractionLost, packetsLost, highestSequence } = voice.report();
    assert.deepEqual([fractionLost, packetsLost, highestSequence], [51, 10, 199]);
    voice.all(200, 249);
    const after = voice.report();
    assert.deepEqual([after.fractionLost, after.packetsLost], [0, 10]);
  });

  test('goes on over the wrap of the sequence number, also where packets change places there', () => {
    const voice = new Voice();
    voice.all(65_530, 65_534);
    for (const sequence of [65_537, 65_535, 65_536, 65_538]) voice.arrives(sequence);
    const { fractionLost, packetsLost, highestSequence } = voice.report();
    assert.deepEqual([fractionLost, packetsLost, highestSequence], [0, 0, 0x10002]);
    voice.all(65_539, 2 * 65_536 + 5);
    assert.equal(voice.report().highestSequence, 0x20005);
  });

  test('takes back a loss when the packet comes after the report', () => {
    const voice = new Voice();
    for (const sequence of [1, 2, 4]) voice.arrives(sequence);
    const before = voice.report();
    assert.deepEqual([before.fractionLost, before.packetsLost], [64, 1]);
    for (const sequence of [3, 5]) voice.arrives(sequence);
    const after = voice.report();
    assert.deepEqual([after.fractionLost, after.packetsLost, after.highestSequence], [0, 0, 5]);
  });

  test('has fewer than none lost where packets come twice', () => {
    const voice = new Voice();
    for (const sequence of [1, 2, 2, 2, 3]) voice.arrives(sequence);
    const { fractionLost, packetsLost, highestSequence } = voice.report();
    assert.deepEqual([fractionLost, packetsLost, highestSequence], [0, -2, 3]);
  });

  test('says no more of what is lost than 24 bits hold', () => {
    const voice = new Voice();
    voice.arrives(0);
    for (let sequence = 2_999; sequence < 9_000_000; sequence += 2_999) voice.arrives(sequence);
    assert.equal(voice.report().packetsLost, 0x7fffff);
  });

  test('begins anew with another stream', () => {
    const voice = new Voice();
    for (const sequence of [1, 9]) voice.arrives(sequence);
    voice.report();
    voice.ssrc = 8;
    voice.all(40_000, 40_009);
    const { ssrc, fractionLost, packetsLost, highestSequence } = voice.report();
    assert.deepEqual([ssrc, fractionLost, packetsLost, highestSequence], [8, 0, 0, 40_009]);
  });

  test('begins anew where two packets in a row say so, and minds no stray one', () => {
    const voice = new Voice();
    voice.all(1, 10);
    voice.arrives(30_000);
    voice.arrives(11);
    const before = voice.report();
    assert.deepEqual([before.packetsLost, before.highestSequence], [0, 11]);
    voice.all(50_000, 50_004);
    const after = voice.report();
    assert.deepEqual([after.packetsLost, after.highestSequence], [0, 50_004]);
  });

  test('measures jitter in the clock of the stream', () => {
    const voice = new Voice();
    voice.all(1, 200);
    assert.equal(voice.report().jitter, 0);
    // RFC 3550 §A.8: each packet adds a 16th of what it is off.
    voice.arrives(201, 10);
    assert.equal(voice.report().jitter, 480 / 16);
    for (let sequence = 202; sequence < 500; sequence++) voice.arrives(sequence, sequence % 2);
    const { jitter } = voice.report();
    assert.ok(jitter >= 47 && jitter <= 48, `${jitter}`);
  });

  test('takes neither keys, nor a pause, nor the wrap of the timestamp for jitter', () => {
    const voice = new Voice();
    const wrap = Math.floor(2 ** 32 / FRAME_TICKS);
    voice.all(wrap - 5, wrap + 5);
    voice.arrives(wrap + 6, 300, false);
    voice.arrives(wrap + 7, 60_000);
    voice.arrives(wrap + 8, 60_000);
    assert.equal(voice.report().jitter, 0);
  });

  test('says when the phone sent its last report, and how long ago that came', () => {
    const voice = new Voice();
    const sent = (ssrc: number, ntp: string, now: number): void =>
      voice.reception.sent(
        {
          ...{ kind: 'sender-report', ssrc, timestamp: 0, packets: 0, octets: 0 },
          ntp: Buffer.from(ntp, 'hex'),
        },
        now,
      );
    sent(7, 'ffffffffffffffff', 0);
    voice.arrives(1);
    assert.equal(voice.report(10).lastReport, 0);
    sent(7, 'e5a1b2c3d4e5f607', 1_000);
    sent(9, 'ffffffffffffffff', 1_500);
    voice.arrives(2);
    const { lastReport, delay } = voice.report(3_500);
    assert.deepEqual([lastReport, delay], [0xb2c3d4e5, 2.5 * 65_536]);
    voice.ssrc = 8;
    voice.arrives(3);
    assert.equal(voice.report(4_000).lastReport, 0);
  });
});
