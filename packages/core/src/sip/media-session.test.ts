import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import { MediaSession } from './media-session.ts';

function session(): { media: MediaSession; connection: FakePeerConnection } {
  const connection = new FakePeerConnection();
  const media = new MediaSession({
    createPeerConnection: () => connection as unknown as RTCPeerConnection,
    iceServers: [],
    mixer: undefined,
    onChange: () => undefined,
  });
  return { media, connection };
}

/** A candidate is found after the description was sent. */
function find(connection: FakePeerConnection, line: string): void {
  const { type, sdp } = connection.localDescription!;
  connection.localDescription = { type, sdp: `${sdp}a=candidate:${line}\r\n` };
}

test('candidates that are found later are known as such, until they were told', async () => {
  const { media, connection } = session();
  await media.offer();
  assert.equal(media.hasMore, false);
  find(connection, '2 1 udp 1686052607 203.0.113.5 40000 typ srflx raddr 0.0.0.0 rport 0');
  assert.equal(media.hasMore, true);
  // Another description names all of them.
  await media.offer();
  assert.equal(media.hasMore, false);
});

test('those over TCP are no reason to tell anyone', async () => {
  const { media, connection } = session();
  await media.offer();
  find(connection, '3 1 tcp 1518214911 10.0.0.1 9 typ host tcptype active');
  assert.equal(media.hasMore, false);
});

test('what was prepared is offered as it is, and anew where something else is wanted', async () => {
  const { media, connection } = session();
  connection.addTransceiver('audio');
  await connection.setLocalDescription(await connection.createOffer());
  const prepared = connection.localDescription!.sdp;
  assert.equal(await media.offer(), prepared);
  media.hold(true);
  assert.match(await media.offer(), /^a=sendonly/m);
});
