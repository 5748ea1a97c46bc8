import {
  browserAudio,
  browserCamera,
  browserDevices,
  browserMicrophone,
  browserMixer,
  browserSoundMeter,
  browserTabs,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  type Hub,
} from '@hubline/core';

/** Puts a hub together that uses this Hubline server and the browser's microphone and sound. */
export function connect(server: string, noMediaSession: boolean): Hub {
  const microphone = browserMicrophone();
  const recorder = flightRecorder();
  const tabs = browserTabs(server);
  return createHub({
    backend: hublineBackend({ server, tabs }),
    phone: sipPhone({ microphone, mixer: browserMixer(), recorder }),
    microphone,
    camera: browserCamera(),
    audio: browserAudio(),
    devices: browserDevices(),
    meter: browserSoundMeter(),
    tabs,
    recorder,
    ...(noMediaSession && { mediaKeys: null }),
  });
}
