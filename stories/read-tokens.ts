import * as shared from '@hubline/element';
import { CSSResult } from 'lit';

export const KINDS = ['colour', 'space', 'radius', 'type', 'motion', 'elevation', 'focus'] as const;
export type TokenKind = (typeof KINDS)[number];

/** A custom property that the elements read. */
export interface Token {
  /** `--hub-…`, which a page may set; what elements make of others has a name of their own, `--_…`. */
  readonly name: string;
  readonly kind: TokenKind;
  /** Stands for its value in a style of an element. */
  readonly use: string;
}

/** A length that styles give as it is. */
export interface Step {
  readonly value: string;
  /** In so many rules. */
  readonly rules: number;
}

const OWN = /^var\(\s*(--hub-[\w-]+)\s*,\s*(.*)\)$/s;
const READ = /var\((--hub-[\w-]+)\s*,\s*([^()]+)\)/g;

/** All tokens, as the style sheets that the elements share declare and read them. */
export function readTokens(): readonly Token[] {
  const found = new Map<string, Token>();
  const add = (name: string, value: string, use: string): void => {
    if (!found.has(name)) found.set(name, { name, kind: kindOf(name, value), use });
  };
  for (const { style, selectorText } of rulesOf(shared.tokens)) {
    if (selectorText !== ':host') continue;
    for (const property of privateOf(style)) {
      const value = style.getPropertyValue(property).trim();
      const own = OWN.exec(value);
      add(own?.[1] ?? property, own?.[2] ?? value, `var(${property})`);
    }
  }
  for (const { style, cssText } of sharedRules()) {
    for (const property of privateOf(style)) {
      const use = style.getPropertyValue(property).trim();
      const [, name, value] = OWN.exec(use) ?? [];
      if (name && value) add(name, value, use);
    }
    for (const [use, name = '', value = ''] of cssText.matchAll(READ)) add(name, value, use);
  }
  return [...found.values()];
}

function privateOf(style: CSSStyleDeclaration): readonly string[] {
  return [...style].filter((property) => property.startsWith('--_'));
}

/** The lengths that the shared styles give to some properties, the smallest first. */
export function readSteps(...properties: readonly string[]): readonly Step[] {
  const counts = new Map<string, number>();
  for (const { style } of sharedRules()) {
    const values = properties.flatMap((property) =>
      style.getPropertyValue(property).split(' ').filter(isPixels),
    );
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, rules]) => ({ value, rules }))
    .sort((a, b) => parseFloat(a.value) - parseFloat(b.value));
}

function isPixels(value: string): boolean {
  return /^\d+px$/.test(value) && value !== '0px';
}

/** Of all style sheets that `@hubline/element` gives to elements. */
function sharedRules(): readonly CSSStyleRule[] {
  return Object.values(shared)
    .filter((part) => part instanceof CSSResult)
    .flatMap(rulesOf);
}

function rulesOf({ styleSheet }: CSSResult): readonly CSSStyleRule[] {
  return [...(styleSheet?.cssRules ?? [])].filter((rule) => rule instanceof CSSStyleRule);
}

/** Told by what the value is good for; by the name where that is a length. */
function kindOf(name: string, value: string): TokenKind {
  if (name.includes('focus')) return 'focus';
  if (CSS.supports('color', value)) return 'colour';
  if (CSS.supports('transition-duration', value)) return 'motion';
  if (CSS.supports('inline-size', value)) return name.includes('radius') ? 'radius' : 'space';
  return CSS.supports('box-shadow', value) ? 'elevation' : 'type';
}
