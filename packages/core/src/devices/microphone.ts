import type { HubError } from '../errors/hub-error.ts';

/**
 * What stands between the person and being heard. `unknown` until it was looked at,
 * `prompt` when the browser will ask, `insecure` where the page is not served over HTTPS or localhost.
 */
export type MicrophoneState =
  | { readonly status: 'unknown' | 'prompt' | 'granted' }
  | { readonly status: 'denied' | 'missing' | 'busy' | 'insecure'; readonly error: HubError };

/** Port: the microphone. A `MediaStream` type is used here, never made by core. */
export interface Microphone {
  /** Looks without asking the person. */
  query(): Promise<MicrophoneState['status']>;
  /** Calls back whenever the answer of `query` may have changed (permission, hot-plug). Returns the undo. */
  watch(changed: () => void): () => void;
  /** The device that is opened from now on; null for what the system uses. */
  use(id: string | null): void;
  /** Asks where needed; where the device to use is gone, opens what the system uses. Whoever opens it stops the tracks. @throws `microphone/*` */
  open(): Promise<MediaStream>;
  /** Whether that stream is of the device that is used now, and not of one in its stead. */
  isCurrent(stream: MediaStream): boolean;
}
