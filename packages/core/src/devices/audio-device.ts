export type AudioDeviceKind = 'microphone' | 'speaker' | 'ringer';

/** Something to speak into or to hear from. */
export interface AudioDevice {
  /** As the browser has it: stable for this site. */
  readonly id: string;
  readonly name: string;
}

export interface AudioDevices {
  readonly inputs: readonly AudioDevice[];
  readonly outputs: readonly AudioDevice[];
}

/** What is connected and what was chosen. Empty lists until the microphone was allowed: the browser does not tell before. */
export interface DevicesState extends AudioDevices {
  /** Null for what the system uses. One that is unplugged stays chosen, and is used again when it is back. */
  readonly chosen: Readonly<Record<AudioDeviceKind, AudioDevice | null>>;
  /** Id of what is used now; null for what the system uses, also where the chosen one is not there. */
  readonly used: Readonly<Record<AudioDeviceKind, string | null>>;
  /** Id of what the system uses; null where that is not known. */
  readonly system: Readonly<Record<AudioDeviceKind, string | null>>;
  /** Whether this browser lets a page choose where sound comes out. */
  readonly canChooseOutput: boolean;
}
