// The provider first: elements that are there before it never find their hub.
import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-emergency-banner/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import {
  browserAudio,
  browserCamera,
  browserDevices,
  browserMicrophone,
  browserMixer,
  browserSoundMeter,
  browserStudio,
  browserTabs,
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
} from '@hubline/core';
import { defineElement } from '@hubline/element';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const microphone = browserMicrophone();
const meter = browserSoundMeter();
const recorder = flightRecorder();
const tabs = browserTabs(location.origin);
const hub = createHub({
  backend: hublineBackend({ server: location.origin, tabs }),
  phone: sipPhone({ microphone, mixer: browserMixer(), recorder }),
  microphone,
  camera: browserCamera(),
  audio: browserAudio(),
  devices: browserDevices(),
  meter,
  studio: browserStudio({ microphone, meter }),
  tabs,
  recorder,
});

for (const provider of document.querySelectorAll('hub-provider')) provider.hub = hub;
