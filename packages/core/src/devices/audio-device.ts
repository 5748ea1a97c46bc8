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

/** What is connected and what was chosen. Names are known only once the microphone was allowed. */
export interface DevicesState extends AudioDevices {
  /** Id, or null for what the system uses. One that is unplugged stays chosen, and is used again when it is back. */
  readonly chosen: Readonly<Record<AudioDeviceKind, string | null>>;
  /** What is used now; null for what the system uses, also where the chosen one is not there. */
  readonly used: Readonly<Record<AudioDeviceKind, string | null>>;
  /** Whether this browser lets a page choose where sound comes out. */
  readonly canChooseOutput: boolean;
}
