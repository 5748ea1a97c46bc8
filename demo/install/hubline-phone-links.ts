import { HubElement, buttonStyles, noticeStyles } from '@hubline/element';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { appWords } from '../words.ts';

/** Where a phone number goes that is clicked on a website; as in the manifest. */
const ADDRESS = '/?dial=%s';

type Register = (scheme: string, url: string) => void;

/**
 * Offers to open the phone numbers of websites. What the browser has answered it tells nobody.
 *
 * @tag hubline-phone-links
 * @summary A setting: phone numbers on websites open the dial pad.
 */
export class HublinePhoneLinks extends HubElement {
  static readonly tagName = 'hubline-phone-links';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    css`
      h2 {
        font-size: 16px;
        font-weight: 650;
      }

      .hint {
        max-inline-size: 60ch;
        margin-block: 4px 12px;
        text-wrap: pretty;
      }

      [role='status']:not(:empty) {
        margin-block-start: 8px;
      }
    `,
  ];

  /** What asks the browser; undefined where it cannot be asked. */
  @property({ attribute: false }) register: Register | undefined = ofBrowser();

  @state() private said: 'asked' | 'refused' | undefined;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.register) return nothing;
    const words = appWords().install;
    return html`<h2>${words.phoneLinks}</h2>
      <p class="quiet hint">${words.phoneLinksHint}</p>
      <button class="button" type="button" @click=${this.#onClick}>
        ${words.phoneLinksTurnOn}
      </button>
      <p class="quiet" role="status">
        ${this.said === 'asked' ? words.phoneLinksAsked : this.said ? words.phoneLinksRefused : nothing}
      </p>`;
  }

  readonly #onClick = (): void => {
    try {
      this.register?.('tel', location.origin + ADDRESS);
      this.said = 'asked';
    } catch {
      this.said = 'refused';
    }
  };
}

function ofBrowser(): Register | undefined {
  const { navigator } = globalThis as { readonly navigator: Partial<Navigator> };
  return navigator.registerProtocolHandler?.bind(navigator);
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-phone-links': HublinePhoneLinks;
  }
}
