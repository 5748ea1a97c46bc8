import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserHeadsets, type Hid, type HidDevice } from './browser-headsets.ts';
import type { HeadsetKey } from './headset.ts';
import { INPUTS, OUTPUTS, type Collection } from './telephony-report.ts';

const TELEPHONY: Collection = {
  usagePage: 0x0b,
  inputReports: [
    {
      reportId: 2,
      items: [
        { usages: [INPUTS.hook], reportSize: 1, reportCount: 1 },
        { usages: [INPUTS.mute], reportSize: 1, reportCount: 1, isAbsolute: false },
        { usages: [INPUTS.flash], reportSize: 1, reportCount: 1, isAbsolute: false },
      ],
    },
  ],
  outputReports: [
    {
      reportId: 3,
      items: [
        {
          usages: [OUTPUTS.offHook, OUTPUTS.muted, OUTPUTS.ringing],
          reportSize: 1,
          reportCount: 3,
        },
      ],
    },
  ],
};

/** A headset of the browser, pressed and read by the test. */
class Device extends EventTarget implements HidDevice {
  opened = false;
  inUse = false;
  readonly productName = 'Jabra Evolve2 30';
  readonly collections: readonly Collection[];
  readonly sent: [report: number, bits: number][] = [];

  constructor(collections: readonly Collection[] = [TELEPHONY]) {
    super();
    this.collections = collections;
  }

  async open(): Promise<void> {
    if (this.inUse) throw new DOMException('in use', 'NotAllowedError');
    this.opened = true;
  }

  async close(): Promise<void> {
    this.opened = false;
  }

  async sendReport(reportId: number, data: BufferSource): Promise<void> {
    this.sent.push([reportId, (data as Uint8Array)[0]!]);
  }

  tell(bits: number, reportId = 2): void {
    const data = new DataView(Uint8Array.of(bits).buffer);
    this.dispatchEvent(Object.assign(new Event('inputreport'), { reportId, data }));
  }
}

class Devices extends EventTarget implements Hid {
  devices: readonly HidDevice[];
  filters: readonly unknown[] = [];

  constructor(...devices: readonly HidDevice[]) {
    super();
    this.devices = devices;
  }

  async getDevices(): Promise<readonly HidDevice[]> {
    return this.devices;
  }

  async requestDevice({ filters }: { filters: readonly unknown[] }): Promise<readonly HidDevice[]> {
    this.filters = filters;
    return this.devices;
  }
}

test('what is pressed comes once, and what is held down is not pressed again', async () => {
  const device = new Device();
  const link = await browserHeadsets(new Devices(device)).known();
  const keys: HeadsetKey[] = [];
  link!.keys$.subscribe((key) => keys.push(key));
  for (const bits of [0b001, 0b001, 0b011, 0b001, 0b101, 0b000]) device.tell(bits);
  device.tell(0b111, 9);
  assert.deepEqual(keys, [
    { key: 'hook', off: true },
    { key: 'mute' },
    { key: 'flash' },
    { key: 'hook', off: false },
  ]);
});

test('lights are sent one after the other', async () => {
  const device = new Device();
  const link = await browserHeadsets(new Devices(device)).known();
  const dark = { offHook: false, muted: false, held: false, ringing: false };
  await Promise.all([
    link!.show({ ...dark, ringing: true }),
    link!.show({ ...dark, offHook: true, muted: true }),
    link!.show(dark),
  ]);
  assert.deepEqual(device.sent, [
    [3, 0b100],
    [3, 0b011],
    [3, 0],
  ]);
});

test('only headsets with keys for calls are asked for and opened', async () => {
  const mouse = new Device([{ usagePage: 0x01 }]);
  const hid = new Devices(mouse);
  assert.equal(await browserHeadsets(hid).known(), null);
  assert.equal(await browserHeadsets(hid).choose(), null);
  assert.deepEqual(hid.filters, [{ usagePage: 0x0b }]);
  assert.equal(mouse.opened, false);
});

test('one that another program has says so', async () => {
  const device = new Device();
  device.inUse = true;
  await assert.rejects(browserHeadsets(new Devices(device)).choose(), { code: 'headset/busy' });
});

test('tells when it is unplugged, and when one is plugged in', async () => {
  const device = new Device();
  const hid = new Devices(device);
  const headsets = browserHeadsets(hid);
  const link = await headsets.known();
  let [gone, plugged] = [0, 0];
  link!.gone$.subscribe(() => (gone += 1));
  const undo = headsets.watch(() => (plugged += 1));
  hid.dispatchEvent(Object.assign(new Event('disconnect'), { device: new Device() }));
  assert.equal(gone, 0);
  hid.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  hid.dispatchEvent(new Event('connect'));
  undo();
  hid.dispatchEvent(new Event('connect'));
  assert.deepEqual([gone, plugged], [1, 1]);
  await link!.close();
  assert.equal(device.opened, false);
});

test('a browser without WebHID has none', async () => {
  const headsets = browserHeadsets(undefined);
  assert.deepEqual([headsets.supported, await headsets.known()], [false, null]);
});
