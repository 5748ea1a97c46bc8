import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  INPUTS,
  OUTPUTS,
  isState,
  isTelephony,
  mapReports,
  readUsage,
  writeReport,
  type Collection,
} from './telephony-report.ts';

const { hook, mute, flash } = INPUTS;
const { offHook, muted, ringing, held } = OUTPUTS;

/** Laid out as by a headset for one ear: keys in bits, with padding, lights in another report. */
const BITS: readonly Collection[] = [
  { usagePage: 0x0c, inputReports: [{ reportId: 1, items: [{ reportSize: 8, reportCount: 1 }] }] },
  {
    usagePage: 0x0b,
    inputReports: [
      {
        reportId: 2,
        items: [
          { usages: [hook], reportSize: 1, reportCount: 1, isAbsolute: true },
          { usages: [(0x0b << 16) | 0x97], reportSize: 1, reportCount: 1, isAbsolute: true },
          { usages: [mute, flash], reportSize: 1, reportCount: 2, isAbsolute: false },
          { isConstant: true, reportSize: 1, reportCount: 12 },
        ],
      },
    ],
    outputReports: [
      {
        reportId: 3,
        items: [
          { isConstant: true, reportSize: 1, reportCount: 7 },
          { usages: [muted, offHook, ringing], reportSize: 1, reportCount: 3 },
          { isConstant: true, reportSize: 1, reportCount: 6 },
        ],
      },
    ],
  },
];

/** Laid out as by a dial pad: what is pressed is listed by number, in a nested collection. */
const LIST: readonly Collection[] = [
  {
    usagePage: 0x0b,
    children: [
      {
        inputReports: [
          {
            reportId: 8,
            items: [
              {
                isArray: true,
                isRange: true,
                usageMinimum: (0x0b << 16) | 0x1f,
                usageMaximum: (0x0b << 16) | 0x2f,
                logicalMinimum: 1,
                reportSize: 8,
                reportCount: 2,
              },
            ],
          },
        ],
      },
    ],
  },
];

const view = (...bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

test('a headset is one that has telephony controls', () => {
  assert.equal(isTelephony(BITS), true);
  assert.equal(isTelephony([{ usagePage: 0x0c }]), false);
});

test('reads what is pressed where it is one bit of many', () => {
  const [map, ...others] = mapReports(BITS, 'inputReports', [hook, mute, flash]);
  assert.deepEqual([map!.id, map!.bytes, others.length], [2, 2, 0]);
  const read = (byte: number): unknown[] =>
    [hook, mute, flash].map((usage) => readUsage(map!, usage, view(byte, 0)));
  assert.deepEqual(read(0b0001), [true, false, false]);
  assert.deepEqual(read(0b0100), [false, true, false]);
  assert.deepEqual(read(0b1010), [false, false, true]);
  assert.deepEqual([isState(map!, hook), isState(map!, mute)], [true, false]);
});

test('reads what is pressed where it is listed', () => {
  const [map] = mapReports(LIST, 'inputReports', [hook, mute]);
  const read = (...listed: readonly number[]): unknown[] =>
    [hook, mute].map((usage) => readUsage(map!, usage, view(...listed)));
  assert.deepEqual(read(0, 0), [false, false]);
  assert.deepEqual(read(2, 0), [true, false]);
  assert.deepEqual(read(17, 2), [true, true]);
});

test('writes the lights that there are, and nothing else', () => {
  const [map] = mapReports(BITS, 'outputReports', Object.values(OUTPUTS));
  const write = (...on: readonly number[]): number[] => [...writeReport(map!, new Set(on))];
  assert.deepEqual(write(), [0, 0]);
  assert.deepEqual(write(muted), [0b1000_0000, 0]);
  assert.deepEqual(write(offHook, held), [0, 0b01]);
  assert.deepEqual(write(muted, offHook, ringing), [0b1000_0000, 0b11]);
});

test('a report that is shorter than it says has nothing on in what is missing', () => {
  const [map] = mapReports(LIST, 'inputReports', [mute]);
  assert.equal(readUsage(map!, mute, view()), false);
  assert.equal(readUsage(map!, hook, view(2)), null);
});

test('nothing is found in a descriptor without items, or of another kind', () => {
  assert.deepEqual(mapReports([], 'inputReports', [hook]), []);
  assert.deepEqual(mapReports([{ usagePage: 0x0b }], 'outputReports', [offHook]), []);
  assert.deepEqual(mapReports([{ inputReports: [{}] }], 'inputReports', [hook]), []);
});
