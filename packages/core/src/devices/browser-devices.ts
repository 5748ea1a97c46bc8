import type { DeviceList } from './device-list.ts';

/** A headset is several devices, which come one by one. */
const SETTLE_MS = 200;

/** After the page began. */
const FIRST_LOOK_MS = 300;

/** Microphones and loudspeakers as the browser lists them. */
export function browserDevices(): DeviceList {
  // Calls that the page takes back come first.
  const settled = new Promise((resolve) => setTimeout(resolve, FIRST_LOOK_MS));
  return {
    canChooseOutput: canChooseOutput(),
    // Not needed to be on the phone.
    async list() {
      await settled;
      return (await import('./list-devices.ts')).listDevices();
    },
    watch: watchDevices,
  };
}

function canChooseOutput(): boolean {
  return typeof HTMLMediaElement === 'function' && 'setSinkId' in HTMLMediaElement.prototype;
}

/** Calls back when something was plugged in or out. Returns the undo. */
export function watchDevices(changed: () => void): () => void {
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
