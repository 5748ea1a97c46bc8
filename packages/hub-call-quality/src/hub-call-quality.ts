import type { Call, CallFault, CallQuality } from '@hubline/core';
import {
  CopyDiagnostics,
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  callQualityEnglish,
  copyDiagnosticsStyles,
  figuresStyles,
  icon,
  microphoneOffIcon,
  noticeStyles,
  partyName,
  type Strings,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { callQualityStyles } from './hub-call-quality.styles.ts';
import { QualityNews } from './quality-news.ts';
import { faultText, figures, type Grade } from './quality-words.ts';
import { signalBars } from './signal-bars.ts';

/**
 * How a call sounds: a small sign that opens the figures behind it, what may be heard of a bad connection, and a
 * notice when one side does not hear the other, with what to do. As long as nothing is known it shows nothing.
 *
 * @tag hub-call-quality
 * @summary Shows how good the connection of a call is, and why nothing is heard.
 * @csspart sign - The button with the three bars.
 * @csspart word - The word beside the bars, where the connection is not good.
 * @csspart figures - What opens: the figures, what they mean, and `Copy diagnostics`.
 * @csspart diagnostics - `Copy diagnostics`, and what it copies.
 * @csspart copy - The button `Copy diagnostics`.
 * @csspart fault - The notice when one side does not hear the other.
 */
export class HubCallQuality extends HubElement {
  static readonly tagName = 'hub-call-quality';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    copyDiagnosticsStyles,
    figuresStyles,
    callQualityStyles,
  ];

  /** The call to tell of. */
  @property({ attribute: false }) call: Call | undefined;

  /** What is said to screen readers. */
  @state() private told = '';

  @query('.opener') private readonly sign!: HTMLElement | null;

  readonly #quality = new Watch(this, () => this.call?.quality$);
  readonly #state = new Watch(this, () => this.call?.state$);
  readonly #diagnostics = new CopyDiagnostics(this);
  #news = new QualityNews();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('call')) {
      this.#news = new QualityNews();
      this.told = '';
    }
    const quality = this.#quality.value;
    if (quality) this.told = this.#news.of(quality, this.#name, this.#words) ?? this.told;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.call) return nothing;
    const quality = this.#quality.value;
    return html`<span class="visually-hidden" role="status">${this.told}</span>
      ${quality && quality.grade !== 'unknown' ? this.#renderSign(quality, quality.grade) : nothing}
      ${quality?.fault ? this.#renderFault(quality.fault) : nothing}`;
  }

  get #words(): Strings['callQuality'] {
    return this.words('callQuality', callQualityEnglish);
  }

  get #name(): string {
    const party = this.#state.value?.party;
    return party ? partyName(party, this.common) : this.common.unknownCaller;
  }

  #renderSign(quality: CallQuality, grade: Grade): TemplateResult {
    const words = this.#words;
    return html`<button
        class=${`opener ${grade}`}
        type="button"
        part="sign"
        popovertarget="figures"
        aria-label=${words.label[grade]}
      >
        ${signalBars(grade)}
        ${grade === 'good' ? nothing : html`<span class="word" part="word">${words.short[grade]}</span>`}
      </button>
      <div
        id="figures"
        popover
        role="dialog"
        aria-label=${words.figures}
        part="figures"
        @beforetoggle=${this.#onToggle}
      >
        <div>
          <p class=${`title ${grade}`}>${signalBars(grade)}${words.label[grade]}</p>
          <p class="quiet hint">${words.explained[grade]}</p>
        </div>
        ${quality.warnings.length === 0 ? nothing : this.#renderWarnings(quality)}
        <dl>
          ${figures(quality, words, this.common.locale).map(
            ({ name, value }) =>
              html`<div class="figure">
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        ${this.hub ? this.#diagnostics.render() : nothing}
      </div>`;
  }

  #renderWarnings({ warnings }: CallQuality): TemplateResult {
    const words = this.#words;
    return html`<ul class="bad">
        ${warnings.map((warning) => html`<li>${icon(alertIcon)}${words.warnings[warning]}</li>`)}
      </ul>
      <p class="quiet hint">${words.advice}</p>`;
  }

  /** What is said of it is in the status above. */
  #renderFault(fault: CallFault): TemplateResult {
    const sign = fault.kind.startsWith('microphone') ? microphoneOffIcon : alertIcon;
    return html`<div class="notice negative fault" part="fault">
      ${icon(sign)}
      <p>${faultText(fault, this.#name, this.#words)}</p>
    </div>`;
  }

  /** Whoever closes it with keys goes on where it was opened. */
  readonly #onToggle = (event: ToggleEvent): void => {
    const within = (event.currentTarget as HTMLElement).contains(
      this.shadowRoot?.activeElement ?? null,
    );
    if (event.newState === 'closed' && within) this.sign?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-quality': HubCallQuality;
  }
}
