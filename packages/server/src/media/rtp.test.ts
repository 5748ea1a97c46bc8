import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convertEvent, readRtp, sequenceDistance, writeRtp } from './rtp.ts';

const HEADER = { marker: true, payloadType: 111, sequence: 65535, timestamp: 4294967295, ssrc: 7 };

describe('An RTP packet', () => {
  test('is read as it was written', () => {
    const packet = writeRtp(HEADER, Buffer.from('sound'));
    const { start, end, ...header } = readRtp(packet)!;
    assert.deepEqual(header, HEADER);
    assert.equal(packet.toString('utf8', start, end), 'sound');
  });

  test('is read past contributors and extensions, without its padding', () => {
    const plain = writeRtp(HEADER, Buffer.alloc(0));
    plain[0] = 0x80 | 0x20 | 0x10 | 1;
    const contributor = Buffer.from([0, 0, 0, 9]);
    const extension = Buffer.from([0xbe, 0xde, 0, 1, 1, 2, 3, 4]);
    const packet = Buffer.concat([plain, contributor, extension, Buffer.from('sound\0\0\x03')]);
    const { start, end } = readRtp(packet)!;
    assert.equal(packet.toString('utf8', start, end), 'sound');
  });

  test('is not mistaken for RTCP, nor anything else for it', () => {
    const report = writeRtp({ ...HEADER, payloadType: 72 }, Buffer.alloc(20)); // 200: a sender report
    assert.equal(readRtp(report), null);
    assert.equal(readRtp(Buffer.from('short')), null);
    assert.equal(readRtp(Buffer.alloc(40)), null);
    const padded = writeRtp(HEADER, Buffer.from([0xff]));
    padded[0] = 0xa0;
    assert.equal(readRtp(padded), null);
    const extended = writeRtp(HEADER, Buffer.from([0, 0, 0xff, 0xff]));
    extended[0] = 0x90;
    assert.equal(readRtp(extended), null);
  });
});

test('sequence numbers are compared over their wrap', () => {
  assert.equal(sequenceDistance(65535, 0), 1);
  assert.equal(sequenceDistance(0, 65535), -1);
  assert.equal(sequenceDistance(10, 10), 0);
});

test('the duration of a digit changes with the clock, and nothing else of it', () => {
  const at48 = Buffer.from([5, 0x8a, 0x1e, 0x00]); // 7680 ticks of 48 kHz are 160 ms
  assert.deepEqual(convertEvent(at48, 48000, 8000), Buffer.from([5, 0x8a, 0x05, 0x00]));
  assert.deepEqual(
    convertEvent(Buffer.from([5, 0x0a, 0xff, 0xff]), 8000, 48000).readUInt16BE(2),
    0xffff,
  );
  assert.equal(convertEvent(at48, 48000, 48000), at48);
});
