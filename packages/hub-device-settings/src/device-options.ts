import type { AudioDevice, AudioDeviceKind, DevicesState } from '@hubline/core';
import type { Strings } from '@hubline/element';

/** One line of a list of devices; the id is '' for what the system uses. */
export interface DeviceOption {
  readonly id: string;
  readonly name: string;
}

type Words = Strings['devices'];

/** What there is to choose from, the system's first; a chosen device that is not connected is the last. */
export function deviceOptions(
  kind: AudioDeviceKind,
  state: DevicesState,
  words: Words,
): readonly DeviceOption[] {
  const devices = named(kind === 'microphone' ? state.inputs : state.outputs, words);
  const system = devices.find(({ id }) => id === state.system[kind]);
  const chosen = state.chosen[kind];
  const unlisted = chosen && !devices.some(({ id }) => id === chosen.id) ? chosen : null;
  return [
    { id: '', name: system ? words.systemDefaultNamed(system.name) : words.systemDefault },
    ...devices,
    ...(unlisted ? [{ id: unlisted.id, name: unlistedName(kind, state, unlisted, words) }] : []),
  ];
}

/** As long as the browser does not tell what there is, it may well be connected. */
function unlistedName(
  kind: AudioDeviceKind,
  state: DevicesState,
  device: AudioDevice,
  words: Words,
): string {
  const name = nameOf(device, words);
  return missing(kind, state) ? words.notConnected(name) : name;
}

/** What was chosen and is not connected. */
export function missing(kind: AudioDeviceKind, { chosen, used }: DevicesState): AudioDevice | null {
  return used[kind] === null ? chosen[kind] : null;
}

export function nameOf({ name }: AudioDevice, words: Words): string {
  return name.trim() || words.chosenBefore;
}

/** Two of the same make can be told apart, and one without a name can be chosen. */
export function named(devices: readonly AudioDevice[], words: Words): readonly DeviceOption[] {
  const seen = new Map<string, number>();
  return devices.map(({ id, name }, at) => {
    const plain = name.trim() || words.unnamed(at + 1);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return { id, name: count === 1 ? plain : words.twin(plain, count) };
  });
}
