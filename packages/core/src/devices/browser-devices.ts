import type { AudioDevice } from './audio-device.ts';
import type { ConnectedDevices, DeviceList } from './device-list.ts';

/** A headset is several devices, which come one by one. */
const SETTLE_MS = 200;
/** Entries of Chromium that stand for another device. */
const STAND_INS = ['default', 'communications'];

/** Microphones and loudspeakers as the browser lists them. */
export function browserDevices(): DeviceList {
  return { canChooseOutput: canChooseOutput(), list, watch };
}

function canChooseOutput(): boolean {
  return typeof HTMLMediaElement === 'function' && 'setSinkId' in HTMLMediaElement.prototype;
}

async function list(): Promise<ConnectedDevices | null> {
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

function watch(changed: () => void): () => void {
  const devices = globalThis.navigator?.mediaDevices;
  if (!devices) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  devices.addEventListener('devicechange', settle);
  return () => {
    clearTimeout(timer);
    devices.removeEventListener('devicechange', settle);
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
