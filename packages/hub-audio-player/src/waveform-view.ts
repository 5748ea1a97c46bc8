import {
  html,
  svg,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { waveformPath } from './waveform.ts';

/** Of the waveform, in pixels; as in its styles. */
const HEIGHT = 32;

interface Host extends ReactiveControllerHost {
  readonly peaks: readonly number[];
  readonly renderRoot: ParentNode;
}

/**
 * The waveform of its host, as wide as there is room for. Only other peaks or another width draw it anew: how
 * much of it was played is a matter of the styles.
 */
export class WaveformView implements ReactiveController {
  readonly #host: Host;
  readonly #resized = new ResizeObserver(([entry]) => this.#fit(entry!.contentRect.width));
  #seen: Element | undefined;
  #width = 0;
  #peaks: readonly number[] = [];
  #path = '';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#seen = undefined;
  }

  hostUpdate(): void {
    if (this.#host.peaks !== this.#peaks) this.#draw();
  }

  hostUpdated(): void {
    const drawing = this.#host.renderRoot.querySelector('.waveform') ?? undefined;
    if (drawing === this.#seen) return;
    this.#resized.disconnect();
    this.#seen = drawing;
    if (drawing) this.#resized.observe(drawing);
  }

  render(): TemplateResult {
    // The same twice: what was played lies over the whole, and is cut off where it ends.
    return html`<svg class="waveform" part="waveform" aria-hidden="true" focusable="false">
      ${svg`<path class="whole" d=${this.#path} /><path class="played" d=${this.#path} />`}
    </svg>`;
  }

  #fit(width: number): void {
    // Hidden, it is as wide as before when it is back.
    if (width === 0 || width === this.#width) return;
    this.#width = width;
    this.#draw();
    this.#host.requestUpdate();
  }

  #draw(): void {
    this.#peaks = this.#host.peaks;
    this.#path = waveformPath(this.#peaks, this.#width, HEIGHT);
  }
}
