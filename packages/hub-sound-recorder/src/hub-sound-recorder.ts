import type { Sound } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  clockText,
  deleteIcon,
  errorText,
  icon,
  microphoneIcon,
  noticeStyles,
  recorderEnglish,
  stopIcon,
  type Strings,
} from '@hubline/element';
import type { HubAudioPlayer } from '@hubline/hub-audio-player';
import '@hubline/element/late-errors.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubRecordingChangedEvent, HubSoundChangedEvent } from './hub-sound-recorder.events.ts';
import { soundRecorderStyles } from './hub-sound-recorder.styles.ts';
import { LevelMeter } from './level-meter.ts';
import { Recording, type EndedBy } from './recording.ts';

/**
 * Records the microphone through `hub.studio`, and lets one hear what was recorded before it is used. What
 * was recorded before stays until another recording is ready.
 *
 * @tag hub-sound-recorder
 * @summary Records a sound: level, length, play back, trim, record again.
 * @fires {HubSoundChangedEvent} hub-sound-changed - What was recorded is ready, was trimmed, or is gone.
 * @fires {HubRecordingChangedEvent} hub-recording-changed - A recording began, or is over.
 * @csspart record - The button that begins a recording.
 * @csspart stop - The button that ends it.
 * @csspart meter - How loud the microphone is.
 */
export class HubSoundRecorder extends HubElement {
  static readonly tagName = 'hub-sound-recorder';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, soundRecorderStyles];

  /** What is ready to be used; set one to have it heard and trimmed here as if it had been recorded. */
  @property({ attribute: false }) sound: Sound | undefined;

  /** The longest that may be recorded, in seconds. */
  @property({ type: Number, attribute: 'max-seconds' }) maxSeconds = 120;

  /** Takes the silence at both ends away from what is recorded, unless that is switched off there. */
  @property({ type: Boolean }) trim = false;

  /** What is recorded, for assistive technology: `Spoken comment`. */
  @property() label = '';

  /** Nothing can be changed now, as while it is sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private problem: { readonly text: string } | undefined;
  /** It ended by itself. */
  @state() private endedBy: EndedBy | undefined;

  @query('hub-audio-player') private readonly player!: HubAudioPlayer | null;

  readonly #recording = new Recording(this, {
    ready: (sound, by) => this.#take(sound, by),
    failed: (error) => (this.problem = { text: errorText(error, this.strings) }),
    changed: (goesOn) => this.dispatchEvent(new HubRecordingChangedEvent(goesOn)),
  });
  readonly #meter = new LevelMeter(this, () => this.#recording.take);
  /** As it was recorded, and what is left of it without silence. */
  #original: Sound | undefined;
  #trimmed: Sound | undefined;
  #load: (() => Promise<Blob>) | undefined;

  /** Whether a recording goes on, from the question for the microphone on. */
  get recording(): boolean {
    return this.#recording.phase !== 'resting';
  }

  /** Ends the recording that goes on, as `Stop` does; resolves when its sound is there, or why it is not is said. */
  stop(): Promise<void> {
    return this.#recording.stop();
  }

  /** Focuses the first button. */
  override focus(options?: FocusOptions): void {
    if (this.player && !this.recording) this.player.focus(options);
    else this.renderRoot.querySelector<HTMLElement>('.act')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Nobody sees any more that the microphone is on; what was said is kept.
    void this.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('sound')) return;
    const { sound } = this;
    if (sound !== this.#original && sound !== this.#trimmed) this.#adopt(sound);
    this.#load = sound && (() => sound.encode());
  }

  protected override render(): TemplateResult {
    const name = this.label || this.#words.recording;
    return html`<div class="recorder" role="group" aria-label=${name}>
      ${this.recording ? this.#renderRecording(name) : this.sound ? this.#renderSound(this.sound, name) : this.#renderReady(name)}
      ${this.#renderNotice()}
      <span class="visually-hidden" role="status">${this.#told}</span>
    </div>`;
  }

  get #words(): Strings['recorder'] {
    return this.words('recorder', recorderEnglish);
  }

  /** What happens, for those who cannot see it. */
  get #told(): string {
    const words = this.#words;
    switch (this.#recording.phase) {
      case 'resting':
        return this.sound ? words.ready(clockText(Math.round(this.sound.seconds))) : '';
      case 'starting':
        return words.starting;
      case 'recording':
        return words.recordingNow;
      case 'stopping':
        return words.stopping;
    }
  }

  #renderReady(name: string): TemplateResult {
    const words = this.#words;
    return html`<div class="line">
      <button
        class="button act"
        part="record"
        type="button"
        aria-label=${words.of(words.record, name)}
        ?disabled=${this.disabled || !this.hub}
        @click=${this.#record}
      >
        ${icon(microphoneIcon)}${words.record}
      </button>
      <span class="quiet number">${words.atMost(clockText(this.maxSeconds))}</span>
    </div>`;
  }

  #renderRecording(name: string): TemplateResult {
    const words = this.#words;
    const { phase, seconds } = this.#recording;
    const elapsed = clockText(Math.min(Math.floor(seconds), this.maxSeconds));
    return html`<div class="line">
      <button
        class="button act"
        part="stop"
        type="button"
        aria-label=${words.of(words.stop, name)}
        aria-busy=${phase === 'stopping' ? 'true' : nothing}
        @click=${() => void this.stop()}
      >
        ${phase === 'stopping' ? nothing : icon(stopIcon)}${words.stop}
      </button>
      ${
        phase === 'starting'
          ? html`<span class="quiet">${words.starting}</span>`
          : html`${this.#meter.render(words)}
              <span class="quiet number clock" title=${words.elapsed}
                >${words.elapsedOf(elapsed, clockText(this.maxSeconds))}</span
              >`
      }
    </div>`;
  }

  #renderSound(sound: Sound, name: string): TemplateResult {
    const words = this.#words;
    return html`<hub-audio-player
        .strings=${this.strings}
        .load=${this.#load}
        .seconds=${sound.seconds}
        .peaks=${sound.peaks}
        .label=${name}
      ></hub-audio-player>
      ${
        this.#trimmed && this.#trimmed !== this.#original
          ? html`<label class="trim">
              <input
                type="checkbox"
                .checked=${sound === this.#trimmed}
                ?disabled=${this.disabled}
                @change=${this.#onTrim}
              />
              <span>${words.trim}</span>
            </label>`
          : nothing
      }
      <div class="line">
        <button
          class="button again"
          part="record"
          type="button"
          aria-label=${words.of(words.recordAgain, name)}
          ?disabled=${this.disabled || !this.hub}
          @click=${this.#record}
        >
          ${icon(microphoneIcon)}${words.recordAgain}
        </button>
        <button
          class="button ghost"
          type="button"
          aria-label=${words.of(words.remove, name)}
          ?disabled=${this.disabled}
          @click=${this.#remove}
        >
          ${icon(deleteIcon)}${words.remove}
        </button>
      </div>`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    if (this.problem) {
      return html`<p class="notice negative" role="alert">
        ${icon(alertIcon)}<span>${this.problem.text}</span>
      </p>`;
    }
    if (!this.endedBy || !this.sound) return nothing;
    return html`<p class="notice warning" role="status">
      ${icon(alertIcon)}<span>${this.#words[this.endedBy]}</span>
    </p>`;
  }

  #take(sound: Sound, by: EndedBy | undefined): void {
    this.#adopt(sound);
    this.sound = this.trim ? this.#trimmed : sound;
    this.endedBy = by;
    this.#tell();
    void this.#refocus();
  }

  #adopt(sound: Sound | undefined): void {
    this.#original = sound;
    this.#trimmed = sound?.trimmed();
    this.endedBy = undefined;
  }

  #tell(): void {
    this.dispatchEvent(new HubSoundChangedEvent(this.sound));
  }

  /** The button that was pressed is gone: its place is taken by what can be done next. */
  async #refocus(): Promise<void> {
    const focused = this.matches(':focus-within');
    await this.updateComplete;
    await this.player?.updateComplete;
    if (focused) this.focus();
  }

  readonly #record = (): void => {
    const { hub } = this;
    if (!hub) return;
    this.problem = undefined;
    this.endedBy = undefined;
    this.player?.pause();
    void this.#recording.start(hub.studio, this.maxSeconds).then(() => this.#refocus());
    void this.#refocus();
  };

  readonly #remove = (): void => {
    this.sound = undefined;
    this.problem = undefined;
    this.#tell();
    void this.#refocus();
  };

  readonly #onTrim = (event: Event): void => {
    this.sound = (event.target as HTMLInputElement).checked ? this.#trimmed : this.#original;
    this.#tell();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-sound-recorder': HubSoundRecorder;
  }
}
