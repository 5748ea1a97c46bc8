/** What somebody dialled, by its form alone. */
export type DialledNumber =
  /** A star and digits; those for voicemail and supervision go on with an extension. */
  | { readonly form: 'code'; readonly code: string }
  /** A few digits: an extension, or a service number such as 911. */
  | { readonly form: 'short'; readonly digits: string }
  /** Seven digits, which need an area code. */
  | { readonly form: 'local'; readonly digits: string }
  | { readonly form: 'e164'; readonly number: string }
  | { readonly form: 'nonsense' };

/** Reads a number as it is dialled in North America, with or without the marks people write. */
export function readDialledNumber(dialled: string): DialledNumber {
  const text = dialled.replace(/[\s.()/-]/g, '');
  if (/^\*(\d{1,4}|(?:97|8[1-3])\d{2,6})$/.test(text)) return { form: 'code', code: text };
  if (/^\+[1-9]\d{6,14}$/.test(text)) return { form: 'e164', number: text };
  if (/^011[1-9]\d{6,14}$/.test(text)) return { form: 'e164', number: `+${text.slice(3)}` };
  if (/^1[2-9]\d{2}[2-9]\d{6}$/.test(text)) return { form: 'e164', number: `+${text}` };
  if (/^[2-9]\d{2}[2-9]\d{6}$/.test(text)) return { form: 'e164', number: `+1${text}` };
  if (/^[2-9]\d{6}$/.test(text)) return { form: 'local', digits: text };
  if (/^\d{2,6}$/.test(text)) return { form: 'short', digits: text };
  return { form: 'nonsense' };
}

/** Emergency and service numbers: never given out as extensions, always meant for the outside. */
export function isServiceNumber(digits: string): boolean {
  return /^([2-9]11|112|933|988)$/.test(digits);
}

/** Whether it reaches help (911) or tests the way there (933); null for every other number. */
export function emergencyNumber(dialled: string): 'help' | 'test' | null {
  const number = readDialledNumber(dialled);
  if (number.form !== 'short') return null;
  return number.digits === '911' ? 'help' : number.digits === '933' ? 'test' : null;
}
