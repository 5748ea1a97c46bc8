import { expect } from '@open-wc/testing';
import { readPictureHeader } from './picture-header.ts';

async function encoded(type: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(300, 200);
  canvas.getContext('2d')!.fillRect(0, 0, 10, 10);
  const blob = await canvas.convertToBlob({ type });
  expect(blob.type).to.equal(type);
  return new Uint8Array(await blob.arrayBuffer());
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('The header of a picture', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
    it(`tells kind and size of ${type}`, async () => {
      expect(readPictureHeader(await encoded(type))).to.deep.equal({
        type,
        width: 300,
        height: 200,
      });
    });
  }

  it('tells kind and size of GIF, and of WebP in its other forms', () => {
    expect(readPictureHeader(bytesOf('GIF89a\x2c\x01\xc8\x00'))).to.deep.equal({
      type: 'image/gif',
      width: 300,
      height: 200,
    });
    const extended = 'RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\x01\0\xc7\0\0';
    expect(readPictureHeader(bytesOf(extended))).to.include({ width: 300, height: 200 });
    // 299 and 199 in 14 bits each.
    const bits = 299 | (199 << 14);
    const lossless = `RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f${String.fromCharCode(
      ...[0, 8, 16, 24].map((shift) => (bits >>> shift) & 0xff),
    )}`;
    expect(readPictureHeader(bytesOf(lossless))).to.include({ width: 300, height: 200 });
  });

  it('is none of a file that ends too early, or is something else', async () => {
    for (const type of ['image/png', 'image/jpeg', 'image/webp']) {
      const bytes = await encoded(type);
      expect(readPictureHeader(bytes.slice(0, 18))).to.equal(undefined);
    }
    for (const text of ['', '<svg/>', 'GIF89a', '\xff\xd8\xff', '\xff\xd8\xff\xff\xff\xff']) {
      expect(readPictureHeader(bytesOf(text))).to.equal(undefined);
    }
  });

  it('of a JPEG whose parts lead nowhere is found out at once', () => {
    expect(readPictureHeader(bytesOf('\xff\xd8\xff\xe0\0\0'.padEnd(100_000, '\0')))).to.equal(
      undefined,
    );
  });
});
