import { crc32 } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8 = 0x0800;

/**
 * The files of a zip by their names, in its order, read by its directory (APPNOTE 4.3). Only of files that
 * are stored as they are, with names in UTF-8. @throws Error where something of it is wrong
 */
export function filesInZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('the zip has no end');
  const count = zip.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('an entry of the directory is missing');
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const [sum, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (method !== 0 || !(flags & UTF8)) throw new Error(`${name} is not stored as it is`);
    if (files.has(name)) throw new Error(`${name} is there twice`);
    const bytes = contentAt(zip, zip.readUInt32LE(at + 42), size);
    if (crc32(bytes) !== sum) throw new Error(`${name} is broken`);
    files.set(name, bytes);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error('the directory does not end where the zip says');
  return files;
}

function contentAt(zip: Buffer, local: number, size: number): Buffer {
  if (zip.readUInt32LE(local) !== LOCAL) throw new Error('a file is not where the directory says');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return zip.subarray(start, start + size);
}
