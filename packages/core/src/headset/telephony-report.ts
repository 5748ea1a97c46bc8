/**
 * The controls of a telephony headset within the reports of its HID descriptor (HID Usage Tables 1.5: telephony
 * page 0x0B, LED page 0x08), as WebHID shows it.
 */

const TELEPHONY = 0x0b;
const LED = 0x08;

/** Usages, the page in the upper 16 bits. */
export const INPUTS = {
  hook: (TELEPHONY << 16) | 0x20,
  flash: (TELEPHONY << 16) | 0x21,
  mute: (TELEPHONY << 16) | 0x2f,
} as const;

export const OUTPUTS = {
  offHook: (LED << 16) | 0x17,
  muted: (LED << 16) | 0x09,
  held: (LED << 16) | 0x20,
  ringing: (LED << 16) | 0x18,
} as const;

/** Part of a descriptor (WebHID §7.4, `HIDReportItem`). */
export interface ReportItem {
  readonly isAbsolute?: boolean;
  readonly isArray?: boolean;
  readonly isConstant?: boolean;
  readonly isRange?: boolean;
  readonly usages?: readonly number[];
  readonly usageMinimum?: number;
  readonly usageMaximum?: number;
  readonly logicalMinimum?: number;
  readonly reportSize?: number;
  readonly reportCount?: number;
}

export interface Report {
  readonly reportId?: number;
  readonly items?: readonly ReportItem[];
}

export interface Collection {
  readonly usagePage?: number;
  readonly inputReports?: readonly Report[];
  readonly outputReports?: readonly Report[];
  readonly children?: readonly Collection[];
}

/** Whether a headset speaks of calls. */
export function isTelephony(collections: readonly Collection[]): boolean {
  return collections.some(({ usagePage }) => usagePage === TELEPHONY);
}

/** Where something is in the data of a report, in bits from its beginning. */
interface Place {
  readonly at: number;
  readonly size: number;
  /** A state, and no press. */
  readonly absolute: boolean;
  /** In an array, what is on is listed by its value; in a variable, any value but 0 is on. */
  readonly value: number | null;
}

type Places = ReadonlyMap<number, readonly Place[]>;

/** The places of those usages in one report, and its length in bytes. */
export interface ReportMap {
  readonly id: number;
  readonly bytes: number;
  readonly places: Places;
}

/** Maps the reports in which any of the usages is. */
export function mapReports(
  collections: readonly Collection[],
  way: 'inputReports' | 'outputReports',
  usages: readonly number[],
): ReportMap[] {
  // A report may be spread over collections: its data is one.
  const reports = new Map<number, ReportItem[]>();
  const visit = (collection: Collection): void => {
    for (const { reportId = 0, items = [] } of collection[way] ?? []) {
      if (!reports.has(reportId)) reports.set(reportId, [...items]);
    }
    collection.children?.forEach(visit);
  };
  collections.forEach(visit);
  return [...reports]
    .map(([id, items]) => mapItems(id, items, usages))
    .filter(({ places }) => places.size > 0);
}

function mapItems(id: number, items: readonly ReportItem[], usages: readonly number[]): ReportMap {
  const places = new Map<number, Place[]>();
  let bit = 0;
  for (const item of items) {
    const { reportSize: size = 0, reportCount: count = 0, isAbsolute: absolute = true } = item;
    for (let index = 0; index < count && !item.isConstant; index += 1) {
      const at = bit + index * size;
      for (const usage of usages) {
        const value = valueOf(item, usage, index);
        if (value === undefined) continue;
        places.set(usage, [...(places.get(usage) ?? []), { at, size, absolute, value }]);
      }
    }
    bit += size * count;
  }
  return { id, bytes: Math.ceil(bit / 8), places };
}

/** Null for a variable of that usage at this index, the value for an array, undefined for neither. */
function valueOf(item: ReportItem, usage: number, index: number): number | null | undefined {
  const { usageMinimum = 0, usageMaximum = 0, usages = [], logicalMinimum = 0 } = item;
  const range = item.isRange === true;
  if (item.isArray) {
    const nth = range ? usage - usageMinimum : usages.indexOf(usage);
    const isIn = range ? usage >= usageMinimum && usage <= usageMaximum : nth >= 0;
    return isIn ? logicalMinimum + nth : undefined;
  }
  const here = range
    ? Math.min(usageMinimum + index, usageMaximum)
    : usages[Math.min(index, usages.length - 1)];
  return here === usage ? null : undefined;
}

/** Whether a usage is on; null where this report does not tell. */
export function readUsage(map: ReportMap, usage: number, data: DataView): boolean | null {
  const places = map.places.get(usage);
  if (!places) return null;
  return places.some(({ at, size, value }) => {
    const read = readBits(data, at, size);
    return value === null ? read !== 0 : read === value;
  });
}

export function isState(map: ReportMap, usage: number): boolean {
  return map.places.get(usage)?.some(({ absolute }) => absolute) ?? false;
}

/** The data of a report in which exactly these usages are on. */
export function writeReport(map: ReportMap, on: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(map.bytes);
  const taken = new Set<number>();
  for (const [usage, places] of map.places) {
    if (!on.has(usage)) continue;
    for (const { at, size, value } of places) {
      // Each place of an array lists one.
      if (taken.has(at)) continue;
      taken.add(at);
      writeBits(data, at, size, value ?? 1);
      break;
    }
  }
  return data;
}

function readBits(data: DataView, at: number, size: number): number {
  let value = 0;
  for (let bit = 0; bit < size; bit += 1) {
    const where = at + bit;
    if (where >> 3 >= data.byteLength) break;
    value += ((data.getUint8(where >> 3) >> (where & 7)) & 1) * 2 ** bit;
  }
  return value;
}

function writeBits(data: Uint8Array, at: number, size: number, value: number): void {
  for (let bit = 0; bit < size; bit += 1) {
    const where = at + bit;
    if (Math.floor(value / 2 ** bit) % 2 === 1) data[where >> 3]! |= 1 << (where & 7);
  }
}
