import {
  HubElement,
  buttonStyles,
  copyIcon,
  download,
  downloadIcon,
  icon,
  securityEnglish,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { secondFactorStyles } from './second-factor.styles.ts';

/** Recovery codes, shown this once. Fires `codes-kept` when someone says that they are kept. */
export class RecoveryCodes extends HubElement {
  static readonly tagName = 'hub-recovery-codes';
  static override styles = [HubElement.styles, buttonStyles, secondFactorStyles];

  @property({ attribute: false }) codes: readonly string[] = [];

  @state() private isKept = false;
  @state() private told = '';

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('h4')?.focus(options);
    });
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<div class="sheet">
      <h4 id="heading" tabindex="-1">${words.codesHeading}</h4>
      <p>${words.codesHint}</p>
      <ol class="codes" aria-labelledby="heading">
        ${this.codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      <div class="answers">
        <button class="button" type="button" @click=${this.#copy}>
          ${icon(copyIcon)}${words.copyCodes}
        </button>
        <button class="button" type="button" @click=${this.#download}>
          ${icon(downloadIcon)}${words.download}
        </button>
        <span class="told" role="status">${this.told}</span>
      </div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.isKept}
          @change=${({ target }: Event) => (this.isKept = (target as HTMLInputElement).checked)}
        />${words.kept}
      </label>
      <button
        class="button primary"
        type="button"
        ?disabled=${!this.isKept}
        @click=${() => this.dispatchEvent(new Event('codes-kept'))}
      >
        ${words.done}
      </button>
    </div>`;
  }

  get #words(): Strings['security'] {
    return this.words('security', securityEnglish);
  }

  readonly #copy = async (): Promise<void> => {
    const words = this.#words;
    try {
      await navigator.clipboard.writeText(this.codes.join('\n'));
      this.told = words.copied;
    } catch {
      this.told = words.notCopied;
    }
  };

  readonly #download = (): void => {
    const words = this.#words;
    const text = `${words.fileTitle}\n\n${this.codes.join('\n')}\n`;
    download(this.renderRoot, { name: words.fileName, type: 'text/plain', text });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-recovery-codes': RecoveryCodes;
  }
}
