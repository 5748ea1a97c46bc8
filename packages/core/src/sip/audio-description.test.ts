import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audioDirection, hasAudio, hasCandidate, holdsUs } from './audio-description.ts';

const describe = (session: string, audio: string): string =>
  `v=0\r\ns=-\r\n${session}m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n${audio}`;

test('the direction of the audio section counts before that of the session', () => {
  assert.equal(audioDirection(describe('', '')), 'sendrecv');
  assert.equal(audioDirection(describe('a=inactive\r\n', '')), 'inactive');
  assert.equal(audioDirection(describe('a=inactive\r\n', 'a=recvonly\r\n')), 'recvonly');
});

test('we are held by who does not listen', () => {
  assert.equal(holdsUs(describe('', 'a=sendonly\r\n')), true);
  assert.equal(holdsUs(describe('', 'a=inactive\r\n')), true);
  assert.equal(holdsUs(describe('', 'a=recvonly\r\n')), false);
});

test('a section with port 0 is no audio', () => {
  assert.equal(hasAudio(describe('', '')), true);
  assert.equal(hasAudio('v=0\r\nm=audio 0 RTP/AVP 0\r\n'), false);
  assert.equal(hasAudio('v=0\r\n'), false);
});

test('candidates are known by their type', () => {
  const sdp = describe('', 'a=candidate:1 1 udp 2122 10.0.0.1 5000 typ host generation 0\r\n');
  assert.equal(hasCandidate(sdp, 'host'), true);
  assert.equal(hasCandidate(sdp, 'any'), true);
  assert.equal(hasCandidate(sdp, 'srflx'), false);
});
