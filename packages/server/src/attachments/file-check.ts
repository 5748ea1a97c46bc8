import { open } from 'node:fs/promises';

/** What a file is, whatever its name says. */
export interface FoundFile {
  readonly type: string;
  /** Of a picture that may be shown inline. */
  readonly image: { readonly width: number; readonly height: number } | null;
}

export type FileRefusal = 'attachment-blocked' | 'attachment-too-many-pixels';

/** Pictures that may be shown inline; an animated PNG is one. */
const PICTURES: Readonly<Record<string, string>> = {
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/gif': 'image/gif',
  'image/webp': 'image/webp',
};
const UNKNOWN = 'application/octet-stream';

/** A picture is small as a file and large once it is shown. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 20_000;

/** As far as cameras write about a picture before they say how large it is. */
const HEADER_BYTES = 1 << 20;
const TEXT_BYTES = 4_096;
/** Turned by a quarter: what is told as width is shown as height. */
const FIRST_TURNED = 5;

/** Beginnings of programs: Windows, Linux, macOS (four ways and for several processors), scripts. */
const PROGRAMS = [
  '4d5a',
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  'bebafeca',
  '2321',
].map((hex) => Buffer.from(hex, 'hex'));

/** They take 15 MB of memory, which a server that gets no files does without. */
async function readers() {
  const [{ fileTypeFromFile }, { disableTypes, imageSize }] = await Promise.all([
    import('file-type'),
    import('image-size'),
  ]);
  // It is asked about four sorts only, and its readers of others have no business with what strangers send.
  disableTypes([
    ...(['bmp', 'cur', 'dds', 'heif', 'icns', 'ico', 'j2c', 'jp2', 'jxl', 'jxl-stream'] as const),
    ...(['ktx', 'pnm', 'psd', 'svg', 'tga', 'tiff'] as const),
  ]);
  return { fileTypeFromFile, imageSize };
}

/** Looks at the beginning of a file; no picture is ever decoded. @throws Error where it cannot be read */
export async function checkFile(path: string): Promise<FoundFile | FileRefusal> {
  const head = await headOf(path);
  if (PROGRAMS.some((start) => head.subarray(0, start.length).equals(start))) {
    return 'attachment-blocked';
  }
  const { fileTypeFromFile, imageSize } = await readers();
  const sniffed = (await fileTypeFromFile(path).catch(() => undefined))?.mime;
  const picture = sniffed === undefined ? undefined : PICTURES[sniffed];
  if (picture !== undefined) {
    const image = sizeOf(head, imageSize);
    // What says that it is a picture and is none may be anything.
    if (image === null) return { type: UNKNOWN, image: null };
    return isTooLarge(image) ? 'attachment-too-many-pixels' : { type: picture, image };
  }
  return { type: sniffed ?? (isText(head) ? 'text/plain' : UNKNOWN), image: null };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function sizeOf(
  head: Buffer,
  imageSize: Awaited<ReturnType<typeof readers>>['imageSize'],
): FoundFile['image'] {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (!(width > 0 && height > 0)) return null;
    return orientation < FIRST_TURNED ? { width, height } : { width: height, height: width };
  } catch {
    return null;
  }
}

function isTooLarge({ width, height }: { width: number; height: number }): boolean {
  return Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS;
}

function isText(head: Buffer): boolean {
  const beginning = head.subarray(0, TEXT_BYTES);
  try {
    // A character may be cut at the end of it.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return !text.includes('\0');
  } catch {
    return false;
  }
}
