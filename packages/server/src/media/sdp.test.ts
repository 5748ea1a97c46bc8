import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainSdp } from '../../../../test/support/plain-sdp.ts';
import { readAudio, writeSdp } from './sdp.ts';

describe('A description', () => {
  test('is read for what counts', () => {
    const audio = readAudio(
      plainSdp('sendonly').replace(
        'a=mid:0',
        'a=mid:voice\r\na=candidate:1 1 udp 2130706431 192.0.2.7 4000 typ host generation 0',
      ),
    )!;
    assert.equal(audio.mid, 'voice');
    assert.equal(audio.direction, 'sendonly');
    assert.deepEqual(audio.codecs, { opus: 111, events: [{ payloadType: 110, clockRate: 48000 }] });
    assert.equal(audio.transport.ufrag, 'test');
    assert.deepEqual(audio.candidates, [
      { address: '192.0.2.7', port: 4000, priority: 2130706431, type: 'host' },
    ]);
  });

  test('inherits from the session what its audio does not say', () => {
    const sdp = plainSdp('inactive');
    const fingerprint = /a=fingerprint:.*\r\n/.exec(sdp)![0];
    const moved = sdp
      .replace(fingerprint, '')
      .replace('a=inactive\r\n', '')
      .replace('t=0 0\r\n', `t=0 0\r\na=recvonly\r\n${fingerprint}`);
    assert.equal(readAudio(moved)?.direction, 'recvonly');
    assert.equal(readAudio(moved)?.transport.fingerprint, readAudio(sdp)?.transport.fingerprint);
  });

  test('leaves out candidates that cannot be reached from here', () => {
    const lines = [
      'candidate:1 1 udp 2113937151 4b1e3f0a-1111-2222-3333-444455556666.local 5000 typ host',
      'candidate:2 1 tcp 1518280447 192.0.2.7 9 typ host tcptype active',
      'candidate:3 2 udp 2113937150 192.0.2.7 5001 typ host',
      'candidate:4 1 udp 2113937151 192.0.2.7 0 typ host',
      'candidate:5 1 udp 99999999999 192.0.2.7 5000 typ host',
      'candidate:6 1 UDP 1677729535 2001:db8::7 5000 typ srflx raddr 0.0.0.0 rport 0',
    ];
    const sdp = plainSdp() + lines.map((line) => `a=${line}\r\n`).join('');
    assert.deepEqual(readAudio(sdp)?.candidates, [
      { address: '2001:db8::7', port: 5000, priority: 1677729535, type: 'srflx' },
    ]);
  });

  test('is not taken without what a call needs', () => {
    const without = [
      ['m=audio 9', 'm=audio 0'],
      ['UDP/TLS/RTP/SAVPF', 'RTP/AVP'],
      ['opus/48000/2', 'opus/16000'],
      ['a=ice-ufrag:test', 'a=ice-ufrag:t'],
      ['a=ice-pwd:notasecretnotasecretnota', 'a=ice-pwd:short'],
      ['a=fingerprint:sha-256', 'a=fingerprint:sha-1'],
      ['a=setup:actpass', 'a=setup:holdconn'],
      ['a=mid:0', 'a=mid:a b'],
    ] as const;
    assert.equal(readAudio(''), null);
    for (const [from, to] of without) {
      assert.ok(plainSdp().includes(from));
      assert.equal(readAudio(plainSdp().replace(from, to)), null, to);
    }
  });

  test('is written with the sections of the offer in their order, ours alone in use', () => {
    const offer = readAudio(
      `${plainSdp().replace('m=audio', 'm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:9\r\nm=audio')}m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:data\r\n`,
    )!;
    const answer = writeSdp({ ...offer, sessionId: '1', version: 2, ssrc: 3 });
    assert.deepEqual(answer.match(/^m=\w+ \d+/gm), ['m=video 0', 'm=audio 9', 'm=application 0']);
    assert.match(answer, /^a=group:BUNDLE 0\r$/m);
    assert.deepEqual(readAudio(answer)?.codecs, offer.codecs);
  });

  test('carries nothing of the phone’s own words', () => {
    const offer = readAudio(`${plainSdp()}a=x-evil:1\r\nm=<script> 9 A;B 0\r\na=mid:"x\r\n`)!;
    assert.doesNotMatch(writeSdp({ ...offer, sessionId: '1', version: 1 }), /evil|script|;B|"/);
  });
});

describe('Video in a description', () => {
  const VIDEO = [
    'm=video 9 UDP/TLS/RTP/SAVPF 120 96 97',
    'c=IN IP4 0.0.0.0',
    'a=mid:1',
    'a=sendonly',
    'a=rtcp-mux',
    'a=rtpmap:120 H264/90000',
    'a=rtpmap:96 VP8/90000',
    'a=rtpmap:97 rtx/90000',
    '',
  ].join('\r\n');
  const withVideo = (video = VIDEO, group = 'BUNDLE 0 1'): string =>
    plainSdp('sendrecv').replace('t=0 0\r\n', `t=0 0\r\na=group:${group}\r\n`) + video;
  const local = { sessionId: '1', version: 1, ssrc: 7 };

  test('is read with its VP8', () => {
    const audio = readAudio(withVideo())!;
    assert.deepEqual(audio.video, { mid: '1', direction: 'sendonly', payloadType: 96 });
    assert.deepEqual(audio.sections, [null, 'video']);
  });

  test('is live without a port of its own where it says that it goes with the sound', () => {
    const none = VIDEO.replace('m=video 9', 'm=video 0');
    assert.equal(readAudio(withVideo(none))!.video, null);
    assert.ok(readAudio(withVideo(`${none}a=bundle-only\r\n`))!.video);
  });

  test('is refused where it has another codec, or a connection of its own', () => {
    const refused = { media: 'video', protocol: 'UDP/TLS/RTP/SAVPF', mid: '1' };
    for (const sdp of [
      withVideo(VIDEO.replace('VP8', 'VP9')),
      withVideo(VIDEO.replace('96 97', '97')),
      withVideo(VIDEO, 'BUNDLE 0'),
      withVideo(VIDEO, 'LS 0 1'),
    ]) {
      const audio = readAudio(sdp)!;
      assert.equal(audio.video, null);
      assert.deepEqual(audio.sections, [null, refused]);
      assert.match(writeSdp({ ...audio, ...local }), /^m=video 0 /m);
    }
  });

  test('is written at its place, in the bundle, and with what may be said back', () => {
    const offer = readAudio(withVideo())!;
    const video = { mid: '1', direction: 'recvonly', payloadType: 96, ssrc: 8 } as const;
    const sdp = writeSdp({ ...offer, ...local, video });
    assert.match(sdp, /a=group:BUNDLE 0 1\r\n/);
    const [, section] = sdp.split('m=video ');
    assert.match(section!, /^\d+ UDP\/TLS\/RTP\/SAVPF 96\r\n/);
    for (const line of ['a=recvonly', 'a=rtcp-fb:96 nack pli', 'a=rtcp-fb:96 goog-remb']) {
      assert.ok(section!.includes(`${line}\r\n`), line);
    }
    const read = readAudio(sdp)!;
    assert.deepEqual(read.video, { mid: '1', direction: 'recvonly', payloadType: 96 });
    assert.deepEqual(read.sections, [null, 'video']);
  });

  test('leaves a description without it as it is', () => {
    const audio = readAudio(plainSdp('sendrecv'))!;
    assert.equal(audio.video, null);
    assert.equal(writeSdp({ ...audio, ...local }).includes('video'), false);
  });
});
