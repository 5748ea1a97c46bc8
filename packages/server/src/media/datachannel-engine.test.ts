import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RtpPeer } from '../../../../test/support/rtp-peer.ts';
import { DatachannelEngine } from './datachannel-engine.ts';
import { readAudio } from './sdp.ts';

const LOCAL = { bindAddress: '127.0.0.1' };

describe('The media engine', () => {
  test('takes a free port, and refuses one that is taken', async () => {
    const engine = await DatachannelEngine.open(LOCAL, 0);
    try {
      assert.ok(engine.port > 0);
      await assert.rejects(DatachannelEngine.open(LOCAL, engine.port), { code: 'EADDRINUSE' });
    } finally {
      await engine.close();
    }
  });

  test('gives its port back', async () => {
    const first = await DatachannelEngine.open(LOCAL, 0);
    await first.close();
    const second = await DatachannelEngine.open(LOCAL, first.port);
    await second.close();
    assert.equal(second.port, first.port);
  });

  test('connects the phone that answers its offer, however often and from whichever side', async () => {
    const engine = await DatachannelEngine.open(LOCAL, 0);
    try {
      for (let round = 0; round < 10; round++) {
        const leg = engine.createLeg();
        const phone = new RtpPeer('phone');
        // The phone's first checks are under way before its answer is known here.
        leg.acceptAnswer(readAudio(phone.answer(leg.offer()))!);
        await phone.opened;
        phone.close();
        leg.close();
      }
      const leg = engine.createLeg();
      const phone = new RtpPeer('phone');
      phone.acceptAnswer(leg.answer(readAudio(phone.offer())!));
      await phone.opened;
      phone.close();
      leg.close();
    } finally {
      await engine.close();
    }
  });

  test('does not connect a phone with another certificate than it announced', async () => {
    const engine = await DatachannelEngine.open(LOCAL, 0);
    const leg = engine.createLeg();
    const phone = new RtpPeer('phone');
    const heard: unknown[] = [];
    leg.listen((packet) => heard.push(packet));
    const answer = phone.answer(leg.offer()).replace(/(sha-256 )..:..:/, '$100:00:');
    leg.acceptAnswer(readAudio(answer)!);
    await phone.ended;
    assert.deepEqual(heard, []);
    phone.close();
    leg.close();
    await engine.close();
  });

  test('puts every leg on the one port', async () => {
    const engine = await DatachannelEngine.open(LOCAL, 0);
    const ports = [engine.createLeg(), engine.createLeg()].flatMap((leg) =>
      readAudio(leg.offer())!.candidates.map(({ port }) => port),
    );
    assert.deepEqual([...new Set(ports)], [engine.port]);
    await engine.close();
  });
});
