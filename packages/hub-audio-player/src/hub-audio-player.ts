import {
  HubElement,
  alertIcon,
  buttonStyles,
  clockText,
  downloadIcon,
  errorText,
  fileName,
  icon,
  noticeStyles,
  pauseIcon,
  playIcon,
  playerEnglish,
  setStyle,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPlayedEvent } from './hub-audio-player.events.ts';
import { audioPlayerStyles } from './hub-audio-player.styles.ts';
import { saveFile } from './save-file.ts';
import { Sound, type LoadSound } from './sound.ts';
import { WaveformView } from './waveform-view.ts';

const SPEEDS = [1, 1.5, 2] as const;
/** Seconds that an arrow key seeks. */
const STEP = 5;

/** The one that is heard: two voices at once help nobody. */
let heard: HTMLAudioElement | undefined;

/**
 * Plays a recording or a message, which is fetched when it is first wanted: play, seek, speed, download.
 *
 * @tag hub-audio-player
 * @summary Plays a sound, with seek, speed and download.
 * @fires {HubPlayedEvent} hub-played - The sound began to be heard; told once for each sound.
 * @csspart play - The button `Play` or `Pause`.
 * @csspart position - The bar that shows and sets the position.
 * @csspart waveform - How loud the sound is along its length, where `peaks` tell.
 * @csspart speed - The button with the speed.
 * @csspart download - The button `Download`.
 */
export class HubAudioPlayer extends HubElement {
  static readonly tagName = 'hub-audio-player';
  static override styles = [HubElement.styles, buttonStyles, noticeStyles, audioPlayerStyles];

  /** Fetches the sound. Asked once; another function is another sound. */
  @property({ attribute: false }) load: LoadSound | undefined;

  /** How long the sound is, as far as it is known before it is fetched. */
  @property({ type: Number }) seconds = 0;

  /** How loud the sound is along its length, in numbers from 0 to 100: the bar of the position becomes a waveform. */
  @property({ attribute: false }) peaks: readonly number[] = [];

  /** What is played, for assistive technology: `Message from Bob`. */
  @property() label = '';

  /** Name of the file that `Download` saves, without its ending; `label` unless given. */
  @property({ attribute: 'file-name' }) fileName = '';

  @state() private pending: 'play' | 'download' | undefined;
  @state() private playing = false;
  @state() private position = 0;
  @state() private length: number | undefined;
  @state() private speed: (typeof SPEEDS)[number] = 1;
  @state() private problem: { readonly text: string } | undefined;

  @query('audio') private readonly audio!: HTMLAudioElement;

  readonly #sound = new Sound(this, () => this.load);
  readonly #waveform = new WaveformView(this);
  /** The sound was heard before. */
  #told = false;
  #wanted = false;

  /** Focuses the button `Play`. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.play')?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  /** Plays from where it stands. */
  async play(): Promise<void> {
    this.problem = undefined;
    this.#wanted = true;
    this.pending = 'play';
    try {
      await this.#sound.get();
      await this.updateComplete;
      if (this.#wanted && this.isConnected) await this.#begin();
    } catch (error) {
      this.#tell(error);
    } finally {
      if (this.pending === 'play') this.pending = undefined;
    }
  }

  /** Stops the sound where it is. */
  pause(): void {
    this.#wanted = false;
    this.audio?.pause();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('load') || changed.get('load') === undefined) return;
    this.pause();
    this.#told = false;
    this.pending = undefined;
    this.position = 0;
    this.length = undefined;
    this.problem = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Without an address an element keeps the sound that it has.
    if (changed.has('load') && this.#sound.url === undefined) this.audio.load();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const act = this.playing ? words.pause : words.play;
    const busy = (what: typeof this.pending) => (this.pending === what ? 'true' : nothing);
    return html`<div class="player" role="group" aria-label=${this.label || nothing}>
        <button
          class="button round icon-only play"
          part="play"
          type="button"
          title=${act}
          aria-label=${words.of(act, this.label)}
          aria-busy=${busy('play')}
          @click=${this.#toggle}
        >
          ${this.pending === 'play' ? nothing : icon(this.playing ? pauseIcon : playIcon)}
        </button>
        ${this.#renderPosition()}
        <button
          class="button ghost speed number"
          part="speed"
          type="button"
          title=${words.speed(`${this.speed}×`)}
          aria-label=${words.of(words.speed(`${this.speed}×`), this.label)}
          @click=${this.#nextSpeed}
        >
          <bdi>${this.speed}×</bdi>
        </button>
        <button
          class="button ghost icon-only download"
          part="download"
          type="button"
          title=${words.download}
          aria-label=${words.of(words.download, this.label)}
          aria-busy=${busy('download')}
          @click=${() => void this.#download()}
        >
          ${this.pending === 'download' ? nothing : icon(downloadIcon)}
        </button>
      </div>
      ${this.#renderProblem()}
      <audio
        src=${this.#sound.url ?? nothing}
        preload="metadata"
        .playbackRate=${this.speed}
        @loadedmetadata=${this.#onLoaded}
        @timeupdate=${this.#onTime}
        @play=${this.#onPlay}
        @playing=${this.#onPlaying}
        @pause=${this.#onPause}
        @ended=${this.#onEnded}
        @error=${this.#onError}
      ></audio>`;
  }

  get #words(): Strings['player'] {
    return this.words('player', playerEnglish);
  }

  /** Some files tell no length. */
  get #total(): number {
    const { length } = this;
    return length !== undefined && Number.isFinite(length) ? length : Math.max(0, this.seconds);
  }

  #renderPosition(): TemplateResult {
    const words = this.#words;
    const total = this.#total;
    const elapsed = clockText(Math.floor(this.position));
    const whole = clockText(Math.round(total));
    const played = total > 0 ? Math.min(1, this.position / total) : 0;
    const waves = this.peaks.length > 0;
    return html`<div
      class=${waves ? 'position waves' : 'position'}
      style=${setStyle({ '--_played': `${(played * 100).toFixed(2)}%` })}
    >
      ${waves ? this.#waveform.render() : nothing}
      <input
        type="range"
        part="position"
        min="0"
        max=${total}
        step="any"
        aria-label=${words.of(words.position, this.label)}
        aria-valuetext=${words.positionOf(elapsed, whole)}
        .value=${String(Math.min(this.position, total))}
        @input=${this.#onSeek}
        @keydown=${this.#onKeydown}
      />
      <div class="times number quiet" aria-hidden="true">
        <span>${elapsed}</span><span>${whole}</span>
      </div>
    </div>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${this.problem.text}</span>
    </p>`;
  }

  async #begin(): Promise<void> {
    const { audio } = this;
    if (heard !== audio) heard?.pause();
    heard = audio;
    if (this.position >= this.#total) this.#seek(0);
    try {
      await audio.play();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      // Paused or taken away before it began.
      if (name === 'AbortError') return;
      const { blocked, unplayable } = this.#words;
      this.problem = { text: name === 'NotAllowedError' ? blocked : unplayable };
    }
  }

  async #download(): Promise<void> {
    this.problem = undefined;
    this.pending = 'download';
    try {
      const sound = await this.#sound.get();
      saveFile(sound, fileName(this.fileName || this.label) || this.#words.download);
    } catch (error) {
      this.#tell(error);
    } finally {
      if (this.pending === 'download') this.pending = undefined;
    }
  }

  #tell(error: unknown): void {
    this.problem = { text: errorText(error, this.strings) };
  }

  #seek(seconds: number): void {
    this.position = Math.min(Math.max(0, seconds), this.#total);
    // What is not there yet begins there when it is.
    if (this.audio.readyState > 0) this.audio.currentTime = this.position;
  }

  readonly #toggle = (): void => {
    if (this.playing || this.pending === 'play') {
      this.pause();
      this.pending = undefined;
    } else void this.play();
  };

  readonly #nextSpeed = (): void => {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length]!;
  };

  readonly #onSeek = (event: Event): void => {
    this.#seek(Number((event.target as HTMLInputElement).value));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const forth = this.matches(':dir(rtl)') ? -STEP : STEP;
    const step = { ArrowRight: forth, ArrowLeft: -forth, ArrowUp: STEP, ArrowDown: -STEP }[
      event.key
    ];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#seek(this.position + step);
  };

  readonly #onLoaded = (): void => {
    this.length = this.audio.duration;
    // The address is new after a change of place; the position is not.
    this.audio.currentTime = this.position;
    this.audio.playbackRate = this.speed;
  };

  readonly #onTime = (): void => {
    if (this.audio.readyState > 0 && !this.audio.seeking) this.position = this.audio.currentTime;
  };

  readonly #onPlay = (): void => {
    this.playing = true;
  };

  readonly #onPlaying = (): void => {
    if (this.#told) return;
    this.#told = true;
    this.dispatchEvent(new HubPlayedEvent());
  };

  readonly #onPause = (): void => {
    this.playing = false;
  };

  readonly #onEnded = (): void => {
    this.playing = false;
    this.position = this.#total;
  };

  readonly #onError = (): void => {
    if (this.#sound.url === undefined) return;
    this.playing = false;
    this.problem = { text: this.#words.unplayable };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-audio-player': HubAudioPlayer;
  }
}
