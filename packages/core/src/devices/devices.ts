import type { Observable } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';
import type { AudioDeviceKind, DevicesState } from './audio-device.ts';

/** Microphone, speaker and ringer of this browser. */
export interface Devices {
  readonly state$: Behavior<DevicesState>;
  /** How loud the microphone is, 0 to 1, some 20 times a second. It is open as long as someone listens. */
  readonly level$: Observable<number>;
  /** Whether someone speaks into the microphone of a call that is muted. */
  readonly speakingWhileMuted$: Behavior<boolean>;
  /** Takes effect at once, also in a call, and is remembered by this browser; null for what the system uses. @throws `microphone/*` */
  choose(kind: AudioDeviceKind, id: string | null): Promise<void>;
  /** Plays a few notes on that device. */
  test(kind: 'speaker' | 'ringer'): void;
}
