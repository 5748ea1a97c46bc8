import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MediaPacket } from './leg.ts';
import { OutgoingStream } from './outgoing-stream.ts';
import { readRtp, type RtpHeader } from './rtp.ts';

const CODECS = { opus: 111, events: [{ payloadType: 110, clockRate: 48000 }] };

describe('The stream that a phone hears', () => {
  let now = 0;
  const stream = (): OutgoingStream =>
    new OutgoingStream(42, { sequence: 65534, timestamp: 4294967000 }, () => now);
  const packet = (sequence: number, changes: Partial<MediaPacket> = {}): MediaPacket => ({
    kind: 'audio',
    marker: false,
    ssrc: 1,
    sequence: sequence & 0xffff,
    timestamp: (sequence * 960) >>> 0,
    eventClockRate: 48000,
    payload: Buffer.from('x'),
    ...changes,
  });
  const sent = (out: OutgoingStream, one: MediaPacket): RtpHeader =>
    readRtp(out.next(one, CODECS)!)!;

  test('keeps the distances of its source, over every wrap', () => {
    const out = stream();
    now = 20;
    const headers = [5, 6, 8, 7].map((sequence) => sent(out, packet(sequence)));
    assert.deepEqual(
      headers.map(({ sequence }) => sequence),
      [65535, 0, 2, 1],
    );
    const [first] = headers;
    assert.equal(first!.timestamp, (4294967000 + 960) % 2 ** 32);
    assert.deepEqual(
      headers.map(({ timestamp }) => (timestamp - first!.timestamp) >>> 0),
      [0, 960, 2880, 1920],
    );
    assert.ok(headers.every(({ ssrc }) => ssrc === 42));
  });

  test('goes on with another source as if nothing had happened, and marks where it begins', () => {
    const out = stream();
    now = 0;
    sent(out, packet(5));
    now = 20;
    const last = sent(out, packet(6));
    out.cut();
    now = 120;
    const first = sent(out, packet(40_000, { ssrc: 2 }));
    const second = sent(out, packet(40_001, { ssrc: 2 }));
    assert.equal(first.sequence, (last.sequence + 1) & 0xffff);
    assert.equal((first.timestamp - last.timestamp) >>> 0, 100 * 48);
    assert.equal(first.marker, true);
    assert.equal(second.sequence, (last.sequence + 2) & 0xffff);
    assert.equal((second.timestamp - first.timestamp) >>> 0, 960);
    assert.equal(second.marker, false);
  });

  test('takes another stream of the same source for a new beginning', () => {
    const out = stream();
    const last = sent(out, packet(5));
    const next = sent(out, packet(3, { ssrc: 9 }));
    assert.equal(next.sequence, (last.sequence + 1) & 0xffff);
  });

  test('does not use a number twice for what was sent before the cut', () => {
    const out = stream();
    sent(out, packet(5));
    out.cut();
    sent(out, packet(9));
    assert.equal(out.next(packet(8), CODECS), null);
  });

  test('runs on over more packets than there are numbers', () => {
    const out = stream();
    let last = sent(out, packet(0));
    for (let sequence = 1; sequence < 70_000; sequence++) {
      const next = sent(out, packet(sequence));
      assert.equal(next.sequence, (last.sequence + 1) & 0xffff);
      last = next;
    }
  });

  test('gives digits the type and the clock of the phone', () => {
    const out = stream();
    const event = packet(5, {
      kind: 'event',
      eventClockRate: 8000,
      payload: Buffer.from([1, 10, 0, 160]),
    });
    const data = out.next(event, CODECS)!;
    assert.equal(readRtp(data)!.payloadType, 110);
    assert.equal(data.readUInt16BE(14), 960);
  });

  test('leaves out digits that the phone does not know, without a gap', () => {
    const out = stream();
    const none = { opus: 111, events: [] };
    const before = readRtp(out.next(packet(5), none)!)!;
    assert.equal(out.next(packet(6, { kind: 'event' }), none), null);
    const after = readRtp(out.next(packet(7), none)!)!;
    assert.equal(after.sequence, (before.sequence + 1) & 0xffff);
  });
});
