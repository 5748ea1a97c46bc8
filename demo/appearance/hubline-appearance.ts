import { HubElement } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { appWords } from '../words.ts';
import { appearanceStyles } from './hubline-appearance.styles.ts';
import { THEMES, chooseTheme, chosenTheme, type Theme } from './theme.ts';

/**
 * Light, dark, or of high contrast: how the app looks in this browser.
 *
 * @tag hubline-appearance
 * @summary Chooses the colours of the app.
 */
export class HublineAppearance extends HubElement {
  static readonly tagName = 'hubline-appearance';
  static override styles = [HubElement.styles, appearanceStyles];

  @state() private chosen: Theme = chosenTheme();

  protected override render(): TemplateResult {
    const { appearance } = appWords();
    return html`<fieldset>
      <legend>${appearance.heading}</legend>
      ${THEMES.map(
        (theme) =>
          html`<label>
            <input
              type="radio"
              name="theme"
              .checked=${this.chosen === theme}
              @change=${() => this.#choose(theme)}
            />
            <span class="sample ${theme}" aria-hidden="true"><span>Aa</span></span>
            ${appearance[theme]}
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(theme: Theme): void {
    this.chosen = theme;
    chooseTheme(theme);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-appearance': HublineAppearance;
  }
}
