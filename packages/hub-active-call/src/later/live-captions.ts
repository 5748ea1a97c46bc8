import { HubElement, callMoreEnglish } from '@hubline/element';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Caption } from '../caption.ts';

/** In px: who is so near to the end reads along. */
const AT_END = 24;

const liveCaptionsStyles = css`
  .captions {
    box-sizing: border-box;
    max-block-size: 6lh;
    padding: 8px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-radius: var(--_radius);
    background: var(--_hover);
  }

  .captions:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  p + p,
  .log + .interim {
    margin-block-start: 4px;
  }

  .who {
    font-weight: 650;
  }

  .interim {
    color: var(--_text-quiet);
  }
`;

/**
 * What is said in a call, line by line. A line is read out once, when all of it is said: while it changes
 * it is for the eye alone.
 */
export class LiveCaptions extends HubElement {
  static readonly tagName = 'hub-live-captions';
  static override styles = [HubElement.styles, liveCaptionsStyles];

  /** In the order in which they are said. */
  @property({ attribute: false }) captions: readonly Caption[] = [];

  @query('.captions') private readonly scroller!: HTMLElement | null;

  #readsAlong = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const at = this.scroller;
    this.#readsAlong = !at || at.scrollHeight - at.scrollTop - at.clientHeight < AT_END;
  }

  protected override render(): TemplateResult {
    const words = this.words('callMore', callMoreEnglish);
    const said = this.captions.filter(({ interim }) => !interim);
    return html`<div class="captions" role="group" aria-label=${words.captions} tabindex="0">
      <div class="log" role="log" aria-label=${words.captions}>
        ${repeat(
          said,
          ({ id }) => id,
          (caption) => html`<p>${line(caption)}</p>`,
        )}
      </div>
      ${this.captions
        .filter(({ interim }) => interim)
        .map((caption) => html`<p class="interim" aria-hidden="true">${line(caption)}</p>`)}
    </div>`;
  }

  protected override updated(): void {
    if (this.scroller && this.#readsAlong) this.scroller.scrollTop = this.scroller.scrollHeight;
  }
}

function line({ who, text }: Caption): TemplateResult {
  return html`${who === '' ? nothing : html`<bdi class="who">${who}</bdi> `}<bdi>${text}</bdi>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-live-captions': LiveCaptions;
  }
}
