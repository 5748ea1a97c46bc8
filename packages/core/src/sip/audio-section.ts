/** What we speak, the preferred first; a short list keeps the INVITE small. */
const CODECS = ['audio/opus', 'audio/pcmu', 'audio/pcma', 'audio/telephone-event'];

/** Adds the section of a call's sound to a connection that offers. */
export function addAudio(
  connection: RTCPeerConnection,
  track: MediaStreamTrack | null,
): RTCRtpTransceiver {
  const transceiver = connection.addTransceiver(track ?? 'audio', { direction: 'sendrecv' });
  const known = globalThis.RTCRtpReceiver?.getCapabilities?.('audio')?.codecs ?? [];
  const codecs = CODECS.flatMap((type) =>
    known.filter(({ mimeType }) => mimeType.toLowerCase() === type),
  );
  if (codecs.length > 0) transceiver.setCodecPreferences?.(codecs);
  return transceiver;
}
