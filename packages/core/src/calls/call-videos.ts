import type { Cameras } from '../devices/camera.ts';
import { CallVideo } from './call-video.ts';
import type { LegCall } from './leg-call.ts';

/** Gives each call its video, when it is first wanted. */
export class CallVideos<C extends Cameras = Cameras> {
  readonly #videos = new WeakMap<LegCall, CallVideo>();
  readonly cameras: C;

  constructor(cameras: C) {
    this.cameras = cameras;
  }

  of(call: LegCall): CallVideo {
    const video = this.#videos.get(call) ?? new CallVideo(call.scope, this.cameras, call);
    this.#videos.set(call, video);
    return video;
  }

  /** Has a call begin with the camera on, which is closed again where no call comes of it. @throws `camera/*` */
  async begin(begin: (video: MediaStream) => Promise<LegCall>): Promise<LegCall> {
    const stream = await this.cameras.open();
    try {
      const call = await begin(stream);
      this.of(call).adopt(stream);
      return call;
    } catch (error) {
      for (const track of stream.getTracks()) track.stop();
      throw error;
    }
  }
}
