/** Which square of a picture is taken: where its middle is, and how much nearer than the whole width. */
export interface Crop {
  /** 0 to 1 of the width and the height. */
  readonly x: number;
  readonly y: number;
  /** 1 takes as much as a square can. */
  readonly zoom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Crop = { x: 0.5, y: 0.5, zoom: 1 };

/** The square in pixels of the picture; it never leaves the picture. */
export function squareOf(
  { width, height }: Size,
  { x, y, zoom }: Crop,
): {
  readonly left: number;
  readonly top: number;
  readonly side: number;
} {
  const side = Math.min(width, height) / Math.max(1, zoom);
  const begin = (middle: number, length: number): number =>
    Math.min(Math.max(0, middle * length - side / 2), length - side);
  return { left: begin(x, width), top: begin(y, height), side };
}

/** Moved by parts of its own side; as far as the picture goes. */
export function movedBy(size: Size, crop: Crop, dx: number, dy: number): Crop {
  const { left, top, side } = squareOf(size, crop);
  const middle = (begin: number, by: number, length: number): number =>
    Math.min(Math.max(side / 2, begin + side / 2 + by * side), length - side / 2) / length;
  return { ...crop, x: middle(left, dx, size.width), y: middle(top, dy, size.height) };
}
