import type { Attachment } from '@hubline/core';
import type { HubElement } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedPictures } from './loaded-pictures.ts';

interface Ports {
  readonly pictures: LoadedPictures;
  readonly save: (picture: Attachment) => void;
}

/** The picture that is open, over all else. */
export class ViewedPicture {
  readonly #host: HubElement;
  readonly #ports: Ports;
  #picture: Attachment | undefined;

  constructor(host: HubElement, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
  }

  show(picture: Attachment | undefined): void {
    this.#picture = picture;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const picture = this.#picture;
    if (!picture) return nothing;
    const { pictures, save } = this.#ports;
    const loaded = pictures.of(picture);
    return html`<hub-picture-viewer
      .strings=${this.#host.strings}
      .picture=${picture}
      .url=${loaded.status === 'ready' ? loaded.url : undefined}
      @close-picture=${this.#close}
      @save-picture=${() => save(picture)}
    ></hub-picture-viewer>`;
  }

  /** Leads back to where it was opened. */
  readonly #close = async (): Promise<void> => {
    const id = this.#picture?.id;
    this.show(undefined);
    await this.#host.updateComplete;
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>('button.picture');
    [...buttons].find(({ dataset }) => dataset['file'] === id)?.focus({ preventScroll: true });
  };
}
