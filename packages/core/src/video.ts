import { CallVideos } from './calls/call-videos.ts';
import type { Camera } from './devices/camera.ts';
import { CameraService } from './devices/camera-service.ts';
import type { Scope } from './reactive/scope.ts';
import type { KeyValueStore } from './storage/web-storage.ts';

/** What a hub needs to be seen; fetched with the first wish for it. */
export function callVideos(
  scope: Scope,
  camera: Camera | undefined,
  store: KeyValueStore,
): CallVideos<CameraService> {
  return new CallVideos(new CameraService(scope, camera, store));
}
