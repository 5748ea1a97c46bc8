import { filter, firstValueFrom } from 'rxjs';
import { createHub, type Hub, type HubOptions } from '../hub.ts';

import { FakeAudioOutput } from './fake-audio-output.ts';
import { FakeBackend } from './fake-backend.ts';
import type { FakeBackendOptions } from './fake-backend-options.ts';
import { FakeCamera } from './fake-camera.ts';
import { FakeDeviceList } from './fake-device-list.ts';
import { FakeHeadsets } from './fake-headsets.ts';
import { FakeMicrophone } from './fake-microphone.ts';
import { FakePhone } from './fake-phone.ts';
import { FakePushPlace } from './fake-push.ts';
import { FakeSoundMeter } from './fake-sound-meter.ts';
import { FakeStudio } from './fake-studio.ts';
import { memoryStorage } from './memory-storage.ts';
import { ALICE } from './people.ts';

export interface FakeHubOptions extends FakeBackendOptions {
  readonly backend?: FakeBackend;
  readonly phone?: FakePhone;
  readonly microphone?: FakeMicrophone;
  readonly camera?: FakeCamera;
  readonly audio?: FakeAudioOutput;
  readonly devices?: FakeDeviceList;
  readonly studio?: FakeStudio;
  readonly pushPlace?: FakePushPlace;
  readonly storage?: HubOptions['storage'];
  readonly tabs?: HubOptions['tabs'];
  readonly maxCalls?: number;
  readonly logger?: HubOptions['logger'];
  readonly recorder?: HubOptions['recorder'];
  readonly quality?: HubOptions['quality'];
  readonly headsets?: FakeHeadsets;
  /** The keys of the browser are left alone without one, and so is its screen. */
  readonly mediaKeys?: HubOptions['mediaKeys'];
  readonly screen?: HubOptions['screen'];
}

/** A hub on fakes, and the fakes to bring any state about. */
export interface FakeHub {
  readonly hub: Hub;
  readonly backend: FakeBackend;
  readonly phone: FakePhone;
  readonly microphone: FakeMicrophone;
  readonly camera: FakeCamera;
  readonly audio: FakeAudioOutput;
  /** What is plugged in. */
  readonly devices: FakeDeviceList;
  /** How loud the microphone is. */
  readonly meter: FakeSoundMeter;
  /** What is recorded, or read from files. */
  readonly studio: FakeStudio;
  /** Where the browser is told of what while the app is closed. */
  readonly pushPlace: FakePushPlace;
  /** Headsets with keys. */
  readonly headsets: FakeHeadsets;
  /** When it is settled who is signed in, and the phone of who is has registered (or failed to). */
  readonly ready: Promise<void>;
}

/** With Alice signed in, unless `signedIn` names another user or null. */
export function createFakeHub(options: FakeHubOptions = {}): FakeHub {
  const {
    backend = new FakeBackend({ signedIn: ALICE, ...options }),
    phone = new FakePhone(),
    microphone = new FakeMicrophone(),
    camera = new FakeCamera(),
    audio = new FakeAudioOutput(),
    devices = new FakeDeviceList(),
    studio = new FakeStudio(),
    pushPlace = new FakePushPlace(),
    headsets = new FakeHeadsets(),
    storage = memoryStorage(),
    logger,
    recorder,
    quality,
    maxCalls = 1,
    tabs = null,
    mediaKeys = null,
    screen = null,
  } = options;
  const meter = new FakeSoundMeter();
  const hub = createHub({
    backend,
    phone,
    microphone,
    camera,
    audio,
    devices,
    meter,
    studio,
    push: pushPlace,
    headsets,
    storage,
    keepOutbox: false,
    maxCalls,
    tabs,
    mediaKeys,
    screen,
    ...(logger ? { logger } : {}),
    ...(recorder ? { recorder } : {}),
    ...(quality ? { quality } : {}),
  });
  return {
    hub,
    backend,
    phone,
    microphone,
    camera,
    audio,
    devices,
    meter,
    studio,
    pushPlace,
    headsets,
    ready: settled(hub),
  };
}

async function settled(hub: Hub): Promise<void> {
  const state = await firstValueFrom(
    hub.session.state$.pipe(filter(({ status }) => status !== 'resuming')),
  );
  if (state.status !== 'signed-in') return;
  await firstValueFrom(hub.registration.state$.pipe(filter(({ status }) => status !== 'idle')));
  await Promise.resolve();
}
