import type { KeyValueStore } from '../storage/web-storage.ts';
import type { AudioDeviceKind } from './audio-device.ts';

const KEY = 'hubline.devices';
export const DEVICE_KINDS: readonly AudioDeviceKind[] = ['microphone', 'speaker', 'ringer'];

export type DeviceChoice = Readonly<Record<AudioDeviceKind, string | null>>;

const NOTHING: DeviceChoice = { microphone: null, speaker: null, ringer: null };

/** What was chosen in this browser before. */
export function readChoice(store: KeyValueStore): DeviceChoice {
  const kept = parse(store.get(KEY));
  const choice: Record<AudioDeviceKind, string | null> = { ...NOTHING };
  for (const kind of DEVICE_KINDS) {
    const id = kept[kind];
    if (typeof id === 'string' && id !== '') choice[kind] = id;
  }
  return choice;
}

export function keepChoice(store: KeyValueStore, choice: DeviceChoice): void {
  store.set(KEY, JSON.stringify(choice));
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
