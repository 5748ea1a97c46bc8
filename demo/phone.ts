import {
  browserAudio,
  browserCamera,
  browserDevices,
  browserMixer,
  browserSoundMeter,
  browserStudio,
  browserTabs,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  type HeadStart,
} from '@hubline/core';
import { callsBack } from './calls-back.ts';

/** The phone first, and then what shows it. */
export async function open(ahead: HeadStart): Promise<void> {
  const { fetch, WebSocket, microphone, offeringConnection, locks, hasCalls } = ahead;
  // What draws the page is compiled meanwhile.
  const drawing = hasCalls ? undefined : import('./app.ts');
  const meter = browserSoundMeter();
  const recorder = flightRecorder();
  const tabs = browserTabs(location.origin, locks);
  const hub = createHub({
    backend: hublineBackend({ server: location.origin, tabs, fetch, WebSocket }),
    phone: sipPhone({ microphone, mixer: browserMixer(), WebSocket, offeringConnection, recorder }),
    microphone,
    camera: browserCamera(),
    audio: browserAudio(),
    devices: browserDevices(),
    meter,
    studio: browserStudio({ microphone, meter }),
    tabs,
    recorder,
  });
  // To draw takes time from their sound, and who listens notices that more than a moment without a page.
  if (hasCalls) await callsBack(hub);
  const { show } = await (drawing ?? import('./app.ts'));
  await show(hub);
}
