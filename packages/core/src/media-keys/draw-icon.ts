const SIZE = 256;
/** The icon of the app, in a box of 32 by 32. */
const BARS = 'M10 8v16M22 8v16M10 16h12';

/** Our icon as the address of a PNG that holds it all: nothing is fetched, and every policy allows it. Null where nothing can be drawn. */
export async function drawIcon(): Promise<string | null> {
  const canvas = globalThis.OffscreenCanvas && new OffscreenCanvas(SIZE, SIZE);
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return null;
  pen.scale(SIZE / 32, SIZE / 32);
  pen.fillStyle = '#2b52c8';
  pen.beginPath();
  pen.roundRect(0, 0, 32, 32, 8);
  pen.fill();
  pen.strokeStyle = pen.fillStyle = '#fff';
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.stroke(new Path2D(BARS));
  pen.beginPath();
  pen.arc(16, 16, 3.4, 0, 2 * Math.PI);
  pen.fill();
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}
