import type { MyProfile, Profile } from '@hubline/core';
import {
  FileDrop,
  HubElement,
  avatar,
  avatarStyles,
  buttonStyles,
  checkIcon,
  errorText,
  icon,
  profileEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { PictureCrop } from './picture-crop.ts';
import { pictureStyles } from './profile-picture.styles.ts';

/** The picture of a user: chosen or dropped, cut to a square, or removed. */
export class ProfilePicture extends HubElement {
  static readonly tagName = 'hub-profile-picture';
  static override styles = [HubElement.styles, avatarStyles, buttonStyles, pictureStyles];

  @property() name = '';
  /** Changes whenever the picture does; null where there is none. */
  @property({ attribute: false }) version: string | null = null;
  @property({ attribute: false }) mine: MyProfile | undefined;
  /** Takes what the server has then. */
  @property({ attribute: false }) took: (profile: Profile) => void = () => {};

  @state() private url = '';
  @state() private chosen: ImageBitmap | undefined;
  @state() private pending = false;
  @state() private fault = '';
  @state() private told = '';

  @query('input[type=file]') private readonly files!: HTMLInputElement | null;

  readonly #drop = new FileDrop(this, {
    wanted: () => this.mine !== undefined && !this.pending,
    taken: ([file]) => void this.#read(file),
  });
  #fetching: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fetching?.abort();
    this.#show('');
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('version') || changed.has('mine')) this.#fetch();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const has = this.version !== null;
    return html`<div class=${this.#drop.over ? 'picture over' : 'picture'}>
        ${
          has && this.url
            ? html`<img
                class="avatar"
                src=${this.url}
                alt=${words.picture}
                width="72"
                height="72"
              />`
            : avatar(this.name)
        }
        <div class="beside">
          <div class="answers">
            <button class="button choose" type="button" @click=${() => this.files?.click()}>
              ${has ? words.changePicture : words.choosePicture}
            </button>
            ${
              has
                ? html`<button
                    class="button ghost"
                    type="button"
                    aria-label=${words.removeOf(words.picture)}
                    aria-busy=${this.pending && !this.chosen ? 'true' : nothing}
                    @click=${() => void this.#keep(null)}
                  >
                    ${words.remove}
                  </button>`
                : nothing
            }
          </div>
          <p class="quiet">${this.#drop.over ? words.pictureDrop : words.pictureHint}</p>
        </div>
      </div>
      <input
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label=${words.choosePicture}
        hidden
        @change=${this.#onFile}
      />
      ${
        this.chosen
          ? html`<hub-picture-crop
              .strings=${this.strings}
              .picture=${this.chosen}
              .pending=${this.pending}
              .fault=${this.fault}
              .save=${(picture: Blob) => void this.#keep(picture)}
              @close-crop=${this.#forget}
            ></hub-picture-crop>`
          : this.fault
            ? html`<p class="fault" role="alert">${this.fault}</p>`
            : nothing
      }
      <p class="told" role="status">
        ${this.told ? html`${icon(checkIcon)}<span>${this.told}</span>` : nothing}
      </p>`;
  }

  get #words(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  #fetch(): void {
    this.#fetching?.abort();
    if (!this.mine || this.version === null || !this.isConnected) return this.#show('');
    const fetching = new AbortController();
    this.#fetching = fetching;
    this.mine.avatar(fetching.signal).then(
      (picture) => {
        if (!fetching.signal.aborted) this.#show(URL.createObjectURL(picture));
      },
      // Initials stand there instead.
      () => {},
    );
  }

  #show(url: string): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = url;
  }

  async #read(file: File | undefined): Promise<void> {
    if (!file) return;
    this.#forget();
    this.told = '';
    try {
      this.chosen = await createImageBitmap(file);
    } catch {
      this.fault = errorText({ code: 'avatar/unreadable' }, this.strings);
      return;
    }
    await this.updateComplete;
    this.renderRoot.querySelector<PictureCrop>('hub-picture-crop')?.focus();
  }

  async #keep(picture: Blob | null): Promise<void> {
    if (!this.mine || this.pending) return;
    this.pending = true;
    this.fault = '';
    this.told = '';
    try {
      this.took(await this.mine.setAvatar(picture));
      this.#forget();
      this.told = picture ? this.#words.pictureSaved : this.#words.pictureRemoved;
    } catch (error) {
      this.fault = errorText(error, this.strings);
    } finally {
      this.pending = false;
    }
  }

  readonly #onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#read(input.files?.[0]);
    // The same one can be chosen again.
    input.value = '';
  };

  readonly #forget = (): void => {
    const wasOpen = this.chosen !== undefined;
    this.chosen?.close();
    this.chosen = undefined;
    this.fault = '';
    if (!wasOpen || !this.isConnected) return;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.choose')?.focus(),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-profile-picture': ProfilePicture;
  }
}
