import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { VideoDevice } from './camera.ts';

const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30 },
};

/** The cameras that the browser has; null as long as it does not tell. */
export async function listCameras(): Promise<readonly VideoDevice[] | null> {
  const all = (await mediaDevices()?.enumerateDevices()) ?? [];
  const cameras = all.filter(({ kind }) => kind === 'videoinput');
  // Before permission there is one without name and id, if any.
  if (cameras.length > 0 && !cameras.some(({ label }) => label)) return null;
  return cameras.map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Where this camera is gone, opens what the system uses. @throws `camera/*` */
export async function openCamera(id: string | null): Promise<MediaStream> {
  const devices = mediaDevices();
  if (!devices) throw new HubError(isInsecure() ? 'camera/insecure' : 'camera/missing');
  try {
    if (id === null) return await devices.getUserMedia({ video: PICTURE });
    return await devices
      .getUserMedia({ video: { ...PICTURE, deviceId: { exact: id } } })
      .catch((error: unknown) => {
        if (isGone(error)) return devices.getUserMedia({ video: PICTURE });
        throw error;
      });
  } catch (cause) {
    throw new HubError(codeOf(cause), { cause });
  }
}

/** @throws `screen/denied` (the person chose none as well), `screen/unsupported` */
export async function openScreen(): Promise<MediaStream> {
  try {
    const stream = await mediaDevices()!.getDisplayMedia({ video: true, audio: false });
    // What is on a screen is to be read rather than to move.
    for (const track of stream.getVideoTracks()) track.contentHint = 'detail';
    return stream;
  } catch (cause) {
    const denied = cause instanceof DOMException && cause.name === 'NotAllowedError';
    throw new HubError(denied ? 'screen/denied' : 'screen/unsupported', { cause });
  }
}

function mediaDevices(): MediaDevices | undefined {
  return globalThis.navigator?.mediaDevices;
}

function isInsecure(): boolean {
  return globalThis.isSecureContext === false;
}

/** The camera was unplugged since we last looked. */
function isGone(error: unknown): boolean {
  const { name } = error as DOMException;
  return name === 'OverconstrainedError' || name === 'NotFoundError';
}

/** Names of errors as Media Capture and Streams §10.2 has them. */
function codeOf(error: unknown): HubErrorCode {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return isInsecure() ? 'camera/insecure' : 'camera/denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'camera/missing';
    default:
      return 'camera/busy';
  }
}
