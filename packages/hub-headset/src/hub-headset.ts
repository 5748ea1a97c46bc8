import type { Headset, HeadsetState } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  callCenterIcon,
  errorText,
  headsetEnglish,
  icon,
  type Strings,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { Fetched } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { headsetStyles } from './hub-headset.styles.ts';

/**
 * Connects a headset whose buttons answer, hang up, mute and hold. One that was allowed before connects by itself.
 *
 * @tag hub-headset
 * @summary Connects the buttons of a headset.
 * @csspart heading - The heading.
 * @csspart connect - The button `Connect headset` or `Disconnect`.
 * @csspart state - Which headset is connected, or why none is.
 */
export class HubHeadset extends HubElement {
  static readonly tagName = 'hub-headset';
  static override styles = [HubElement.styles, buttonStyles, headsetStyles];

  @state() private asking = false;
  /** Nothing was chosen the last time. */
  @state() private nothingChosen = false;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #part = new Fetched<Headset>(
    this,
    () => (this.#session.value?.status === 'signed-in' ? this.hub : undefined),
    (hub) => hub.headset(),
  );
  readonly #headset = new Watch(this, () => this.#part.value?.state$);

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="heading">
      <div class="line">
        <div class="words">
          <h2 id="heading" part="heading">${words.heading}</h2>
          <p class="hint">${words.hint}</p>
        </div>
        ${this.#renderButton()}
      </div>
      <div role="status">${this.#renderState()}</div>
    </section>`;
  }

  get #words(): Strings['headset'] {
    return this.words('headset', headsetEnglish);
  }

  #renderButton(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (this.#part.state.status === 'failed') {
      return this.#button(words.again, () => this.#part.retry());
    }
    const { status } = this.#headset.value ?? {};
    if (status === undefined || status === 'unsupported') return nothing;
    return status === 'connected'
      ? this.#button(words.disconnect, () => void this.#part.value?.disconnect())
      : this.#button(words.connect, () => void this.#connect());
  }

  #button(word: string, act: () => void): TemplateResult {
    return html`<button
      class="button"
      type="button"
      part="connect"
      aria-disabled=${this.asking ? 'true' : nothing}
      @click=${act}
    >
      ${word}
    </button>`;
  }

  #renderState(): TemplateResult | typeof nothing {
    const words = this.#words;
    const part = this.#part.state;
    if (part.status === 'failed') return this.#says('failed', errorText(part.error, this.strings));
    if (part.status === 'loading') return this.#says('', words.checking);
    const now: HeadsetState | undefined = this.#headset.value;
    switch (now?.status) {
      case undefined:
        return nothing;
      case 'connected':
        return this.#says('connected', words.connected(now.name));
      case 'failed':
        return this.#says('failed', errorText(now.error, this.strings));
      case 'unsupported':
        return this.#says('', words.unsupported);
      case 'none':
        return this.#says('', this.nothingChosen ? words.nothing : words.none);
    }
  }

  #says(how: 'connected' | 'failed' | '', text: string): TemplateResult {
    return html`<p class="now ${how}" part="state">
      ${icon(how === 'failed' ? alertIcon : callCenterIcon)}<span>${text}</span>
    </p>`;
  }

  async #connect(): Promise<void> {
    // Not disabled meanwhile, which would lose the focus.
    if (this.asking) return;
    this.asking = true;
    this.nothingChosen = false;
    try {
      await this.#part.value?.connect();
      this.nothingChosen = this.#headset.value?.status === 'none';
    } catch {
      // It shows in the state.
    } finally {
      this.asking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-headset': HubHeadset;
  }
}
