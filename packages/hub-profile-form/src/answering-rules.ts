import type { AnsweringRules as Rules, ForwardTarget } from '@hubline/core';
import { HubElement, profileEnglish, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sectionStyles } from './section.styles.ts';

const CASES = ['always', 'busy', 'noAnswer', 'notConnected'] as const;
const SHORTEST = 5;
const LONGEST = 120;

/** What becomes of calls that come in: who is rung, how long, and where calls go that nobody takes. */
export class AnsweringRules extends HubElement {
  static readonly tagName = 'hub-answering-rules';
  static override styles = [HubElement.styles, sectionStyles];

  @property({ attribute: false }) rules: Rules | undefined;
  /** Changes one of them; the others stay as they are then. */
  @property({ attribute: false }) change: (change: Partial<Rules>) => Promise<void> =
    async () => {};

  protected override render(): TemplateResult {
    const words = this.#words;
    const { rules } = this;
    return html`<hub-switch-setting
        .strings=${this.strings}
        .label=${words.doNotDisturb}
        .hint=${words.doNotDisturbHint}
        .field=${'answering.doNotDisturb'}
        .value=${rules?.doNotDisturb ?? false}
        .save=${(doNotDisturb: boolean) => this.change({ doNotDisturb })}
      ></hub-switch-setting>
      <hub-text-setting
        .strings=${this.strings}
        .label=${words.ring}
        .hint=${words.ringHint}
        .field=${'answering.ringSeconds'}
        .inputMode=${'numeric'}
        .placeholder=${words.ringOffice}
        .check=${this.#checkRing}
        .value=${rules?.ringSeconds?.toString() ?? ''}
        .save=${(text: string) => this.change({ ringSeconds: text === '' ? null : Number(text) })}
      ></hub-text-setting>
      <h4>${words.forward}</h4>
      <div role="group" aria-label=${words.forward}>
        ${CASES.map(
          (each) =>
            html`<hub-forward-setting
              .strings=${this.strings}
              .label=${words.forwards[each]}
              .hint=${words.forwardHints[each]}
              .field=${`answering.${each}`}
              .value=${rules?.[each] ?? null}
              .save=${(target: ForwardTarget | null) => this.change({ [each]: target })}
            ></hub-forward-setting>`,
        )}
      </div>`;
  }

  get #words(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  readonly #checkRing = (text: string): string => {
    const isFine = text === '' || (/^[0-9]+$/.test(text) && +text >= SHORTEST && +text <= LONGEST);
    return isFine ? '' : (this.#words.faults['seconds'] ?? '');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-answering-rules': AnsweringRules;
  }
}
