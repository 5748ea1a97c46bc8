import type { Attachment, Messages } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pictures that a browser draws without running anything. */
const INLINE: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** More pixels are for saving only: a small file can unpack to gigabytes. */
const MOST_PIXELS = 50_000_000;

export type PictureState =
  { readonly status: 'loading' | 'failed' } | { readonly status: 'ready'; readonly url: string };

const LOADING: PictureState = { status: 'loading' };
const FAILED: PictureState = { status: 'failed' };

/** Whether it may be shown where it stands; all else is a file to be saved. */
export function isPicture({ image, type }: Attachment): boolean {
  return image !== null && INLINE.has(type) && image.width * image.height <= MOST_PIXELS;
}

/** The pictures of what is drawn, under addresses that end when it is not drawn any more. */
export class LoadedPictures implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #messages: () => Messages | undefined;
  readonly #pictures = new Map<string, PictureState>();
  /** Those to be fetched anew: what came was no picture, or nothing came. */
  readonly #wanted = new Set<string>();
  #used = new Set<string>();

  constructor(host: ReactiveControllerHost, messages: () => Messages | undefined) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#used = new Set();
  }

  hostUpdated(): void {
    for (const id of this.#pictures.keys()) if (!this.#used.has(id)) this.#drop(id);
  }

  hostConnected(): void {
    if (this.#used.size > 0) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const id of this.#pictures.keys()) this.#drop(id);
  }

  /** To be called for each picture in each update; loads it where that was not tried yet. */
  of(attachment: Attachment): PictureState {
    this.#used.add(attachment.id);
    const known = this.#pictures.get(attachment.id);
    if (known) return known;
    const messages = this.#messages();
    if (messages) {
      this.#pictures.set(attachment.id, LOADING);
      void this.#load(messages, attachment);
    }
    return LOADING;
  }

  /** Loads it once more. */
  retry(id: string): void {
    this.#drop(id);
    this.#wanted.add(id);
    this.#host.requestUpdate();
  }

  /** What came is no picture. */
  fail(id: string): void {
    this.#drop(id);
    this.#pictures.set(id, FAILED);
    this.#host.requestUpdate();
  }

  async #load(messages: Messages, attachment: Attachment): Promise<void> {
    const { id, type } = attachment;
    let state = FAILED;
    try {
      const file = await messages.file(attachment, { anew: this.#wanted.delete(id) });
      if (!this.#pictures.has(id)) return;
      // Drawn as what the server found it to be, whatever the answer calls itself.
      state = { status: 'ready', url: URL.createObjectURL(new Blob([file], { type })) };
    } catch {
      if (!this.#pictures.has(id)) return;
    }
    this.#drop(id);
    this.#pictures.set(id, state);
    this.#host.requestUpdate();
  }

  #drop(id: string): void {
    const known = this.#pictures.get(id);
    if (known?.status === 'ready') URL.revokeObjectURL(known.url);
    this.#pictures.delete(id);
  }
}
