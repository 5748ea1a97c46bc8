import { HubElement, setStyle } from '@hubline/element';
import { PAIRS } from '@hubline/element/high-contrast.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contrast } from './contrast.ts';
import { designTokensStyles } from './design-tokens.styles.ts';
import { KINDS, readSteps, readTokens, type Step, type TokenKind } from './read-tokens.ts';

interface Part {
  readonly heading: string;
  readonly about?: string;
  /** What shows a token of this kind, as properties of a sample. */
  readonly sample: (use: string) => Readonly<Record<string, string>>;
  /** The property of a sample whose value is that of the token. */
  readonly value: string;
}

const PARTS: Readonly<Record<TokenKind, Part>> = {
  colour: {
    heading: 'Colour',
    about: 'on-NAME is written on NAME; NAME-sign is an icon or an edge in that colour.',
    sample: (use) => ({ 'background-color': use }),
    value: 'background-color',
  },
  space: {
    heading: 'Space',
    about: 'density="compact" sets the heights of controls and rows for all elements inside.',
    sample: (use) => ({ 'inline-size': use }),
    value: 'inline-size',
  },
  radius: {
    heading: 'Radius',
    sample: (use) => ({ 'border-radius': use }),
    value: 'border-top-left-radius',
  },
  type: {
    heading: 'Type',
    sample: (use) => ({ 'font-family': use }),
    value: 'font-family',
  },
  motion: {
    heading: 'Motion',
    about: 'It is 0 where the system asks for reduced motion.',
    sample: (use) => ({ 'transition-duration': use }),
    value: 'transition-duration',
  },
  elevation: {
    heading: 'Elevation',
    sample: (use) => ({ 'box-shadow': use }),
    value: 'box-shadow',
  },
  focus: {
    heading: 'Focus',
    sample: (use) => ({ outline: `${use} solid var(--_accent-sign)`, 'outline-offset': '2px' }),
    value: 'outline-width',
  },
};

/** What stands on what, and the least contrast: in all themes, and in those of high contrast. */
const CONTRASTS = [
  { caption: 'Text', pairs: PAIRS.text, least: 4.5, most: 7, place: 'pair' },
  {
    caption: 'Signs and borders of controls',
    pairs: PAIRS.signs,
    least: 3,
    most: 4.5,
    place: 'pair sign',
  },
  {
    caption: 'Signs on a call',
    pairs: PAIRS.signsOnCall,
    least: 3,
    most: 3,
    place: 'pair sign on-call',
  },
];

/** The design tokens as the elements around read them, with what they are in this theme. */
export class DesignTokens extends HubElement {
  static readonly tagName = 'design-tokens';
  static override styles = [HubElement.styles, designTokensStyles];

  /** The theme that is shown: what depends on it is read anew when it changes. */
  @property() shown = '';

  /** By the name of the token or of the pair. */
  @state() private values: ReadonlyMap<string, string> = new Map();

  readonly #tokens = readTokens();

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('shown')) this.values = this.#read();
  }

  protected override render(): TemplateResult {
    return html`${KINDS.map((kind) => this.#renderPart(kind))}
      <section>
        <h2>Contrast</h2>
        ${CONTRASTS.map((table) => this.#renderContrasts(table))}
      </section>`;
  }

  #renderPart(kind: TokenKind): TemplateResult {
    const { heading, about, sample } = PARTS[kind];
    return html`<section>
      <h2>${heading}</h2>
      ${about === undefined ? nothing : html`<p class="quiet">${about}</p>`}
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Value</th>
            <th scope="col">Sample</th>
          </tr>
        </thead>
        <tbody>
          ${this.#tokens
            .filter((token) => token.kind === kind)
            .map(
              ({ name, use }) =>
                html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td><code>${this.values.get(name)}</code></td>
                  <td>${this.#renderSample(kind, name, sample(use))}</td>
                </tr>`,
            )}
        </tbody>
      </table>
      ${kind === 'type' ? this.#renderSteps(readSteps('font-size'), (value) => this.#renderType(value)) : nothing}
      ${
        kind === 'space'
          ? this.#renderSteps(readSteps('gap', 'padding'), (value) =>
              this.#renderSample(kind, value, { 'inline-size': value }),
            )
          : nothing
      }
    </section>`;
  }

  #renderSample(
    kind: TokenKind,
    name: string,
    style: Readonly<Record<string, string>>,
  ): TemplateResult {
    return html`<span
      class="sample ${kind}"
      data-token=${name}
      data-kind=${kind}
      style=${setStyle(style)}
      >${kind === 'type' ? 'Bob Johnson, 02:41' : nothing}</span
    >`;
  }

  #renderType(value: string): TemplateResult {
    return html`<span class="sample type" style=${setStyle({ 'font-size': value })}
      >Bob Johnson, 02:41</span
    >`;
  }

  #renderSteps(steps: readonly Step[], sample: (value: string) => TemplateResult): TemplateResult {
    return html`<table>
      <caption>
        Steps in the styles that elements share
      </caption>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Rules</th>
          <th scope="col">Sample</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ({ value, rules }) =>
            html`<tr>
              <th scope="row"><code>${value}</code></th>
              <td>${rules}</td>
              <td>${sample(value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderContrasts({
    caption,
    pairs,
    least,
    most,
    place,
  }: (typeof CONTRASTS)[number]): TemplateResult {
    const enough = this.shown.startsWith('contrast') ? most : least;
    return html`<table>
      <caption>
        ${caption}: at least ${enough} : 1
      </caption>
      <thead>
        <tr>
          <th scope="col">Colours</th>
          <th scope="col">Contrast</th>
          <th scope="col">Sample</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(([sign, ground]) => {
          const pair = `${sign} on ${ground}`;
          const ratio = Number(this.values.get(pair));
          return html`<tr>
            <th scope="row"><code>${pair}</code></th>
            <td class=${ratio < enough ? 'low' : nothing}>
              ${ratio.toFixed(1)} : 1${ratio < enough ? ', too low' : nothing}
            </td>
            <td>
              <span
                class=${place}
                data-pair=${pair}
                style=${setStyle({ color: `var(--_${sign})`, 'background-color': `var(--_${ground})` })}
                >${place === 'pair' ? 'Bob Johnson' : '●'}</span
              >
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  /** What the browser made of it all. */
  #read(): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('[data-token]')) {
      const { token = '', kind } = sample.dataset;
      values.set(token, getComputedStyle(sample).getPropertyValue(PARTS[kind as TokenKind].value));
    }
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('[data-pair]')) {
      const { color, backgroundColor } = getComputedStyle(sample);
      values.set(sample.dataset['pair'] ?? '', String(contrast(color, backgroundColor)));
    }
    return values;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'design-tokens': DesignTokens;
  }
}
