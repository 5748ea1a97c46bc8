/** What is used of Document Picture-in-Picture (§3). */
interface PictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

type View = Window & typeof globalThis;

const WIDTH = 340;
const HEIGHT = 216;
/** The same again, should it be open still. */
const NAME = 'hubline-mini-phone';

const pictureInPicture = (): PictureInPicture | undefined =>
  (globalThis as { readonly documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;

/** Whether there are windows beside the page here: on phones there are none. */
export function hasWindows(): boolean {
  return pictureInPicture() !== undefined || matchMedia('(pointer: fine)').matches;
}

/**
 * A window without anything in it: one that stays above all others, or a pop-up where the browser has none of those
 * or gives none, as to a page in a frame. Needs a click or a key; null where the browser refuses.
 */
export async function openWindow(): Promise<View | null> {
  try {
    const view = await pictureInPicture()?.requestWindow({ width: WIDTH, height: HEIGHT });
    if (view) return view as View;
  } catch {
    // A pop-up may do.
  }
  return window.open('', NAME, `popup,width=${WIDTH},height=${HEIGHT}`) as View | null;
}
