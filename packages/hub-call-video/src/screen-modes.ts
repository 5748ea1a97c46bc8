import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Whether the host fills the screen, and how to have it so. */
export class FullScreen implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changed);
  }

  get isPossible(): boolean {
    return document.fullscreenEnabled;
  }

  get now(): boolean {
    // Inside of other shadow roots the document only knows the outermost host.
    return this.#host.matches(':fullscreen');
  }

  async toggle(): Promise<void> {
    if (this.now) await document.exitFullscreen();
    else await this.#host.requestFullscreen();
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

/** Shows this picture in a small window above all others, or no more. @throws DOMException */
export async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  const root = video.getRootNode() as ShadowRoot;
  if (root.pictureInPictureElement === video) await document.exitPictureInPicture();
  else await video.requestPictureInPicture();
}
