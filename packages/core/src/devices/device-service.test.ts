import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BehaviorSubject, Subject, type Subscription } from 'rxjs';
import { Scope } from '../reactive/scope.ts';
import {
  FakeAudioOutput,
  FakeDeviceList,
  FakeMicrophone,
  FakeSoundMeter,
  memoryStorage,
} from '../testing/index.ts';
import { unplug } from '../testing/fake-stream.ts';
import { reached } from '../testing/reached.ts';
import { CameraService } from './camera-service.ts';
import { DeviceService } from './device-service.ts';

const HEADSET_MIC = { id: 'mic-headset', name: 'Jabra Evolve 65' };
const HEADSET_OUT = { id: 'out-headset', name: 'Jabra Evolve 65' };

interface DeskOptions {
  readonly list?: FakeDeviceList;
  readonly storage?: ReturnType<typeof memoryStorage>;
}

/** A desk with devices, and the service that looks after them. */
async function desk({ list = new FakeDeviceList(), storage = memoryStorage() }: DeskOptions = {}) {
  const scope = new Scope();
  const microphone = new FakeMicrophone();
  const audio = new FakeAudioOutput();
  const meter = new FakeSoundMeter();
  const muted$ = new BehaviorSubject(false);
  const look$ = new Subject<void>();
  const failures: unknown[] = [];
  const desk = { scope, list, storage, microphone, audio, meter, muted$, look$, failures };
  const changes = { count: 0 };
  const service = new DeviceService(scope, {
    list,
    microphone,
    audio,
    meter,
    cameras: async () => new CameraService(scope, undefined, storage.browser),
    store: storage.browser,
    muted$,
    look$,
    microphoneChanged: () => (changes.count += 1),
    microphoneFailed: (error) => failures.push(error),
  });
  await settled();
  changes.count = 0;
  return { ...desk, service, changes };
}

/** What was begun is done: all of it is promises that are fulfilled already. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

test('says what is connected and what the system uses of it', async () => {
  const { service } = await desk();
  const { inputs, outputs, system, chosen, used } = service.state$.value;
  assert.deepEqual(
    inputs.map(({ name }) => name),
    ['Built-in Microphone', 'Jabra Evolve 65'],
  );
  assert.equal(outputs.length, 2);
  assert.deepEqual(system, {
    microphone: 'mic-built-in',
    speaker: 'out-built-in',
    ringer: 'out-built-in',
  });
  assert.deepEqual(chosen, { microphone: null, speaker: null, ringer: null });
  assert.deepEqual(used, { microphone: null, speaker: null, ringer: null });
});

test('a choice takes effect at once, in calls too, and is remembered by the browser', async () => {
  const { service, microphone, audio, changes, storage } = await desk();
  await service.choose('microphone', 'mic-headset');
  assert.equal(microphone.used, 'mic-headset');
  assert.equal(changes.count, 1);
  await service.choose('speaker', 'out-headset');
  assert.deepEqual(audio.used, { speaker: 'out-headset', ringer: null });
  await service.choose('ringer', 'out-built-in');
  assert.deepEqual(audio.used, { speaker: 'out-headset', ringer: 'out-built-in' });
  assert.equal(changes.count, 1);

  const later = await desk({ storage });
  assert.deepEqual(later.service.state$.value.chosen, {
    microphone: HEADSET_MIC,
    speaker: HEADSET_OUT,
    ringer: { id: 'out-built-in', name: 'Built-in Speakers' },
  });
  assert.equal(later.microphone.used, 'mic-headset');
  assert.equal(later.audio.used.speaker, 'out-headset');
});

test('what the system uses can be chosen again', async () => {
  const { service, microphone, storage } = await desk();
  await service.choose('microphone', 'mic-headset');
  await service.choose('microphone', null);
  assert.equal(microphone.used, null);
  const later = await desk({ storage });
  assert.equal(later.service.state$.value.chosen.microphone, null);
});

test('trying a microphone leaves none open', async () => {
  const { service, microphone } = await desk();
  await service.choose('microphone', 'mic-headset');
  assert.deepEqual(
    microphone.streams.map((stream) => stream.getTracks()[0]!.readyState),
    ['ended'],
  );
});

test('a microphone that cannot be opened is not chosen, and the old one stays', async () => {
  const { service, microphone, changes, storage } = await desk();
  await service.choose('microphone', 'mic-built-in');
  microphone.taken.add('mic-headset');
  await assert.rejects(service.choose('microphone', 'mic-headset'), { code: 'microphone/busy' });
  assert.equal(service.state$.value.chosen.microphone?.id, 'mic-built-in');
  assert.equal(microphone.used, 'mic-built-in');
  assert.equal(changes.count, 1);
  assert.equal((await desk({ storage })).microphone.used, 'mic-built-in');
});

test('a chosen device that is unplugged stays chosen, and is used again when it is back', async () => {
  const { service, list, microphone, audio, changes } = await desk();
  await service.choose('microphone', 'mic-headset');
  await service.choose('speaker', 'out-headset');
  list.unplug('mic-headset');
  list.unplug('out-headset');
  await settled();
  assert.deepEqual(service.state$.value.chosen.microphone, HEADSET_MIC);
  assert.deepEqual(service.state$.value.used, { microphone: null, speaker: null, ringer: null });
  assert.deepEqual([microphone.used, audio.used.speaker], [null, null]);
  assert.equal(changes.count, 2);
  list.plug('input', HEADSET_MIC);
  list.plug('output', HEADSET_OUT);
  await settled();
  assert.deepEqual([microphone.used, audio.used.speaker], ['mic-headset', 'out-headset']);
  assert.equal(changes.count, 3);
});

test('a device that comes back with another id is known by its name', async () => {
  const { service, list, microphone, storage } = await desk();
  await service.choose('microphone', 'mic-headset');
  list.unplug('mic-headset');
  list.plug('input', { ...HEADSET_MIC, id: 'mic-headset-2' });
  await settled();
  assert.equal(microphone.used, 'mic-headset-2');
  list.unplug('mic-headset-2');
  await settled();
  assert.equal(
    (await desk({ list, storage })).service.state$.value.chosen.microphone?.id,
    'mic-headset-2',
  );
});

test('devices that nobody uses come and go without a change in calls', async () => {
  const { service, list, changes } = await desk();
  list.plug('input', { id: 'mic-webcam', name: 'Webcam' });
  await settled();
  assert.equal(service.state$.value.inputs.length, 3);
  list.unplug('mic-headset');
  await settled();
  assert.equal(changes.count, 0);
});

test('calls follow the system to another microphone, unless one was chosen', async () => {
  const { service, list, changes } = await desk();
  list.become({ defaultInput: 'mic-headset' });
  await settled();
  assert.equal(changes.count, 1);
  assert.equal(service.state$.value.system.microphone, 'mic-headset');
  await service.choose('microphone', 'mic-headset');
  list.become({ defaultInput: 'mic-built-in' });
  await settled();
  assert.equal(changes.count, 2);
});

test('as long as the browser does not tell what there is, what was chosen is used unseen', async () => {
  const { service, storage, list } = await desk();
  await service.choose('microphone', 'mic-headset');
  await service.choose('ringer', 'out-headset');
  list.hide();
  const later = await desk({ storage, list });
  assert.deepEqual(later.service.state$.value.inputs, []);
  assert.deepEqual(
    [later.microphone.used, later.audio.used.ringer],
    ['mic-headset', 'out-headset'],
  );
  list.hide(false);
  await settled();
  assert.equal(later.service.state$.value.inputs.length, 2);
  assert.equal(later.changes.count, 0);
});

test('looks again when the browser may tell more', async () => {
  const list = new FakeDeviceList();
  list.hide();
  const { service, look$ } = await desk({ list });
  const told = { inputs: [HEADSET_MIC], outputs: [], defaultInput: null, defaultOutput: null };
  list.list = async () => told;
  look$.next();
  await settled();
  assert.deepEqual(service.state$.value.inputs, [HEADSET_MIC]);
});

test('a look that fails takes nothing away', async () => {
  const { service, list } = await desk();
  await service.choose('microphone', 'mic-headset');
  list.list = () => Promise.reject(new Error('not now'));
  list.become({});
  await settled();
  assert.equal(service.state$.value.inputs.length, 2);
  assert.equal(service.state$.value.used.microphone, 'mic-headset');
});

test('without a choice of outputs none is taken', async () => {
  const { service } = await desk({ list: new FakeDeviceList({ canChooseOutput: false }) });
  assert.equal(service.state$.value.canChooseOutput, false);
  await assert.rejects(service.choose('speaker', 'out-headset'), { code: 'request/invalid' });
  await service.choose('speaker', null);
});

test('a few notes are played where they are asked for', async () => {
  const { service, audio } = await desk();
  service.test('speaker');
  service.test('ringer');
  assert.deepEqual(audio.tests, ['speaker', 'ringer']);
});

test('the microphone is open as long as someone looks at its level', async () => {
  const { service, microphone, meter } = await desk();
  assert.equal(microphone.streams.length, 0);
  const levels: number[] = [];
  const one = service.level$.subscribe((level) => levels.push(level));
  const other = service.level$.subscribe();
  await settled();
  meter.show(0.4);
  assert.equal(levels.at(-1), 0.4);
  assert.equal(microphone.streams.length, 1);
  one.unsubscribe();
  assert.equal(meter.observed, true);
  other.unsubscribe();
  assert.equal(meter.observed, false);
  assert.equal(microphone.streams[0]!.getTracks()[0]!.readyState, 'ended');
});

test('nobody who looked away leaves the microphone open, however late it opens', async () => {
  const { service, microphone } = await desk();
  service.level$.subscribe().unsubscribe();
  await settled();
  assert.deepEqual(
    microphone.streams.map((stream) => stream.getTracks()[0]!.readyState),
    ['ended'],
  );
});

test('the level is that of the microphone that is used: the next one after a change', async (t) => {
  const { service, microphone } = await desk();
  const looking = service.level$.subscribe();
  t.after(() => looking.unsubscribe());
  await settled();
  await service.choose('microphone', 'mic-headset');
  await settled();
  const open = (): number =>
    microphone.streams.filter((stream) => stream.getTracks()[0]!.readyState === 'live').length;
  assert.equal(open(), 1);
  const opened = microphone.streams.length;
  unplug(microphone.streams.at(-1)!);
  await settled();
  assert.equal(microphone.streams.length, opened + 1);
  assert.equal(open(), 1);
});

test('what is measured in the stead of the chosen microphone gives way to it', async (t) => {
  const { service, microphone, list } = await desk();
  await service.choose('microphone', 'mic-headset');
  microphone.gone.add('mic-headset');
  const looking = service.level$.subscribe();
  t.after(() => looking.unsubscribe());
  await settled();
  assert.equal(microphone.isCurrent(microphone.streams.at(-1)!), false);
  microphone.gone.clear();
  list.become({});
  await settled();
  assert.equal(microphone.isCurrent(microphone.streams.at(-1)!), true);
});

test('a microphone that cannot be measured is told, and measured when another is used', async (t) => {
  const { service, microphone, failures, meter } = await desk();
  microphone.taken.add(null);
  const looking: Subscription = service.level$.subscribe();
  t.after(() => looking.unsubscribe());
  await settled();
  assert.deepEqual(
    failures.map((error) => (error as { code: string }).code),
    ['microphone/busy'],
  );
  await service.choose('microphone', 'mic-headset');
  await settled();
  assert.equal(meter.observed, true);
});

test('speaking into a muted call is noticed; the microphone is measured for no other', async (t) => {
  const { service, meter, muted$ } = await desk();
  const seen: boolean[] = [];
  const watching = service.speakingWhileMuted$.subscribe((value) => seen.push(value));
  t.after(() => watching.unsubscribe());
  await settled();
  assert.equal(meter.observed, false);
  muted$.next(true);
  await settled();
  for (let i = 0; i < 10; i += 1) meter.show(0.3);
  await reached(service.speakingWhileMuted$, Boolean);
  muted$.next(false);
  assert.deepEqual(seen, [false, true, false]);
  assert.equal(meter.observed, false);
});

test('looks no longer than its scope', async () => {
  const { scope, list } = await desk();
  assert.equal(list.observed, true);
  scope.abort();
  assert.equal(list.observed, false);
});
