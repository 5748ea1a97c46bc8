import type { Colour } from './colour-file.ts';
import type { Person } from './person.ts';

/** How far each part of a colour may be off after it was encoded and decoded. */
const TOLERANCE = 40;

/** Waits until the video with this name moves on and shows that colour in its middle. */
export async function toSeeColour(person: Person, name: string, colour: Colour): Promise<void> {
  const video = person.page.getByLabel(name, { exact: true });
  await video.waitFor();
  const element = await video.elementHandle();
  await person.page.waitForFunction(
    ({ shown, wanted, tolerance }) => {
      if (!(shown instanceof HTMLVideoElement) || shown.videoWidth === 0) return false;
      const frames = shown.getVideoPlaybackQuality().totalVideoFrames;
      const before = Number(shown.dataset['frames'] ?? frames);
      shown.dataset['frames'] = String(before);
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1, 1];
      const context = canvas.getContext('2d')!;
      const [x, y] = [shown.videoWidth / 2, shown.videoHeight / 2];
      context.drawImage(shown, x, y, 1, 1, 0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      const isLike = [red, green, blue].every(
        (part, at) => Math.abs(part - wanted[at]!) <= tolerance,
      );
      return isLike && frames - before >= 10;
    },
    { shown: element, wanted: [...colour], tolerance: TOLERANCE },
    { timeout: 20_000 },
  );
}
