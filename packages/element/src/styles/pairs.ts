import type { ColorName } from './tokens.ts';

const GROUNDS = ['surface', 'surface-raised', 'surface-sunken'] as const;

/** Which text stands on which ground (4.5 : 1), and which signs, borders of controls and large text do (3 : 1). */
export const PAIRS = {
  text: [
    ...on(['text', 'text-quiet', 'accent-sign'], GROUNDS),
    ...on(['on-accent'], ['accent']),
    ...on(['on-positive'], ['positive']),
    ...on(['on-negative'], ['negative']),
    ...on(['on-call', 'on-call-quiet'], ['call']),
  ],
  signs: [
    ...on(['positive-sign', 'negative-sign', 'warning', 'line-strong'], GROUNDS),
    ...on(['on-warning'], ['warning']),
  ],
  /** In the dark values, on the ink of a call. */
  signsOnCall: on(['positive', 'negative', 'positive-sign', 'negative-sign', 'warning'], ['call']),
};

function on(
  signs: readonly ColorName[],
  grounds: readonly ColorName[],
): (readonly [ColorName, ColorName])[] {
  return signs.flatMap((sign) => grounds.map((ground) => [sign, ground] as const));
}
