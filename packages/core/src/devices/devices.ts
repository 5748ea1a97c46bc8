import type { Observable } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';
import type { AudioDeviceKind, DevicesState } from './audio-device.ts';
import type { CamerasState } from './camera.ts';

/** Microphone, speaker, ringer and camera of this browser. */
export interface Devices {
  readonly state$: Behavior<DevicesState>;
  /** The cameras, looked up as long as someone listens. */
  readonly cameras$: Behavior<CamerasState>;
  /** How loud the microphone is, 0 to 1, some 20 times a second. It is open as long as someone listens. */
  readonly level$: Observable<number>;
  /** Whether someone speaks into the microphone of a call that is muted. */
  readonly speakingWhileMuted$: Behavior<boolean>;
  /** Takes effect at once, also in a call, and is remembered by this browser; null for what the system uses. @throws `microphone/*` */
  choose(kind: AudioDeviceKind, id: string | null): Promise<void>;
  /** Takes effect at once, also in a call, and is remembered by this browser; null for what the system uses. @throws `camera/*` */
  useCamera(id: string | null): Promise<void>;
  /** Opens the one that is used, to be looked at. Whoever asked stops the tracks. @throws `camera/*` */
  openCamera(): Promise<MediaStream>;
  /** Plays a few notes on that device. */
  test(kind: 'speaker' | 'ringer'): void;
}
