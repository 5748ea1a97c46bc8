import type { Camera } from './camera.ts';
import { fetched } from '../errors/fetched.ts';

/** Not needed to be on the phone. */
const fetch = () => fetched(() => import('./open-camera.ts'));

/** The camera and the screen as the browser gives them. */
export function browserCamera(): Camera {
  const devices = globalThis.navigator?.mediaDevices;
  return {
    canShareScreen: !!devices?.getDisplayMedia,
    list: async () => (await fetch()).listCameras(),
    watch(changed) {
      devices?.addEventListener('devicechange', changed);
      return () => devices?.removeEventListener('devicechange', changed);
    },
    open: async (id) => (await fetch()).openCamera(id),
    openScreen: async () => (await fetch()).openScreen(),
  };
}
