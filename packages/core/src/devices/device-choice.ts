import type { KeyValueStore } from '../storage/web-storage.ts';
import type { AudioDevice, AudioDeviceKind } from './audio-device.ts';

const KEY = 'hubline.devices';
export const DEVICE_KINDS: readonly AudioDeviceKind[] = ['microphone', 'speaker', 'ringer'];

/** With the name, which an unplugged device cannot tell any more; null for what the system uses. */
export type DeviceChoice = Readonly<Record<AudioDeviceKind, AudioDevice | null>>;

const NOTHING: DeviceChoice = { microphone: null, speaker: null, ringer: null };

/** What was chosen in this browser before. */
export function readChoice(store: KeyValueStore): DeviceChoice {
  const kept = record(parse(store.get(KEY)));
  const choice: Record<AudioDeviceKind, AudioDevice | null> = { ...NOTHING };
  for (const kind of DEVICE_KINDS) {
    const { id, name } = record(kept[kind]);
    if (typeof id === 'string' && id !== '') {
      choice[kind] = { id, name: typeof name === 'string' ? name : '' };
    }
  }
  return choice;
}

export function keepChoice(store: KeyValueStore, choice: DeviceChoice): void {
  store.set(KEY, JSON.stringify(choice));
}

/**
 * The chosen device among those that are connected. Some browsers give a device another id after a
 * restart, so one of the same name counts as well, if there is just one.
 */
export function findChosen(
  devices: readonly AudioDevice[],
  chosen: AudioDevice | null,
): AudioDevice | null {
  if (!chosen) return null;
  const same = devices.find(({ id }) => id === chosen.id);
  if (same) return same;
  const [first, ...others] = devices.filter(({ name }) => name !== '' && name === chosen.name);
  return first && others.length === 0 ? first : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
