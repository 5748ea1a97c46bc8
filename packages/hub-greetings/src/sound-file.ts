import type { Sound } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  clockText,
  errorText,
  greetingsEnglish,
  icon,
  infoIcon,
  noticeStyles,
  uploadIcon,
  type Strings,
} from '@hubline/element';
import { HubSoundChangedEvent } from '@hubline/hub-sound-recorder';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { encode } from './encoded.ts';
import { soundFileStyles } from './sound-file.styles.ts';

const MINUTES = 3;
const MEGABYTES = 50;

interface ReadFile {
  readonly name: string;
  readonly sound: Sound;
  readonly load: () => Promise<Blob>;
}

/**
 * A sound from a file, which is read in the browser and can be heard before it is used. A file that cannot
 * be taken leaves the one before where it is. Tells with `hub-sound-changed`, as what records does.
 */
export class SoundFile extends HubElement {
  static readonly tagName = 'hub-sound-file';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, soundFileStyles];

  /** Nothing can be chosen now. */
  @property({ type: Boolean }) disabled = false;

  @state() private reading: string | undefined;
  @state() private read: ReadFile | undefined;
  @state() private refused: { readonly name: string; readonly error: unknown } | undefined;
  @state() private others = false;

  @query('input') private readonly picker!: HTMLInputElement;

  /** The latest one that was chosen, however long those before take. */
  #wanted: File | undefined;

  /** Name of the file that was read; empty where none was. */
  get fileName(): string {
    return this.read?.name ?? '';
  }

  /** Focuses the button that chooses a file. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.choose')?.focus(options),
    );
  }

  /** Reads a file; of several the first. */
  async take(files: readonly File[]): Promise<void> {
    const file = files[0];
    const { hub } = this;
    if (!file || !hub || this.disabled) return;
    this.#wanted = file;
    this.others = files.length > 1;
    this.refused = undefined;
    this.reading = file.name;
    try {
      const sound = await hub.studio.read(file);
      if (this.#wanted !== file) return;
      this.read = { name: file.name, sound, load: () => encode(sound) };
      this.dispatchEvent(new HubSoundChangedEvent(sound));
    } catch (error) {
      if (this.#wanted === file) this.refused = { name: file.name, error };
    } finally {
      if (this.#wanted === file) this.reading = undefined;
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`${this.read ? this.#renderRead(this.read) : nothing}
      <div class="drop">
        ${this.read ? nothing : icon(uploadIcon)}
        <input
          type="file"
          hidden
          accept="audio/*,.opus,.ogg,.oga,.m4a,.wav,.mp3,.flac,.webm"
          aria-label=${words.chooseFile}
          @change=${this.#onChosen}
        />
        <div class="line">
          <button
            class="button choose"
            type="button"
            aria-busy=${this.reading === undefined ? nothing : 'true'}
            aria-describedby="hint"
            ?disabled=${this.disabled}
            @click=${() => this.picker.click()}
          >
            ${this.read ? words.chooseOther : words.chooseFile}
          </button>
          <span class="quiet">${words.dropHere}</span>
        </div>
        <p class="quiet hint" id="hint">${words.fileHint(MINUTES, MEGABYTES)}</p>
      </div>
      ${this.#renderRefused()}
      <p class="told quiet" role="status">
        ${
          this.reading === undefined
            ? this.others
              ? html`${icon(infoIcon)}<span>${words.oneFile}</span>`
              : nothing
            : html`<span><bdi>${words.reading(this.reading)}</bdi></span>`
        }
      </p>`;
  }

  get #words(): Strings['greetings'] {
    return this.words('greetings', greetingsEnglish);
  }

  #renderRead({ name, sound, load }: ReadFile): TemplateResult {
    const words = this.#words;
    const { seconds } = sound;
    return html`<p class="file">
        <bdi>${name}</bdi
        ><span class="visually-hidden">${words.length(clockText(Math.round(seconds)))}</span>
      </p>
      <hub-audio-player
        .hub=${this.hub}
        .strings=${this.strings}
        .load=${load}
        .seconds=${seconds}
        .peaks=${sound.peaks}
        .label=${name}
      ></hub-audio-player>`;
  }

  #renderRefused(): TemplateResult | typeof nothing {
    if (!this.refused) return nothing;
    const { name, error } = this.refused;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span
        ><bdi>${this.#words.notRead(name, errorText(error, this.strings))}</bdi></span
      >
    </p>`;
  }

  readonly #onChosen = (): void => {
    const files = [...(this.picker.files ?? [])];
    // The same file once more is a change too.
    this.picker.value = '';
    void this.take(files);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-sound-file': SoundFile;
  }
}
