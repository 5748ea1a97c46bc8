import { filter, fromEvent, map, mergeMap, share, take, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { HeadsetKey, HeadsetLights, HeadsetLink, Headsets } from './headset.ts';
import {
  INPUTS,
  isState,
  isTelephony,
  mapReports,
  OUTPUTS,
  readUsage,
  writeReport,
  type Collection,
  type ReportMap,
} from './telephony-report.ts';

/** What is used of a device (WebHID §6, `HIDDevice`). */
export interface HidDevice extends EventTarget {
  readonly opened: boolean;
  readonly productName: string;
  readonly collections: readonly Collection[];
  open(): Promise<void>;
  close(): Promise<void>;
  sendReport(reportId: number, data: BufferSource): Promise<void>;
}

/** What is used of `navigator.hid`. */
export interface Hid extends EventTarget {
  getDevices(): Promise<readonly HidDevice[]>;
  requestDevice(options: {
    readonly filters: readonly { readonly usagePage: number }[];
  }): Promise<readonly HidDevice[]>;
}

const TELEPHONY = 0x0b;

/** Headsets by WebHID: in browsers that have it, such as Chrome and Edge. */
export function browserHeadsets(
  hid = (globalThis.navigator as { readonly hid?: Hid } | undefined)?.hid,
): Headsets {
  const open = async (devices: readonly HidDevice[]): Promise<HeadsetLink | null> => {
    const device = devices.find(({ collections }) => isTelephony(collections));
    return device && hid ? openHeadset(hid, device) : null;
  };
  return {
    supported: hid !== undefined,
    known: async () => open((await hid?.getDevices()) ?? []),
    choose: async () =>
      open((await hid?.requestDevice({ filters: [{ usagePage: TELEPHONY }] })) ?? []),
    watch(plugged) {
      hid?.addEventListener('connect', plugged);
      return () => hid?.removeEventListener('connect', plugged);
    },
  };
}

/** @throws `headset/busy` */
async function openHeadset(hid: Hid, device: HidDevice): Promise<HeadsetLink> {
  try {
    if (!device.opened) await device.open();
  } catch (cause) {
    throw new HubError('headset/busy', { cause });
  }
  return new HidHeadset(hid, device);
}

interface InputReport {
  readonly reportId: number;
  readonly data: DataView;
}

class HidHeadset implements HeadsetLink {
  readonly #device: HidDevice;
  readonly #outputs: readonly ReportMap[];
  readonly keys$: Observable<HeadsetKey>;
  readonly gone$: Observable<void>;
  /** One after the other: a headset takes one report at a time. */
  #sending: Promise<unknown> = Promise.resolve();

  constructor(hid: Hid, device: HidDevice) {
    this.#device = device;
    const { collections } = device;
    this.#outputs = mapReports(collections, 'outputReports', Object.values(OUTPUTS));
    const inputs = mapReports(collections, 'inputReports', Object.values(INPUTS));
    this.keys$ = (fromEvent(device, 'inputreport') as Observable<unknown>).pipe(
      mergeMap((event) => keysOf(inputs, event as InputReport, this.#before)),
      share(),
    );
    this.gone$ = (fromEvent(hid, 'disconnect') as Observable<unknown>).pipe(
      filter((event) => (event as { readonly device: HidDevice }).device === device),
      map(() => undefined),
      take(1),
    );
  }

  /** What each usage was when it was last told. */
  readonly #before = new Map<number, boolean>();

  get name(): string {
    return this.#device.productName;
  }

  async show(lights: HeadsetLights): Promise<void> {
    const on = new Set<number>();
    for (const [light, usage] of Object.entries(OUTPUTS)) {
      if (lights[light as keyof HeadsetLights]) on.add(usage);
    }
    const sent = this.#sending
      .catch(() => undefined)
      .then(async () => {
        for (const map of this.#outputs) {
          await this.#device.sendReport(map.id, writeReport(map, on));
        }
      });
    this.#sending = sent;
    await sent;
  }

  async close(): Promise<void> {
    await this.#device.close();
  }
}

/** What changed with this report; a state that is told again is nothing new. */
function keysOf(
  inputs: readonly ReportMap[],
  { reportId, data }: InputReport,
  before: Map<number, boolean>,
): readonly HeadsetKey[] {
  const map = inputs.find(({ id }) => id === reportId);
  if (!map) return [];
  const keys: HeadsetKey[] = [];
  for (const usage of Object.values(INPUTS)) {
    const on = readUsage(map, usage, data);
    if (on === null || on === (before.get(usage) ?? false)) continue;
    before.set(usage, on);
    const key = keyOf(usage, on, isState(map, usage));
    if (key) keys.push(key);
  }
  return keys;
}

function keyOf(usage: number, on: boolean, state: boolean): HeadsetKey | null {
  switch (usage) {
    case INPUTS.hook:
      return { key: 'hook', off: on };
    case INPUTS.mute:
      // Most have a key that is let go of again.
      if (state) return { key: 'mute', on };
      return on ? { key: 'mute' } : null;
    default:
      return on ? { key: 'flash' } : null;
  }
}
