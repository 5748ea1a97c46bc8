import {
  browserAudio,
  browserCamera,
  browserDevices,
  browserMicrophone,
  browserMixer,
  browserSoundMeter,
  createHub,
  hublineBackend,
  sipPhone,
  type Hub,
} from '@hubline/core';

/** Puts a hub together that uses this Hubline server and the browser's microphone and sound. */
export function connect(server: string): Hub {
  const microphone = browserMicrophone();
  return createHub({
    backend: hublineBackend({ server }),
    phone: sipPhone({ microphone, mixer: browserMixer() }),
    microphone,
    camera: browserCamera(),
    audio: browserAudio(),
    devices: browserDevices(),
    meter: browserSoundMeter(),
  });
}
