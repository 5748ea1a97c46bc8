import { HubElement, buttonStyles, profileEnglish, type Strings } from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { pictureCropStyles } from './picture-crop.styles.ts';
import { WHOLE, movedBy, squareOf, type Crop } from './square-crop.ts';

/** Pixels of what is sent, at most. */
const LARGEST = 512;
/** Pixels of what is shown: sharp on most screens. */
const SHOWN = 480;
const STEP = 0.05;

/** Chooses the square of a picture that is shown. Fires `close-crop` when it is given up. */
export class PictureCrop extends HubElement {
  static readonly tagName = 'hub-picture-crop';
  static override styles = [HubElement.styles, buttonStyles, pictureCropStyles];

  @property({ attribute: false }) picture: ImageBitmap | undefined;
  /** Why it was not saved. */
  @property() fault = '';
  @property({ type: Boolean }) pending = false;
  @property({ attribute: false }) save: (picture: Blob) => void = () => {};

  @state() private crop: Crop = WHOLE;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  #dragged: { readonly x: number; readonly y: number } | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.canvas?.focus(options));
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div class="crop" role="group" aria-labelledby="heading" @keydown=${this.#onEscape}>
      <p id="heading">${words.crop}</p>
      <canvas
        width=${SHOWN}
        height=${SHOWN}
        tabindex="0"
        role="img"
        aria-label=${words.picture}
        aria-describedby="hint"
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
        @keydown=${this.#onKeydown}
      ></canvas>
      <p id="hint" class="quiet">${words.cropHint}</p>
      <label class="zoom"
        >${words.zoom}<input
          type="range"
          min="1"
          max="4"
          step="0.05"
          .value=${String(this.crop.zoom)}
          @input=${this.#onZoom}
      /></label>
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      <div class="answers">
        <button
          class="button primary"
          type="button"
          aria-busy=${this.pending ? 'true' : nothing}
          @click=${() => void this.#save()}
        >
          ${words.savePicture}
        </button>
        <button class="button" type="button" @click=${this.#close}>${words.cancel}</button>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') && changed.get('picture')) this.crop = WHOLE;
    if (this.canvas) this.#draw(this.canvas);
  }

  get #words(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  #draw(canvas: HTMLCanvasElement): void {
    const { picture } = this;
    const context = canvas.getContext('2d');
    if (!picture || !context) return;
    const { left, top, side } = squareOf(picture, this.crop);
    context.imageSmoothingQuality = 'high';
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height);
  }

  async #save(): Promise<void> {
    const { picture } = this;
    if (!picture || this.pending) return;
    const side = Math.max(1, Math.min(LARGEST, Math.round(squareOf(picture, this.crop).side)));
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    this.#draw(canvas);
    // A browser that writes no WebP writes PNG.
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.9));
    if (blob) this.save(blob);
  }

  #moveBy(dx: number, dy: number): void {
    if (this.picture) this.crop = movedBy(this.picture, this.crop, dx, dy);
  }

  readonly #onZoom = (event: Event): void => {
    this.crop = { ...this.crop, zoom: Number((event.target as HTMLInputElement).value) };
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.canvas?.setPointerCapture(event.pointerId);
    this.#dragged = { x: event.clientX, y: event.clientY };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const from = this.#dragged;
    const side = this.canvas?.clientWidth ?? 0;
    if (!from || side === 0) return;
    this.#dragged = { x: event.clientX, y: event.clientY };
    this.#moveBy((from.x - event.clientX) / side, (from.y - event.clientY) / side);
  };

  readonly #onUp = (): void => {
    this.#dragged = undefined;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const by = {
      ArrowLeft: [-STEP, 0],
      ArrowRight: [STEP, 0],
      ArrowUp: [0, -STEP],
      ArrowDown: [0, STEP],
    }[event.key] as [number, number] | undefined;
    if (!by) return;
    event.preventDefault();
    this.#moveBy(...by);
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-crop'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-picture-crop': PictureCrop;
  }
}
