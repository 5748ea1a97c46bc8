import type { KeyValueStore } from '../storage/web-storage.ts';
import type { VideoDevice } from './camera.ts';

const KEY = 'hubline.camera';

/** What was chosen in this browser before; null for what the system uses. */
export function readCamera(store: KeyValueStore): VideoDevice | null {
  try {
    const { id, name } = Object(JSON.parse(store.get(KEY) ?? 'null')) as Partial<VideoDevice>;
    if (typeof id !== 'string' || id === '') return null;
    return { id, name: typeof name === 'string' ? name : '' };
  } catch {
    return null;
  }
}

/** With the name, which an unplugged camera cannot tell any more. */
export function keepCamera(store: KeyValueStore, camera: VideoDevice | null): void {
  store.set(KEY, JSON.stringify(camera));
}
