/** A track in a stream by itself: sound that came with pictures would wait for them where it is played. */
export function ownStream(
  before: MediaStream | null,
  { track, streams: [stream] }: Pick<RTCTrackEvent, 'track' | 'streams'>,
): MediaStream {
  if (before?.getTracks()[0] === track) return before;
  return stream?.getTracks().length === 1 ? stream : new MediaStream([track]);
}
