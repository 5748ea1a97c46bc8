import type { Behavior } from '../reactive/behavior.ts';
import type { AudioDevice } from './audio-device.ts';

/** Something to be seen with; as the browser has it, like a microphone. */
export type VideoDevice = AudioDevice;

/** Port: the cameras, and the screen. A `MediaStream` type is used here, never made by core. */
export interface Camera {
  /** Whether this browser can share the screen. */
  readonly canShareScreen: boolean;
  /** Looks without asking the person; null as long as the browser does not tell. */
  list(): Promise<readonly VideoDevice[] | null>;
  /** Calls back whenever the answer of `list` may have changed. Returns the undo. */
  watch(changed: () => void): () => void;
  /** Opens this camera, or what the system uses where it is null or gone. Asks where needed; whoever opens it stops the tracks. @throws `camera/*` */
  open(id: string | null): Promise<MediaStream>;
  /** Asks the person for a screen, a window or a tab. Whoever opens it stops the tracks. @throws `screen/*` */
  openScreen(): Promise<MediaStream>;
}

/** The camera as it was chosen, and the screen. Whoever has one opened stops the tracks. */
export interface Cameras {
  readonly state$: Behavior<CamerasState>;
  /** Opens the camera that is used. @throws `camera/*` */
  open(): Promise<MediaStream>;
  /** Asks the person for a screen. @throws `screen/*` */
  openScreen(): Promise<MediaStream>;
}

/** Which cameras there are, and which one was chosen. */
export interface CamerasState {
  /** Empty until a camera was allowed: the browser does not tell before. */
  readonly cameras: readonly VideoDevice[];
  /** Null for what the system uses. One that is unplugged stays chosen, and is used again when it is back. */
  readonly chosen: VideoDevice | null;
  /** Id of what is used now; null for what the system uses, also where the chosen one is not there. */
  readonly used: string | null;
  /** Whether this browser can share the screen. */
  readonly canShareScreen: boolean;
}
