import {
  HubElement,
  buttonStyles,
  callEnglish,
  closeIcon,
  icon,
  incomingEnglish,
  miniPhoneEnglish,
  switchStyles,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Page } from '../pages.ts';
import { appWords } from '../words.ts';
import { shortcutsStyles } from './hubline-shortcuts.styles.ts';
import { keyCaps } from './keys.ts';
import { SHORTCUTS, singleKeysAreOn, turnSingleKeys } from './shortcuts.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/**
 * Which keys do what, and the switch for those that are pressed alone.
 *
 * @tag hubline-shortcuts
 * @summary The list of keyboard shortcuts.
 */
export class HublineShortcuts extends HubElement {
  static readonly tagName = 'hubline-shortcuts';
  static override styles = [HubElement.styles, buttonStyles, switchStyles, shortcutsStyles];

  /** Those that can be gone to. */
  @property({ attribute: false }) pages: readonly Page[] = [];

  @state() private singles = singleKeysAreOn();

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Opens it; the focus comes back to where it was. */
  show(): void {
    this.singles = singleKeysAreOn();
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const words = appWords().commands;
    return html`<dialog aria-labelledby="title" @click=${this.#onClick}>
      <div class="head">
        <h2 id="title">${words.shortcuts}</h2>
        <button
          class="button ghost icon-only"
          type="button"
          autofocus
          aria-label=${words.close}
          title=${words.close}
          @click=${this.#close}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      <div class="body" tabindex="0" role="region" aria-labelledby="title">
        ${this.#renderGroup(words.shortcutGroups.everywhere, this.#everywhere)}
        ${this.#renderGroup(words.shortcutGroups.calls, this.#calls)}
        ${this.singles ? this.#renderGroup(words.shortcutGroups.pages, this.#pages) : nothing}
        <div class="setting">
          <h3 id="singles">${words.singleKeys}</h3>
          <button
            class="switch"
            type="button"
            role="switch"
            aria-checked=${this.singles}
            aria-labelledby="singles"
            aria-describedby="hint"
            @click=${this.#onSwitch}
          >
            <span class="track"><span class="knob"></span></span>
          </button>
          <p id="hint" class="quiet">${words.singleKeysHint}</p>
        </div>
      </div>
    </dialog>`;
  }

  get #everywhere(): readonly Row[] {
    const words = appWords().commands;
    const list = { id: 'shortcuts', text: words.shortcuts };
    return [{ id: 'commands', text: words.open }, ...(this.singles ? [list] : [])];
  }

  get #calls(): readonly Row[] {
    const call = this.words('call', callEnglish);
    const incoming = this.words('incoming', incomingEnglish);
    return [
      { id: 'accept', text: incoming.accept },
      { id: 'decline', text: incoming.decline },
      { id: 'mute', text: `${call.mute} / ${call.unmute}` },
      { id: 'hold', text: `${call.hold} / ${appWords().commands.takeOffHold}` },
      { id: 'end', text: call.end },
      { id: 'mini-phone', text: this.words('miniPhone', miniPhoneEnglish).name },
    ];
  }

  get #pages(): readonly Row[] {
    return this.pages
      .map(({ id, name }) => ({ id: `page:${id}`, text: name }))
      .filter(({ id }) => id in SHORTCUTS);
  }

  #renderGroup(heading: string, rows: readonly Row[]): TemplateResult {
    return html`<section>
      <h3>${heading}</h3>
      <dl>
        ${rows.map(
          ({ id, text }) =>
            html`<div>
              <dt>${text}</dt>
              <dd>${keyCaps(SHORTCUTS[id]!)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  readonly #onSwitch = (): void => {
    this.singles = !this.singles;
    turnSingleKeys(this.singles);
  };

  readonly #close = (): void => this.dialog.close();

  /** Beside it. */
  readonly #onClick = (event: Event): void => {
    if (event.target === this.dialog) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-shortcuts': HublineShortcuts;
  }
}
