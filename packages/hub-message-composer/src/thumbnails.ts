import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChosenFile } from './chosen-file.ts';

/** Larger ones are drawn for no one: their pixels take more memory than a small computer has. */
const MOST_PIXELS = 50_000_000;

/** Addresses of the chosen pictures, as long as they are shown. */
export class Thumbnails implements ReactiveController {
  readonly #files: () => readonly ChosenFile[];
  readonly #urls = new Map<File, string>();

  constructor(host: ReactiveControllerHost, files: () => readonly ChosenFile[]) {
    this.#files = files;
    host.addController(this);
  }

  /** Undefined for what is no picture, and for one with too many pixels. */
  urlOf({ file, picture }: ChosenFile): string | undefined {
    if (!picture || picture.width * picture.height > MOST_PIXELS) return undefined;
    const known = this.#urls.get(file);
    if (known !== undefined) return known;
    // Under the type that its bytes have: what the file says of itself could make a page of it.
    const url = URL.createObjectURL(file.slice(0, file.size, picture.type));
    this.#urls.set(file, url);
    return url;
  }

  hostUpdated(): void {
    if (this.#urls.size === 0) return;
    const shown = new Set(this.#files().map(({ file }) => file));
    for (const [file, url] of this.#urls) {
      if (shown.has(file)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(file);
    }
  }

  hostDisconnected(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
