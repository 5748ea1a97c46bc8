import type { AudioDeviceKind, DevicesState, MicrophoneState } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  devicesEnglish,
  errorText,
  fieldStyles,
  icon,
  microphoneIcon,
  microphoneOffIcon,
  noticeStyles,
  ringerIcon,
  skeletonStyles,
  speakerIcon,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { deviceField, type DeviceField } from './device-field.ts';
import { deviceOptions, missing, nameOf } from './device-options.ts';
import { deviceSettingsStyles } from './hub-device-settings.styles.ts';
import { levelMeter } from './level-meter.ts';
import { OnView } from './on-view.ts';
import { SoundLevel } from './sound-level.ts';

type OutputKind = 'speaker' | 'ringer';
type PerKind<T> = Readonly<Partial<Record<AudioDeviceKind, T>>>;

/**
 * Microphone, speaker, ringer and camera of this browser, each to be chosen and tried out: the microphone by a
 * meter, which is open only while it can be seen, speaker and ringer by a few notes, the camera by its picture. A change takes effect at once,
 * also in a call.
 *
 * @tag hub-device-settings
 * @summary Chooses microphone, speaker, ringer and camera, and tries them out.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart device - One of microphone, speaker, ringer and camera.
 * @csspart list - The list to choose the device from.
 * @csspart test - The button `Test`.
 * @csspart meter - How loud the microphone is.
 * @csspart notice - What stands in the way of the microphone, and what to do.
 */
export class HubDeviceSettings extends HubElement {
  static readonly tagName = 'hub-device-settings';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    deviceSettingsStyles,
  ];

  @state() private errors: PerKind<unknown> = {};
  /** What is being tried. */
  @state() private tried: PerKind<{ readonly id: string | null }> = {};
  @state() private tested: OutputKind | undefined;
  @state() private asking = false;
  @query('.meter') private readonly meter!: HTMLElement | null;

  readonly #devices = new Watch(this, () => this.hub?.devices.state$);
  readonly #microphone = new Watch(this, () => this.hub?.microphone.state$);
  readonly #onView = new OnView(this);
  readonly #level = new SoundLevel(
    this,
    () => (this.#listens ? this.hub?.devices.level$ : undefined),
    (level) => this.#draw(level),
  );
  #measured = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { used, system } = this.#devices.value ?? {};
    const measured = this.#listens ? `of ${used?.microphone ?? system?.microphone}` : '';
    if (measured === this.#measured) return;
    this.#measured = measured;
    this.#level.reset();
    this.#draw(0);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const list of this.renderRoot.querySelectorAll('select')) {
      list.value = this.#idOf(list.id as AudioDeviceKind) ?? '';
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['devices'] {
    return this.words('devices', devicesEnglish);
  }

  /** The microphone is opened only with permission, and only for someone who sees it. */
  get #listens(): boolean {
    return this.#onView.now && this.#microphone.value?.status === 'granted';
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const devices = this.#devices.value;
    const microphone = this.#microphone.value;
    if (!devices || !microphone) {
      return html`<div class="empty">
        ${icon(microphoneIcon)}
        <p class="quiet">${words.notReady}</p>
      </div>`;
    }
    if (microphone.status === 'unknown') return this.#renderSkeleton();
    return html`${this.#renderMicrophone(devices, microphone)}
      ${this.#renderOutput('speaker', devices)} ${this.#renderOutput('ringer', devices)}
      <hub-camera-setting
        exportparts="device, list, test"
        .hub=${this.hub}
        .strings=${this.strings}
      ></hub-camera-setting>
      <p class="note quiet">
        ${devices.canChooseOutput ? nothing : html`${words.noChoice} `}${words.remembered}
      </p>`;
  }

  #renderMicrophone(devices: DevicesState, microphone: MicrophoneState): TemplateResult {
    const words = this.#words;
    const granted = microphone.status === 'granted';
    return this.#renderField('microphone', devices, {
      label: words.microphone,
      hint: null,
      sign: microphoneIcon,
      options:
        granted || devices.inputs.length > 0 ? deviceOptions('microphone', devices, words) : [],
      below: granted ? levelMeter(this.#level, words) : this.#renderObstacle(microphone),
    });
  }

  #renderOutput(kind: OutputKind, devices: DevicesState): TemplateResult {
    const words = this.#words;
    const { canChooseOutput, outputs, chosen } = devices;
    const choice = canChooseOutput && (outputs.length > 0 || chosen[kind] !== null);
    const named = canChooseOutput && this.#microphone.value?.status === 'granted';
    return this.#renderField(kind, devices, {
      label: words[kind],
      hint: kind === 'speaker' ? words.speakerHint : words.ringerHint,
      sign: kind === 'speaker' ? speakerIcon : ringerIcon,
      options: choice ? deviceOptions(kind, devices, words) : [],
      test: () => this.#test(kind),
      tested: this.tested === kind ? (choice ? words.tested : words.testedFixed) : null,
      below: named && !choice ? html`<p class="quiet">${words.noOutputs}</p>` : nothing,
    });
  }

  #renderField(
    kind: AudioDeviceKind,
    devices: DevicesState,
    field: Pick<DeviceField, 'label' | 'hint' | 'sign' | 'options' | 'test' | 'tested' | 'below'>,
  ): TemplateResult {
    const words = this.#words;
    const error = this.errors[kind];
    const away = missing(kind, devices);
    return deviceField(
      {
        ...field,
        kind,
        busy: this.tried[kind] !== undefined,
        away: away && words.usedMeanwhile(nameOf(away, words)),
        error: error === undefined ? null : errorText(error, this.strings),
        choose: (id) => void this.#choose(kind, id === '' ? null : id),
      },
      words,
    );
  }

  #renderObstacle(microphone: MicrophoneState): TemplateResult {
    const words = this.#words;
    if (!('error' in microphone)) {
      return html`<div class="notice" part="notice">
        ${icon(microphoneIcon)}
        <p>${words.allowFirst}</p>
        ${this.#renderAsk(words.allowMicrophone)}
      </div>`;
    }
    return html`<div class="notice negative" part="notice">
      ${icon(microphone.status === 'busy' ? alertIcon : microphoneOffIcon)}
      <p role="alert">${errorText(microphone.error, this.strings)}</p>
      ${microphone.status === 'insecure' ? nothing : this.#renderAsk(words.checkAgain)}
    </div>`;
  }

  #renderAsk(word: string): TemplateResult {
    return html`<button
      class="button"
      type="button"
      aria-busy=${this.asking ? 'true' : nothing}
      aria-disabled=${this.asking ? 'true' : nothing}
      @click=${() => void this.#ask()}
    >
      ${word}
    </button>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div role="status">
      <span class="visually-hidden">${this.common.loading}</span>
      ${Array.from(
        { length: 3 },
        () =>
          html`<div class="device" aria-hidden="true">
            <div class="what"><span class="skeleton"></span></div>
            <div class="how"><span class="skeleton"></span></div>
          </div>`,
      )}
    </div>`;
  }

  /** Which device the list shows. */
  #idOf(kind: AudioDeviceKind): string | null {
    const tried = this.tried[kind];
    return tried ? tried.id : (this.#devices.value?.chosen[kind]?.id ?? null);
  }

  #draw(level: number): void {
    this.meter?.style.setProperty('--_level', level.toFixed(3));
  }

  async #choose(kind: AudioDeviceKind, id: string | null): Promise<void> {
    const trial = { id };
    this.errors = { ...this.errors, [kind]: undefined };
    this.tried = { ...this.tried, [kind]: trial };
    if (this.tested === kind) this.tested = undefined;
    try {
      await this.hub?.devices.choose(kind, id);
    } catch (error) {
      if (this.tried[kind] === trial) this.errors = { ...this.errors, [kind]: error };
    } finally {
      if (this.tried[kind] === trial) this.tried = { ...this.tried, [kind]: undefined };
    }
  }

  #test(kind: OutputKind): void {
    this.hub?.devices.test(kind);
    this.tested = kind;
  }

  async #ask(): Promise<void> {
    // Not disabled meanwhile, which would lose the focus.
    if (this.asking) return;
    this.asking = true;
    try {
      await this.hub?.microphone.request();
    } catch {
      // What came of it shows in the state of the microphone.
    } finally {
      this.asking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-device-settings': HubDeviceSettings;
  }
}
