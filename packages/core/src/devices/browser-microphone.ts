import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { Microphone, MicrophoneState } from './microphone.ts';

export interface BrowserMicrophoneOptions {
  /** Changes to what is asked of the browser, read anew for each opening. */
  readonly constraints?: () => MediaTrackConstraints;
}

const SPEECH: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: 1,
};

/** The microphone as the browser gives it. */
export function browserMicrophone(options: BrowserMicrophoneOptions = {}): Microphone {
  return new BrowserMicrophone(options.constraints ?? (() => ({})));
}

class BrowserMicrophone implements Microphone {
  readonly #constraints: () => MediaTrackConstraints;
  #device: string | null = null;
  /** Asked for once: a browser keeps each answer as long as the page. */
  #watched: PermissionStatus | undefined;

  constructor(constraints: () => MediaTrackConstraints) {
    this.#constraints = constraints;
  }

  async query(): Promise<MicrophoneState['status']> {
    const devices = mediaDevices();
    if (!devices) return isInsecure() ? 'insecure' : 'missing';
    const permission = (this.#watched ?? (await permissionStatus()))?.state;
    if (permission === 'denied') return 'denied';
    const inputs = await devices.enumerateDevices().then(
      (all) => all.filter(({ kind }) => kind === 'audioinput'),
      () => null,
    );
    if (inputs?.length === 0) return 'missing';
    // Names are told only to those who may listen.
    return permission ?? (inputs?.some(({ label }) => label) ? 'granted' : 'prompt');
  }

  watch(changed: () => void): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    mediaDevices()?.addEventListener('devicechange', changed, { signal });
    void permissionStatus().then((status) => {
      if (signal.aborted || !status) return;
      status.addEventListener('change', changed, { signal });
      this.#watched = status;
      signal.addEventListener('abort', () => (this.#watched = undefined));
    });
    return () => stop.abort();
  }

  use(id: string | null): void {
    this.#device = id;
  }

  async open(): Promise<MediaStream> {
    const devices = mediaDevices();
    if (!devices) throw new HubError(isInsecure() ? 'microphone/insecure' : 'microphone/missing');
    const audio = { ...SPEECH, ...this.#constraints() };
    const device = this.#device;
    try {
      if (device === null) return await devices.getUserMedia({ audio });
      return await devices
        .getUserMedia({ audio: { ...audio, deviceId: { exact: device } } })
        .catch((error: unknown) => {
          if (isGone(error)) return devices.getUserMedia({ audio });
          throw error;
        });
    } catch (cause) {
      throw new HubError(codeOf(cause), { cause });
    }
  }

  isCurrent(stream: MediaStream): boolean {
    if (this.#device === null) return true;
    return stream.getAudioTracks()[0]?.getSettings().deviceId === this.#device;
  }
}

function mediaDevices(): MediaDevices | undefined {
  return globalThis.navigator?.mediaDevices;
}

function isInsecure(): boolean {
  return globalThis.isSecureContext === false;
}

/** Undefined in browsers that do not tell. */
function permissionStatus(): Promise<PermissionStatus | undefined> {
  const name = 'microphone' as PermissionName;
  return (
    globalThis.navigator?.permissions?.query({ name }).catch(() => undefined) ??
    Promise.resolve(undefined)
  );
}

/** The device was unplugged since we last looked. */
function isGone(error: unknown): boolean {
  const { name } = error as DOMException;
  return name === 'OverconstrainedError' || name === 'NotFoundError';
}

/** Names of errors as Media Capture and Streams §10.2 has them. */
function codeOf(error: unknown): HubErrorCode {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return isInsecure() ? 'microphone/insecure' : 'microphone/denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'microphone/missing';
    default:
      return 'microphone/busy';
  }
}
