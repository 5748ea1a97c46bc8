import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WIDTH = 320;
const HEIGHT = 180;
const FRAMES = 4;

export type Colour = readonly [red: number, green: number, blue: number];

/** A Y4M file of one colour, for a browser that takes it for its camera. */
export function colourFile(colour: Colour): string {
  const folder = join(tmpdir(), 'hubline-colours');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${colour.join('-')}-${String(process.pid)}.y4m`);
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    ...planes(colour).map(([value, size]) => Buffer.alloc(size, value)),
  ]);
  const header = `YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F30:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(path, Buffer.concat([Buffer.from(header), ...Array<Buffer>(FRAMES).fill(frame)]));
  return path;
}

/** ITU-R BT.601, with a quarter of the points for the colours. */
function planes([red, green, blue]: Colour): readonly (readonly [value: number, size: number])[] {
  const y = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
  const u = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
  const v = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
  const points = WIDTH * HEIGHT;
  return [
    [Math.round(y), points],
    [Math.round(u), points / 4],
    [Math.round(v), points / 4],
  ];
}
