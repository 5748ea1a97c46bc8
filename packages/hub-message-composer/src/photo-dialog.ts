import type { Camera, VideoDevice } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  cameraIcon,
  closeIcon,
  composerEnglish,
  errorText,
  fieldStyles,
  fileDate,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { photoDialogStyles } from './photo-dialog.styles.ts';

const QUALITY = 0.92;
/** Of the heading: what it lies over is not there. */
const LEVEL = 2;

/** A photo is to be used. */
export class PhotoTakenEvent extends Event {
  readonly photo: File;

  constructor(photo: File) {
    super('photo-taken');
    this.photo = photo;
  }
}

/**
 * Takes a photo with a camera of the computer. It holds nothing else up, as a call may come in meanwhile.
 * Fires `photo-taken` and `close-dialog`; the camera is off as soon as it is gone.
 */
export class PhotoDialog extends HubElement {
  static readonly tagName = 'hub-photo-dialog';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    photoDialogStyles,
  ];

  @property({ attribute: false }) camera: Camera | undefined;

  @state() private stream: MediaStream | undefined;
  @state() private cameras: readonly VideoDevice[] = [];
  @state() private used = '';
  @state() private photo: { readonly file: File; readonly url: string } | undefined;
  @state() private error: unknown;

  @query('.dialog') private readonly dialog!: HTMLElement;
  @query('video') private readonly video!: HTMLVideoElement | null;

  /** The one that is asked for; others may answer late. */
  #attempt: object | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#open(null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#forget();
  }

  protected override firstUpdated(): void {
    this.dialog.showPopover();
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
    void this.#open(null);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.video && this.video.srcObject !== (this.stream ?? null)) {
      this.video.srcObject = this.stream ?? null;
    }
    // The button that was pressed is gone: its place is taken by what comes next.
    if (changed.has('photo') && (this.photo || changed.get('photo') !== undefined)) {
      this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div
      class="dialog"
      popover="manual"
      role="dialog"
      aria-labelledby="heading"
      @keydown=${this.#onKeydown}
    >
      <div class="bar">
        <h3 id="heading" aria-level=${LEVEL} tabindex="-1">${words.takePhoto}</h3>
        <button
          class="button ghost icon-only"
          type="button"
          title=${words.close}
          aria-label=${words.close}
          @click=${this.#close}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      <div class="stage">${this.#renderStage()}</div>
      <div class="foot">${this.#renderCameras()} ${this.#renderButtons()}</div>
    </div>`;
  }

  get #words(): Strings['composer'] {
    return this.words('composer', composerEnglish);
  }

  #renderStage(): TemplateResult {
    const words = this.#words;
    if (this.photo) return html`<img src=${this.photo.url} alt=${words.takenPicture} />`;
    if (this.error !== undefined) {
      return html`<div class="notice negative" role="alert">
        ${icon(alertIcon)}
        <p>${this.error === 'photo' ? words.photoFailed : errorText(this.error, this.strings)}</p>
        <button class="button" type="button" @click=${() => this.#open(this.used || null)}>
          ${this.common.retry}
        </button>
      </div>`;
    }
    return html`<video autoplay playsinline .muted=${true} aria-label=${words.livePicture}></video>
      ${this.stream ? nothing : html`<p role="status">${words.askingForCamera}</p>`}`;
  }

  #renderCameras(): TemplateResult | typeof nothing {
    if (this.cameras.length < 2 || this.photo) return nothing;
    const words = this.#words;
    return html`<div class="field">
      <label for="camera">${words.cameraChoice}</label>
      <select id="camera" class="input" @change=${this.#onChoice}>
        ${this.cameras.map(
          ({ id, name }, at) =>
            html`<option value=${id} ?selected=${id === this.used}>
              ${name || words.cameraNumber(at + 1)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #renderButtons(): TemplateResult {
    const words = this.#words;
    if (this.photo) {
      return html`<button class="button" type="button" @click=${this.#retake}>
          ${words.retake}
        </button>
        <button class="button primary" type="button" @click=${this.#use}>
          ${words.usePicture}
        </button>`;
    }
    return html`<button
      class="button primary"
      type="button"
      ?disabled=${!this.stream}
      @click=${this.#take}
    >
      ${icon(cameraIcon)}${words.takePicture}
    </button>`;
  }

  async #open(id: string | null): Promise<void> {
    const { camera } = this;
    if (!camera) return;
    const attempt = (this.#attempt = {});
    this.#stop();
    this.error = undefined;
    try {
      const stream = await camera.open(id);
      if (this.#attempt !== attempt || !this.isConnected) {
        stopAll(stream);
        return;
      }
      this.stream = stream;
      this.used = stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
      stream.getVideoTracks()[0]?.addEventListener('ended', () => this.#lost(stream));
      // More is told to those who may look.
      this.cameras = (await camera.list().catch(() => null)) ?? [];
    } catch (error) {
      if (this.#attempt === attempt) this.error = error;
    }
  }

  /** It was unplugged, or taken away. */
  #lost(stream: MediaStream): void {
    if (stream !== this.stream) return;
    this.#stop();
    this.error = { code: 'camera/missing' };
  }

  #stop(): void {
    if (this.stream) stopAll(this.stream);
    this.stream = undefined;
  }

  #forget(): void {
    if (this.photo) URL.revokeObjectURL(this.photo.url);
    this.photo = undefined;
  }

  readonly #take = async (): Promise<void> => {
    const { video } = this;
    if (!video?.videoWidth) return;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const blob = await new Promise<Blob | null>((done) =>
      canvas.toBlob(done, 'image/jpeg', QUALITY),
    );
    this.#stop();
    if (!blob) {
      this.error = 'photo';
      return;
    }
    const name = `${this.#words.photoName(fileDate(new Date()).replace(':', '.'))}.jpg`;
    const file = new File([blob], name, { type: 'image/jpeg' });
    this.photo = { file, url: URL.createObjectURL(blob) };
  };

  readonly #retake = (): void => {
    this.#forget();
    void this.#open(this.used || null);
  };

  readonly #use = (): void => {
    if (this.photo) this.dispatchEvent(new PhotoTakenEvent(this.photo.file));
  };

  readonly #onChoice = (event: Event): void => {
    void this.#open((event.target as HTMLSelectElement).value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-dialog'));
  };
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-photo-dialog': PhotoDialog;
  }
}
