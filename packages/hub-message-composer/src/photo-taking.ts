import type { Camera } from '@hubline/core';
import { defineElement, type HubElement } from '@hubline/element';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PhotoTakenEvent } from './photo-dialog.ts';

interface Ports {
  readonly camera: () => Camera;
  readonly taken: (photo: File) => void;
}

/** The dialog that takes a photo, fetched with the first use. */
export class PhotoTaking implements ReactiveController {
  readonly #host: HubElement;
  readonly #ports: Ports;
  #open = false;
  #opener: HTMLElement | undefined;

  constructor(host: HubElement, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#open = false;
  }

  open(): void {
    const opener = this.#host.shadowRoot?.activeElement;
    this.#opener = opener instanceof HTMLElement ? opener : undefined;
    this.#open = true;
    this.#host.requestUpdate();
    // Where it cannot be fetched, what it would show is not there either: the dialog stays away.
    import('./photo-dialog.ts').then(
      ({ PhotoDialog }) => defineElement(PhotoDialog),
      () => this.#close(),
    );
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    return html`<hub-photo-dialog
      .strings=${this.#host.strings}
      .camera=${this.#ports.camera()}
      @photo-taken=${({ photo }: PhotoTakenEvent) => {
        this.#close();
        this.#ports.taken(photo);
      }}
      @close-dialog=${() => this.#close()}
    ></hub-photo-dialog>`;
  }

  #close(): void {
    this.#open = false;
    this.#host.requestUpdate();
    this.#opener?.focus();
  }
}
