import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isRtcp,
  readRtcp,
  writeBandwidth,
  writeKeyFrameRequest,
  writeLost,
  writeReport,
  writeSenderReport,
} from './rtcp.ts';

const packet = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

/** As Chromium sends them. */
const SENDER_REPORT =
  '80c80006 11111111 e5a1b2c3 d4e5f607 00010203 0000000a 000004d2' + // SR
  '81ca0003 11111111 01024142 00000000'; // SDES
const RECEIVER_REPORT = '81c90007 22222222 33333333 40 fffffe 0001abcd 00000064 b2c3d4e5 00010000';

describe('RTCP', () => {
  test('is told from RTP by its second byte', () => {
    assert.ok(isRtcp(packet(SENDER_REPORT)));
    assert.ok(!isRtcp(packet('8060 0001 00000000 00000001')));
    assert.ok(!isRtcp(packet('80e0 0001 00000000 00000001')));
    assert.ok(!isRtcp(packet('81c9')));
  });

  test('says when something was sent', () => {
    const [report, ...others] = readRtcp(packet(SENDER_REPORT));
    assert.deepEqual(report, {
      kind: 'sender-report',
      ssrc: 0x11111111,
      ntp: packet('e5a1b2c3 d4e5f607'),
      timestamp: 0x00010203,
      packets: 10,
      octets: 1234,
    });
    assert.deepEqual(others, []);
  });

  test('says how a stream arrives', () => {
    assert.deepEqual(readRtcp(packet(RECEIVER_REPORT)), [
      {
        kind: 'report',
        block: {
          ssrc: 0x33333333,
          fractionLost: 64,
          packetsLost: -2,
          highestSequence: 0x0001abcd,
          jitter: 100,
          lastReport: 0xb2c3d4e5,
          delay: 0x00010000,
        },
      },
    ]);
  });

  test('asks for key frames, by PLI and by FIR', () => {
    const pli = packet('81ce0002 22222222 33333333');
    const fir = packet('84ce0004 22222222 00000000 33333333 01000000');
    const wanted = { kind: 'key-frame', ssrc: 0x33333333 };
    assert.deepEqual(readRtcp(Buffer.concat([pli, fir])), [wanted, wanted]);
  });

  test('names what was lost, over the wrap of the numbers', () => {
    const nack = packet('81cd0003 22222222 33333333 fffe 8005');
    assert.deepEqual(readRtcp(nack), [
      { kind: 'lost', ssrc: 0x33333333, sequences: [0xfffe, 0xffff, 1, 14] },
    ]);
  });

  test('tells the bandwidth as the receiver sees it', () => {
    const remb = packet('8fce0006 22222222 00000000 52454d42 020f4240 33333333 44444444');
    assert.deepEqual(readRtcp(remb), [
      { kind: 'bandwidth', ssrcs: [0x33333333, 0x44444444], bits: 0x0f4240 },
    ]);
  });

  test('is written as it is read', () => {
    const [report] = readRtcp(packet(SENDER_REPORT));
    const [arrival] = readRtcp(packet(RECEIVER_REPORT));
    assert.ok(report?.kind === 'sender-report' && arrival?.kind === 'report');
    assert.deepEqual(readRtcp(writeSenderReport(report)), [report]);
    assert.deepEqual(readRtcp(writeReport(7, arrival.block)), [arrival]);
    assert.deepEqual(readRtcp(writeKeyFrameRequest(7, 8)), [{ kind: 'key-frame', ssrc: 8 }]);
    assert.deepEqual(readRtcp(writeBandwidth(7, 8, 0x3ffff)), [
      { kind: 'bandwidth', ssrcs: [8], bits: 0x3ffff },
    ]);
    const sequences = [65530, 65535, 4, 40, 41];
    assert.deepEqual(readRtcp(writeLost(7, 8, sequences)), [{ kind: 'lost', ssrc: 8, sequences }]);
    assert.equal(writeLost(7, 8, sequences).length, 12 + 2 * 4);
  });

  test('that is broken or foreign is left out, and what came before it counts', () => {
    const pli = packet('81ce0002 22222222 33333333');
    for (const broken of ['81ce', '81ce00ff 22222222', '00000000 00000000', '81cd0001 22222222']) {
      assert.equal(readRtcp(Buffer.concat([pli, packet(broken)])).length, 1, broken);
    }
    // Says that it has more than there is.
    assert.deepEqual(readRtcp(packet('9fc90001 22222222')), []);
    assert.deepEqual(readRtcp(packet('8fce0004 22222222 00000000 52454d42 ff000000')), [
      { kind: 'bandwidth', ssrcs: [], bits: 0 },
    ]);
    assert.deepEqual(readRtcp(packet('80cf0001 22222222')), []);
  });
});
