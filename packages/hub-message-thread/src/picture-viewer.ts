import type { Attachment } from '@hubline/core';
import {
  HubElement,
  buttonStyles,
  closeIcon,
  downloadIcon,
  icon,
  messageThreadEnglish,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { pictureViewerStyles } from './picture-viewer.styles.ts';

/** A picture as large as the page has room for. Fires `close-picture` and `save-picture`. */
export class PictureViewer extends HubElement {
  static readonly tagName = 'hub-picture-viewer';
  static override styles = [HubElement.styles, buttonStyles, pictureViewerStyles];

  @property({ attribute: false }) picture: Attachment | undefined;

  /** Where its bytes are; undefined until they are loaded. */
  @property({ attribute: false }) url: string | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    const words = this.#words;
    const name = this.picture?.name ?? '';
    return html`<dialog
      aria-label=${words.picture(name)}
      @close=${this.#onClose}
      @click=${this.#onClick}
    >
      <div class="head">
        <span class="name" dir="auto">${name}</span>
        <button class="button" type="button" @click=${this.#onSave}>
          ${icon(downloadIcon)} ${words.download}
        </button>
        <button
          class="button ghost icon-only"
          type="button"
          autofocus
          aria-label=${words.closePicture}
          title=${words.closePicture}
          @click=${this.#close}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      ${
        this.url === undefined
          ? html`<p role="status">${this.common.loading}</p>`
          : html`<img src=${this.url} alt=${name} />`
      }
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  get #words(): Strings['messageThread'] {
    return this.words('messageThread', messageThreadEnglish);
  }

  readonly #close = (): void => this.dialog.close();

  readonly #onClose = (): void => {
    this.dispatchEvent(new Event('close-picture'));
  };

  readonly #onSave = (): void => {
    this.dispatchEvent(new Event('save-picture'));
  };

  /** Beside the picture. */
  readonly #onClick = (event: Event): void => {
    if (event.target === this.dialog) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-picture-viewer': PictureViewer;
  }
}
