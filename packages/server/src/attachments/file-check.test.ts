import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pngFile } from '../../../../test/support/picture-file.ts';
import { checkFile } from './file-check.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-check-'));
});
after(() => rm(folder, { recursive: true }));

async function checked(bytes: Uint8Array | string) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return checkFile(path);
}

const DOCUMENT = (type: string) => ({ type, image: null });
const GIF = Buffer.concat([
  Buffer.from('GIF89a', 'latin1'),
  Buffer.from([3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0]),
  Buffer.from([2, 2, 0x44, 1, 0, 0x3b]),
]);
/** An orientation of 6: to be turned by a quarter. */
const EXIF = Buffer.from(
  'ffe100224578696600004d4d002a00000008000101120003000000010006000000000000',
  'hex',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  EXIF,
  Buffer.from('ffc0000b080020004001011100ffd9', 'hex'),
]);
const WEBP = Buffer.concat([
  Buffer.from('RIFF', 'latin1'),
  Buffer.from([30, 0, 0, 0]),
  Buffer.from('WEBPVP8X', 'latin1'),
  Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 5, 0, 0]),
  Buffer.alloc(8),
]);

test('four sorts of pictures are pictures, as large as they are shown', async () => {
  for (const [bytes, type, width, height] of [
    [pngFile({ width: 7, height: 5 }), 'image/png', 7, 5],
    [GIF, 'image/gif', 3, 2],
    [WEBP, 'image/webp', 5, 6],
    [JPEG, 'image/jpeg', 32, 64],
  ] as const) {
    assert.deepEqual(await checked(bytes), { type, image: { width, height } }, type);
  }
});

test('a picture that would fill the memory is refused by what its header says', async () => {
  for (const [width, height, expected] of [
    [60_000, 60_000, 'attachment-too-many-pixels'],
    [20_001, 1, 'attachment-too-many-pixels'],
    [10_000, 5_001, 'attachment-too-many-pixels'],
    [10_000, 5_000, { type: 'image/png', image: { width: 10_000, height: 5_000 } }],
    [20_000, 1, { type: 'image/png', image: { width: 20_000, height: 1 } }],
  ] as const) {
    assert.deepEqual(await checked(pngFile({ width, height, pixels: false })), expected);
  }
});

test('what only begins as a picture is none', async () => {
  const png = pngFile({ width: 7, height: 5 });
  assert.deepEqual(await checked(png.subarray(0, 12)), DOCUMENT('application/octet-stream'));
  assert.deepEqual(
    await checked(pngFile({ width: 0, height: 0, pixels: false })),
    DOCUMENT('application/octet-stream'),
  );
});

test('what can carry scripts is a document', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const [text, type] of [
    [svg, 'text/plain'],
    [`<?xml version="1.0"?>${svg}`, 'application/xml'],
    ['<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['%PDF-1.7\n', 'application/pdf'],
    ['just words: مريم', 'text/plain'],
  ] as const) {
    assert.deepEqual(await checked(text), DOCUMENT(type), text);
  }
  assert.deepEqual(
    await checked(Buffer.from([1, 0, 255, 3])),
    DOCUMENT('application/octet-stream'),
  );
});

test('text is told as such where a character is cut at the end of what is looked at', async () => {
  assert.deepEqual(await checked(`a${'é'.repeat(4_000)}`), DOCUMENT('text/plain'));
});

test('programs are refused, whatever they are called', async () => {
  for (const hex of [
    '4d5a9000',
    '7f454c4602',
    'cffaedfe07',
    'feedface',
    'cafebabe',
    '23212f62696e',
  ]) {
    assert.equal(await checked(Buffer.from(hex, 'hex')), 'attachment-blocked', hex);
  }
  assert.deepEqual(await checked('# a heading'), DOCUMENT('text/plain'));
});
