/**
 * A stand-in for a stream where there are none (Node), with one audio track that notes its stop; an event
 * `ended` is that of a microphone that is unplugged.
 */
export function fakeStream(): MediaStream {
  if (typeof MediaStream === 'function') return new MediaStream();
  const track = new FakeTrack();
  const tracks = (): readonly FakeTrack[] => [track];
  return { getTracks: tracks, getAudioTracks: tracks } as unknown as MediaStream;
}

/** An audio track without sound. */
class FakeTrack extends EventTarget {
  readonly kind = 'audio';
  readyState: MediaStreamTrackState = 'live';
  enabled = true;

  stop(): void {
    this.readyState = 'ended';
  }
}

/** Has the device of a fake stream unplugged. */
export function unplug(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.stop();
    track.dispatchEvent(new Event('ended'));
  }
}
