/** What the server passes on. */
const CODEC = 'video/vp8';

/** Adds the section in which this is sent, and the other side may answer. */
export function addVideo(connection: RTCPeerConnection, track: MediaStreamTrack): void {
  const transceiver = connection.addTransceiver(track, { direction: 'sendrecv' });
  const known = globalThis.RTCRtpReceiver?.getCapabilities?.('video')?.codecs ?? [];
  const codecs = known.filter(({ mimeType }) => mimeType.toLowerCase() === CODEC);
  if (codecs.length > 0) transceiver.setCodecPreferences?.(codecs);
}
