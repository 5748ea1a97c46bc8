import { ContextConsumer } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { Hub } from '@hubline/core';
import { hubContext, stringsContext } from './context.ts';
import { commonEnglish } from './strings/english/common.ts';
import type { SomeStrings, Strings } from './strings/strings.ts';
import { baseStyles } from './styles/base.styles.ts';
import { tokens } from './styles/tokens.ts';

/**
 * The base of all `hub-*` elements: finds the hub and the words, and brings the design tokens.
 * Without a hub an element still works as a control and fires its events.
 */
export abstract class HubElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** Colour scheme: `light`, `dark` or `auto` (the system's). Unset, it follows the page. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  /** How much room controls take: `regular` or `compact`. Unset, it follows the element around it. */
  @property({ reflect: true }) density: 'regular' | 'compact' | undefined;

  #ownHub: Hub | undefined;
  #ownStrings: SomeStrings | undefined;
  readonly #hubAround = new ContextConsumer(this, { context: hubContext, subscribe: true });
  readonly #stringsAround = new ContextConsumer(this, { context: stringsContext, subscribe: true });

  /** The hub to work with; one set here wins over the one around the element. */
  @property({ attribute: false })
  get hub(): Hub | undefined {
    return this.#ownHub ?? this.#hubAround.value;
  }

  set hub(hub: Hub | undefined) {
    this.#ownHub = hub;
  }

  /** The words in the person's language; where there are none, English. */
  @property({ attribute: false })
  get strings(): SomeStrings | undefined {
    return this.#ownStrings ?? this.#stringsAround.value;
  }

  set strings(strings: SomeStrings | undefined) {
    this.#ownStrings = strings;
  }

  /** One part of the words, in the person's language where we have it. */
  protected words<Part extends keyof Strings>(part: Part, english: Strings[Part]): Strings[Part] {
    return this.strings?.[part] ?? english;
  }

  /** The words that all elements share. */
  protected get common(): Strings['common'] {
    return this.words('common', commonEnglish);
  }
}
