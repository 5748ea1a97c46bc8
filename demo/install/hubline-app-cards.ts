import { HubElement, Watch, buttonStyles, icon, infoIcon, retryIcon } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { appWords } from '../words.ts';
import { appCardsStyles } from './hubline-app-cards.styles.ts';
import type { InstalledApp } from './installed-app.ts';
import type { Share } from './share-store.ts';

/** Of a text that was shared. */
const SHOWN = 80;

/**
 * A new version that is ready, and what was shared and has no conversation yet.
 *
 * @tag hubline-app-cards
 * @summary What the app itself has to say.
 */
export class HublineAppCards extends HubElement {
  static readonly tagName = 'hubline-app-cards';
  static override styles = [HubElement.styles, buttonStyles, appCardsStyles];

  /** The app that it is about. */
  @property({ attribute: false }) app: Pick<
    InstalledApp,
    'updates' | 'sharing' | 'callsUp$' | 'chooseConversation'
  > | null = null;

  readonly #update = new Watch(this, () => this.app?.updates?.state$);
  readonly #share = new Watch(this, () => this.app?.sharing.share$);
  readonly #callsUp = new Watch(this, () => this.app?.callsUp$);

  protected override render(): TemplateResult {
    const share = this.#share.value;
    return html`<div role="status">${this.#renderUpdate()}</div>
      <div role="status">${share ? this.#renderShare(share) : nothing}</div>`;
  }

  #renderUpdate(): TemplateResult | typeof nothing {
    const words = appWords().install;
    const ready = this.#callsUp.value ? words.updateReadyInCall : words.updateReady;
    switch (this.#update.value) {
      case undefined:
      case 'none':
        return nothing;
      case 'ready':
        return this.#renderCard(ready, [
          this.#renderButton(words.update, () => this.app?.updates?.update(), true),
          this.#renderButton(words.later, () => this.app?.updates?.later()),
        ]);
      case 'waiting':
        return this.#renderCard(words.updateWaits, [
          this.#renderButton(words.later, () => this.app?.updates?.later()),
        ]);
      case 'updating':
        return this.#renderCard(words.updating, []);
    }
  }

  #renderShare({ text, files }: Share): TemplateResult {
    const words = appWords().install;
    const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    const what = [files.length > 0 ? words.sharedFiles(files.length) : '', short];
    return this.#renderCard(
      html`${words.whoGetsIt}
        <span class="quiet what" dir="auto"
          >${what.filter((part) => part !== '').join(' · ')}</span
        >`,
      [
        this.#renderButton(words.choose, () => this.app?.chooseConversation(), true),
        this.#renderButton(words.discard, () => this.app?.sharing.discard()),
      ],
    );
  }

  #renderCard(text: string | TemplateResult, acts: readonly TemplateResult[]): TemplateResult {
    return html`<section class="card">
      <span class="sign">${icon(typeof text === 'string' ? retryIcon : infoIcon)}</span>
      <p>${text}</p>
      <div class="acts">${acts}</div>
    </section>`;
  }

  #renderButton(
    word: string,
    act: () => Promise<void> | undefined,
    primary = false,
  ): TemplateResult {
    return html`<button
      class=${primary ? 'button primary' : 'button ghost'}
      type="button"
      @click=${() => void act()}
    >
      ${word}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-app-cards': HublineAppCards;
  }
}
