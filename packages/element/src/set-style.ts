import { noChange } from 'lit';
import { Directive, directive, type AttributePart, type DirectiveResult } from 'lit/directive.js';

/** By their names in CSS. */
type Properties = Readonly<Record<string, string>>;

class SetStyle extends Directive {
  #before: Properties = {};

  override render(): typeof noChange {
    return noChange;
  }

  override update(part: AttributePart, [properties]: [Properties]): typeof noChange {
    const before = this.#before;
    const { style } = part.element;
    for (const name of Object.keys(before)) {
      if (!(name in properties)) style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (before[name] !== value) style.setProperty(name, value);
    }
    this.#before = properties;
    return noChange;
  }
}

/**
 * `style=${setStyle({ 'block-size': '40px' })}`: what only the moment knows, such as where a row stands. Unlike
 * Lit's `styleMap` it never writes the attribute, which a strict Content-Security-Policy forbids.
 */
export const setStyle: (properties: Properties) => DirectiveResult = directive(SetStyle);
