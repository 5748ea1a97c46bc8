import type { AudioDevices } from './audio-device.ts';

/** What is connected, and what the system would use of it. */
export interface ConnectedDevices extends AudioDevices {
  /** The microphone that the system uses now; null where that is not known. */
  readonly defaultInput: string | null;
  /** Likewise where sound comes out. */
  readonly defaultOutput: string | null;
}

/** Port: which microphones and loudspeakers there are. */
export interface DeviceList {
  /** Whether this browser lets a page choose where sound comes out. */
  readonly canChooseOutput: boolean;
  /** Looks without asking the person; null as long as the browser does not tell. */
  list(): Promise<ConnectedDevices | null>;
  /** Calls back whenever the answer of `list` may have changed. Returns the undo. */
  watch(changed: () => void): () => void;
}
