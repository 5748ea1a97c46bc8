/** A stand-in for a stream where there are none (Node), with one audio track that notes its stop. */
export function fakeStream(): MediaStream {
  if (typeof MediaStream === 'function') return new MediaStream();
  const track = {
    kind: 'audio',
    readyState: 'live',
    stop() {
      track.readyState = 'ended';
    },
  };
  const tracks = () => [track];
  return { getTracks: tracks, getAudioTracks: tracks } as unknown as MediaStream;
}
