import type { PresenceState } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  contactsEnglish,
  errorText,
  icon,
  presenceStyles,
} from '@hubline/element';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { presenceWord } from './contact-row.ts';

/** What colleagues see that I am doing, and the switch that says that I am away. */
export class AwaySwitch extends HubElement {
  static readonly tagName = 'hub-away-switch';
  static override styles = [
    HubElement.styles,
    presenceStyles,
    css`
      .me {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 44px;
        padding-inline: 12px;
      }

      .presence-word {
        display: inline-flex;
        flex: 1;
        align-items: center;
        gap: 8px;
      }

      .dot {
        display: inline-grid;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-block-size: 40px;
        padding: 0 4px;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        cursor: pointer;
      }

      .track {
        position: relative;
        inline-size: 36px;
        block-size: 20px;
        border: 1px solid var(--_line-strong);
        border-radius: 999px;
        transition: background-color var(--_motion);
      }

      .track::after {
        content: '';
        position: absolute;
        inset-block-start: 3px;
        inset-inline-start: 3px;
        inline-size: 12px;
        block-size: 12px;
        border-radius: 999px;
        background: var(--_text-quiet);
        transition: inset-inline-start var(--_motion);
      }

      [aria-checked='true'] .track {
        border-color: var(--_accent);
        background: var(--_accent);
      }

      [aria-checked='true'] .track::after {
        inset-inline-start: 19px;
        background: var(--_on-accent);
      }

      [aria-busy='true'] .track {
        opacity: 0.6;
      }

      .problem {
        display: flex;
        gap: 8px;
        padding: 0 12px 8px;
        font-size: 13px;
      }

      .problem .icon {
        color: var(--_negative-sign);
      }

      @media (forced-colors: active) {
        [aria-checked='true'] .track {
          background: Highlight;
        }

        .track::after {
          background: ButtonText;
        }
      }
    `,
  ];

  @property({ attribute: false }) presence: PresenceState | undefined;

  /** What was asked for and is not answered yet. */
  @state() private asked: boolean | undefined;
  @state() private failed: unknown;

  readonly #away = new Watch(this, () => this.hub?.presence.away$);

  protected override render(): TemplateResult {
    const words = this.words('contacts', contactsEnglish);
    const away = this.asked ?? this.#away.value ?? false;
    return html`<div class="me" role="group" aria-label=${words.me}>
        ${this.presence ? presenceWord(this.presence, this.common) : html`<span class="presence-word"></span>`}
        <button
          type="button"
          role="switch"
          aria-checked=${away}
          aria-busy=${this.asked === undefined ? nothing : 'true'}
          title=${words.awayHint}
          @click=${() => void this.#say(!away)}
        >
          ${words.away}<span class="track" aria-hidden="true"></span>
        </button>
      </div>
      ${
        this.failed === undefined
          ? nothing
          : html`<p class="problem" role="alert">
              ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
            </p>`
      }`;
  }

  async #say(away: boolean): Promise<void> {
    if (this.asked !== undefined) return;
    this.asked = away;
    this.failed = undefined;
    try {
      await this.hub?.presence.setAway(away);
    } catch (error) {
      this.failed = error;
    } finally {
      this.asked = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-away-switch': AwaySwitch;
  }
}
