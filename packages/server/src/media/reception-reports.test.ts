import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { RtpPeer } from '../../../../test/support/rtp-peer.ts';
import { hostCandidates } from './addresses.ts';
import { createCertificate } from './certificate.ts';
import { DatachannelLeg } from './datachannel-leg.ts';
import { DatachannelEngine } from './datachannel-engine.ts';
import { ReceptionReports, ReportClock } from './reception-reports.ts';
import { readRtcp, type Rtcp } from './rtcp.ts';
import { readAudio } from './sdp.ts';
import { Stillness } from './stillness.ts';

const LOCAL = { bindAddress: '127.0.0.1' };
const HEADER = { marker: false, payloadType: 111, timestamp: 0, ssrc: 7, start: 12, end: 92 };

describe('Reports of the sound that comes from phones', () => {
  const setting = (clock: ReportClock, sent: Buffer[]) => ({
    ...{ clock, ssrc: 0x01020304, name: 'hubline', now: () => 0 },
    send: (packet: Buffer) => void sent.push(packet),
  });
  const tick = (t: TestContext): void => t.mock.timers.tick(1_000);

  test('go out every second while packets come, with the name of who reports', (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const sent: Buffer[] = [];
    const reports = new ReceptionReports(setting(new ReportClock(), sent));
    tick(t);
    assert.equal(sent.length, 0);
    reports.receive({ ...HEADER, sequence: 5 }, true);
    reports.receive({ ...HEADER, sequence: 8 }, true);
    tick(t);
    tick(t);
    assert.deepEqual(
      sent.map((packet) => packet.toString('hex')),
      [
        '81c9000701020304' + // RR
          '0000000780000002000000080000000000000000' +
          '00000000' +
          '81ca000401020304' + // SDES
          '0107' +
          Buffer.from('hubline').toString('hex') +
          '000000',
      ],
    );
    reports.close();
  });

  test('share one timer, which ends with the last leg', (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const sent: Buffer[] = [];
    const clock = new ReportClock();
    const [one, two] = [1, 2].map(() => new ReceptionReports(setting(clock, sent)));
    assert.ok(!clock.isRunning);
    one!.receive({ ...HEADER, sequence: 1 }, true);
    two!.receive({ ...HEADER, sequence: 1 }, true);
    tick(t);
    assert.equal(sent.length, 2);
    one!.close();
    assert.ok(clock.isRunning);
    two!.close();
    assert.ok(!clock.isRunning);
    // Nothing begins again with a packet that was under way.
    two!.receive({ ...HEADER, sequence: 2 }, true);
    assert.ok(!clock.isRunning);
  });

  test('reach the phone, whether or not anybody hears it, until the leg is closed', async () => {
    const engine = await DatachannelEngine.open(LOCAL, 0);
    const reportClock = new ReportClock();
    const leg = new DatachannelLeg({
      ...{ ...LOCAL, port: engine.port, reportClock, stillness: new Stillness(new ReportClock()) },
      candidates: () => hostCandidates(LOCAL, engine.port),
      certificate: createCertificate(),
    });
    const phone = new RtpPeer('phone');
    try {
      const arrived = new Promise<Buffer>((resolve) => (phone.onControl = resolve));
      leg.acceptAnswer(readAudio(phone.answer(leg.offer()))!);
      await phone.opened;
      assert.ok(!reportClock.isRunning);
      phone.play(() => Buffer.from('voice'));
      const [report] = readRtcp(await arrived) as [Extract<Rtcp, { kind: 'report' }>];
      assert.equal(report.kind, 'report');
      assert.equal(report.block.ssrc, phone.ssrc);
      assert.equal(report.block.packetsLost, 0);
      assert.ok(reportClock.isRunning);
    } finally {
      phone.close();
      leg.close();
      await engine.close();
    }
    assert.ok(!reportClock.isRunning);
  });

  test('mind no report that is broken', () => {
    const reports = new ReceptionReports(setting(new ReportClock(), []));
    reports.receive({ ...HEADER, sequence: 1 }, true);
    const report = Buffer.from('80c80006 00000007 e5a1b2c3 d4e5f607'.replaceAll(' ', ''), 'hex');
    for (let length = 0; length <= report.length; length++) {
      reports.control(readRtcp(report.subarray(0, length)));
    }
    reports.close();
    assert.deepEqual(readRtcp(report), []);
  });
});
