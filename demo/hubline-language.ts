import { HubElement, alertIcon, fieldStyles, icon, noticeStyles } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { hublineLanguageStyles } from './hubline-language.styles.ts';
import { LANGUAGES, chooseLanguage, chosenLanguage, type Language } from './languages/languages.ts';
import { appWords } from './words.ts';

const SYSTEM = '';

/**
 * The language of the app, chosen for this browser.
 *
 * @tag hubline-language
 * @summary Chooses the language of the app.
 */
export class HublineLanguage extends HubElement {
  static readonly tagName = 'hubline-language';
  static override styles = [HubElement.styles, fieldStyles, noticeStyles, hublineLanguageStyles];

  @state() private busy = false;
  @state() private failed = false;

  protected override render(): TemplateResult {
    const { language, languageHint, languageFailed, systemLanguage } = appWords();
    const chosen = chosenLanguage() ?? SYSTEM;
    return html`<div class="field">
        <label for="language">${language}</label>
        <select
          class="input"
          id="language"
          aria-describedby="hint"
          aria-busy=${this.busy ? 'true' : nothing}
          @change=${this.#onChange}
        >
          <option value=${SYSTEM} ?selected=${chosen === SYSTEM}>${systemLanguage}</option>
          ${Object.entries(LANGUAGES).map(
            ([tag, name]) =>
              html`<option value=${tag} lang=${tag} ?selected=${chosen === tag}>${name}</option>`,
          )}
        </select>
      </div>
      <p class="quiet" id="hint">${languageHint}</p>
      ${
        this.failed
          ? html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${languageFailed}</span>
            </p>`
          : nothing
      }`;
  }

  readonly #onChange = (event: Event): void =>
    void this.#choose(event.currentTarget as HTMLSelectElement);

  async #choose(list: HTMLSelectElement): Promise<void> {
    this.busy = true;
    this.failed = false;
    try {
      await chooseLanguage(list.value === SYSTEM ? undefined : (list.value as Language));
    } catch {
      this.failed = true;
      list.value = chosenLanguage() ?? SYSTEM;
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-language': HublineLanguage;
  }
}
