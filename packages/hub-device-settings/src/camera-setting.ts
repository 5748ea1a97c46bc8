import type { CamerasState } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  devicesEnglish,
  errorText,
  fieldStyles,
  icon,
  noticeStyles,
  videoIcon,
  type Strings,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { cameraSettingStyles } from './camera-setting.styles.ts';
import { named, nameOf } from './device-options.ts';
import { deviceSettingsStyles } from './hub-device-settings.styles.ts';
import { OnView } from './on-view.ts';

/** Which camera is used, and what it sees, as long as someone wants to look at that. */
export class CameraSetting extends HubElement {
  static readonly tagName = 'hub-camera-setting';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    deviceSettingsStyles,
    cameraSettingStyles,
  ];

  @state() private error: unknown;
  @state() private stream: MediaStream | undefined;
  @state() private isBusy = false;
  @query('select') private readonly list!: HTMLSelectElement | null;
  @query('video') private readonly picture!: HTMLVideoElement | null;

  readonly #cameras = new Watch(this, () => this.hub?.devices.cameras$);
  readonly #onView = new OnView(this);
  /** Counts what was asked for: a camera that comes too late is closed again. */
  #turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Nobody looks: the light of the camera goes off.
    if (this.stream && !this.#onView.now) this.#hide();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.list) this.list.value = this.#cameras.value?.chosen?.id ?? '';
    if (this.picture && this.picture.srcObject !== (this.stream ?? null)) {
      this.picture.srcObject = this.stream ?? null;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#cameras.value;
    if (!state) return nothing;
    const words = this.#words;
    return html`<div class="device" part="device">
      <div class="what">
        ${icon(videoIcon)}
        <label class="label" for="camera">${words.camera}</label>
        <p class="quiet hint" id="camera-hint">${words.cameraHint}</p>
      </div>
      <div class="how">
        <div class="line">
          ${this.#renderList(state)}
          <button
            class="button"
            part="test"
            type="button"
            aria-busy=${this.isBusy ? 'true' : nothing}
            @click=${() => (this.stream ? this.#hide() : void this.#show())}
          >
            ${icon(videoIcon)}${this.stream ? words.hideCamera : words.showCamera}
          </button>
        </div>
        ${this.#renderError()} ${this.#renderAway(state)}
        ${
          this.stream
            ? html`<video
                class="picture"
                autoplay
                playsinline
                .muted=${true}
                aria-label=${words.cameraPicture}
              ></video>`
            : state.cameras.length === 0
              ? html`<p class="quiet">${words.allowCamera}</p>`
              : nothing
        }
      </div>
    </div>`;
  }

  get #words(): Strings['devices'] {
    return this.words('devices', devicesEnglish);
  }

  #renderList({ cameras, chosen }: CamerasState): TemplateResult {
    const words = this.#words;
    const unlisted = chosen && !cameras.some(({ id }) => id === chosen.id) ? chosen : null;
    return html`<select
      class="input"
      part="list"
      id="camera"
      aria-describedby="camera-hint"
      aria-busy=${this.isBusy ? 'true' : nothing}
      @change=${(event: Event) => void this.#choose((event.target as HTMLSelectElement).value)}
    >
      <option value="">${words.systemDefault}</option>
      ${named(cameras, words).map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      ${
        unlisted
          ? html`<option value=${unlisted.id}>
              ${cameras.length > 0 ? words.notConnected(nameOf(unlisted, words)) : nameOf(unlisted, words)}
            </option>`
          : nothing
      }
    </select>`;
  }

  #renderAway({ cameras, chosen, used }: CamerasState): TemplateResult | typeof nothing {
    if (!chosen || used !== null || cameras.length === 0) return nothing;
    const words = this.#words;
    return html`<p class="notice warning" role="status">
      ${icon(alertIcon)}<span>${words.usedMeanwhile(nameOf(chosen, words))}</span>
    </p>`;
  }

  #renderError(): TemplateResult | typeof nothing {
    if (this.error === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.error, this.strings)}</span>
    </p>`;
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    this.error = undefined;
    this.isBusy = true;
    try {
      const stream = await this.hub?.devices.openCamera();
      if (turn !== this.#turn || !this.isConnected) close(stream);
      else this.stream = stream;
    } catch (error) {
      if (turn === this.#turn) this.error = error;
    } finally {
      if (turn === this.#turn) this.isBusy = false;
    }
  }

  #hide(): void {
    this.#turn += 1;
    this.isBusy = false;
    close(this.stream);
    this.stream = undefined;
  }

  async #choose(id: string): Promise<void> {
    const isShown = this.stream !== undefined;
    this.#hide();
    const turn = this.#turn;
    this.error = undefined;
    this.isBusy = true;
    try {
      await this.hub?.devices.useCamera(id === '' ? null : id);
    } catch (error) {
      if (turn === this.#turn) this.error = error;
    } finally {
      if (turn === this.#turn) this.isBusy = false;
    }
    if (isShown && turn === this.#turn && this.error === undefined) await this.#show();
  }
}

function close(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-camera-setting': CameraSetting;
  }
}
