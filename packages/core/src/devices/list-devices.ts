import type { AudioDevice } from './audio-device.ts';
import type { ConnectedDevices } from './device-list.ts';

/** Entries of Chromium that stand for another device. */
const STAND_INS = ['default', 'communications'];

/** What the browser has connected; null as long as it does not tell. */
export async function listDevices(): Promise<ConnectedDevices | null> {
  const all = await globalThis.navigator?.mediaDevices?.enumerateDevices();
  const audio = all?.filter(({ kind }) => kind !== 'videoinput') ?? [];
  // Before permission there is one without name and id, if any.
  if (audio.length > 0 && !audio.some(({ label }) => label)) return null;
  const inputs = audio.filter(({ kind }) => kind === 'audioinput');
  const outputs = audio.filter(({ kind }) => kind === 'audiooutput');
  return {
    inputs: real(inputs).map(device),
    outputs: real(outputs).map(device),
    defaultInput: defaultOf(inputs),
    defaultOutput: defaultOf(outputs),
  };
}

const device = ({ deviceId, label }: MediaDeviceInfo): AudioDevice => ({
  id: deviceId,
  name: label,
});

function real(devices: readonly MediaDeviceInfo[]): readonly MediaDeviceInfo[] {
  return devices.filter(({ deviceId }) => deviceId !== '' && !STAND_INS.includes(deviceId));
}

/** Its stand-in is called `Default - NAME`, in the language of the browser. */
function defaultOf(devices: readonly MediaDeviceInfo[]): string | null {
  const standIn = devices.find(({ deviceId }) => deviceId === 'default');
  if (!standIn) return null;
  const group = real(devices).filter(({ groupId }) => groupId === standIn.groupId);
  const named = (one: MediaDeviceInfo): boolean => standIn.label.endsWith(one.label);
  return (group.find(named) ?? group[0])?.deviceId ?? null;
}
