import {
  HubElement,
  Watch,
  buttonStyles,
  errorText,
  goodIcon,
  icon,
  microphoneIcon,
  microphoneOffIcon,
  registrationEnglish,
  type IconPath,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { appWords } from '../words.ts';
import { microphoneCardStyles } from './hubline-microphone-card.styles.ts';

/**
 * Asks for the microphone where someone is about to call, the first time, and says what came of it. While it
 * does, it has the state `asking`, so that nobody else asks the same.
 *
 * @tag hubline-microphone-card
 * @summary The microphone, the first time.
 */
export class HublineMicrophoneCard extends HubElement {
  static readonly tagName = 'hubline-microphone-card';
  static override styles = [HubElement.styles, buttonStyles, microphoneCardStyles];

  /** The browser had not been asked when the page began: what came of it is told here. */
  @state() private begun = false;
  @state() private asking = false;

  @query('button') private readonly button!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #registration = new Watch(this, () => this.hub?.registration.state$);
  readonly #microphone = new Watch(this, () => this.hub?.microphone.state$);

  protected override update(changed: Map<PropertyKey, unknown>): void {
    // Once the controllers have looked: what they read is that of this very update.
    if (this.#session.value?.status !== 'signed-in') this.begun = false;
    else if (this.#microphone.value?.status === 'prompt') this.begun = true;
    if (this.#isShown) this.#internals.states.add('asking');
    else this.#internals.states.delete('asking');
    super.update(changed);
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#isShown ? this.#renderCard() : nothing}</div>`;
  }

  /** A phone that cannot be reached has something else to say, in the same place. */
  get #isShown(): boolean {
    const registration = this.#registration.value?.status;
    return this.begun && registration !== 'unreachable' && registration !== 'refused';
  }

  #renderCard(): TemplateResult | typeof nothing {
    const words = appWords().onboarding;
    const { allowMicrophone, checkAgain } = this.words('registration', registrationEnglish);
    const microphone = this.#microphone.value;
    const ask = (): void => void this.#ask();
    if (!microphone) return nothing;
    switch (microphone.status) {
      case 'unknown':
        return nothing;
      case 'prompt':
        return card(microphoneIcon, words.heading, this.asking ? words.asking : words.why, {
          word: allowMicrophone,
          act: ask,
          isBusy: this.asking,
          isPrimary: true,
        });
      case 'granted':
        return card(goodIcon, words.granted, words.grantedHint, {
          word: words.done,
          act: () => (this.begun = false),
        });
      default:
        return card(microphoneOffIcon, words.heading, errorText(microphone.error, this.strings), {
          word: checkAgain,
          act: ask,
          isBusy: this.asking,
        });
    }
  }

  async #ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await this.hub?.microphone.request();
    } catch {
      // What came of it shows in the state of the microphone.
    } finally {
      this.asking = false;
    }
    await this.updateComplete;
    this.button?.focus();
  }
}

function card(
  sign: IconPath,
  heading: string,
  text: string,
  button: {
    readonly word: string;
    readonly act: () => void;
    readonly isBusy?: boolean;
    readonly isPrimary?: boolean;
  },
): TemplateResult {
  const { word, act, isBusy = false, isPrimary = false } = button;
  return html`<section class="card">
    <span class="sign">${icon(sign)}</span>
    <h2>${heading}</h2>
    <p class="quiet">${text}</p>
    <button
      class=${isPrimary ? 'button primary' : 'button'}
      type="button"
      aria-disabled=${isBusy ? 'true' : nothing}
      @click=${act}
    >
      ${word}
    </button>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-microphone-card': HublineMicrophoneCard;
  }
}
