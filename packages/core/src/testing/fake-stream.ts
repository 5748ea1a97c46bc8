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

/**
 * A stand-in for a stream with one video track: a canvas in a browser, and in Node one that notes its
 * stop, as `fakeStream`.
 */
export function fakeVideo(colour = 'steelblue'): MediaStream {
  // eslint-disable-next-line no-restricted-globals -- where pictures can be made
  const page = globalThis.document as Document | undefined;
  if (!page) {
    const track = new FakeTrack('video');
    const tracks = (): readonly FakeTrack[] => [track];
    return {
      getTracks: tracks,
      getVideoTracks: tracks,
      getAudioTracks: () => [],
    } as unknown as MediaStream;
  }
  const canvas = Object.assign(page.createElement('canvas'), { width: 320, height: 180 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.captureStream();
}

/** A track without sound or picture. */
class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readyState: MediaStreamTrackState = 'live';
  enabled = true;

  constructor(kind: 'audio' | 'video' = 'audio') {
    super();
    this.kind = kind;
  }

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
