import { fetched } from '../errors/fetched.ts';
import type { Camera } from './camera.ts';

/** Few calls are seen. */
const late = () => fetched(() => import('./open-camera.ts'));

/** The camera and the screen as the browser gives them. */
export function browserCamera(): Camera {
  const devices = globalThis.navigator?.mediaDevices;
  return {
    canShareScreen: !!devices?.getDisplayMedia,
    list: async () => (await late()).listCameras(),
    watch(changed) {
      const stop = new AbortController();
      devices?.addEventListener('devicechange', changed, stop);
      return () => stop.abort();
    },
    open: async (id) => (await late()).openCamera(id),
    openScreen: async () => (await late()).openScreen(),
  };
}
