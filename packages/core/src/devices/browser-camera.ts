import { fetched } from '../errors/fetched.ts';
import { watchDevices } from './browser-devices.ts';
import type { Camera } from './camera.ts';

/** Few calls are seen. */
const late = () => fetched(() => import('./open-camera.ts'));

/** The camera and the screen as the browser gives them. */
export function browserCamera(): Camera {
  return {
    canShareScreen: !!globalThis.navigator?.mediaDevices?.getDisplayMedia,
    list: async () => (await late()).listCameras(),
    watch: watchDevices,
    open: async (id) => (await late()).openCamera(id),
    openScreen: async () => (await late()).openScreen(),
  };
}
