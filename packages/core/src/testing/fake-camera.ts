import type { Camera, VideoDevice } from '../devices/camera.ts';
import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import { fakeVideo } from './fake-stream.ts';

const CAMERAS: readonly VideoDevice[] = [
  { id: 'cam-built-in', name: 'FaceTime HD Camera' },
  { id: 'cam-desk', name: 'Logitech Brio' },
];

type Obstacle = Extract<HubErrorCode, `camera/${string}` | `screen/${string}`>;

/** A camera and a screen that obey the test. */
export class FakeCamera implements Camera {
  readonly #watchers = new Set<() => void>();
  #cameras = CAMERAS;

  canShareScreen = true;
  /** What stands in the way of the camera, and of the screen. */
  obstacle: Obstacle | null = null;
  screenObstacle: Obstacle | null = null;
  /** Every stream that was opened, and of what; null for the camera that the system uses. */
  readonly opened: { readonly id: string | null; readonly stream: MediaStream }[] = [];
  readonly screens: MediaStream[] = [];

  /** What is plugged in now. */
  become(cameras: readonly VideoDevice[]): void {
    this.#cameras = cameras;
    for (const changed of this.#watchers) changed();
  }

  /** How many cameras and screens are open now. */
  get live(): number {
    const streams = [...this.opened.map(({ stream }) => stream), ...this.screens];
    return streams.flatMap((stream) => stream.getTracks()).filter(isLive).length;
  }

  get observed(): boolean {
    return this.#watchers.size > 0;
  }

  async list(): Promise<readonly VideoDevice[] | null> {
    return this.#cameras;
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  async open(id: string | null): Promise<MediaStream> {
    if (this.obstacle) throw new HubError(this.obstacle);
    const stream = fakeVideo();
    this.opened.push({ id, stream });
    return stream;
  }

  async openScreen(): Promise<MediaStream> {
    if (this.screenObstacle) throw new HubError(this.screenObstacle);
    const stream = fakeVideo('seagreen');
    this.screens.push(stream);
    return stream;
  }
}

function isLive({ readyState }: MediaStreamTrack): boolean {
  return readyState === 'live';
}
