/** One text for each way in which a language counts; `#` stands for the number. Missing ones are `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Rules are costly to make. */
const known = new Map<string, Intl.PluralRules>();

/**
 * A counted thing as its language says it: `plural('es', 2, { one: '# llamada', other: '# llamadas' })`.
 * Names belong around it, not into it: a `#` in them would be taken for the number.
 */
export function plural(locale: string, count: number, forms: PluralForms): string {
  let rules = known.get(locale);
  if (!rules) known.set(locale, (rules = new Intl.PluralRules(locale)));
  const form = forms[rules.select(count)] ?? forms.other;
  return form.replace('#', () => count.toLocaleString(locale));
}
