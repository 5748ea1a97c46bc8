import { clockText, errorCode, errorText, type SomeStrings, type Strings } from '@hubline/element';

interface Told {
  readonly fields?: Readonly<Record<string, string>>;
  readonly retryAfter?: number;
}

/** Why something was not saved, in words; `field` is what the server calls it. */
export function settingFault(
  error: unknown,
  options: {
    readonly field: string;
    readonly faults: Readonly<Record<string, string>>;
    readonly words: Strings['profile'];
    readonly strings: SomeStrings | undefined;
  },
): string {
  const { field, faults, words, strings } = options;
  const { fields, retryAfter } = (error ?? {}) as Told;
  const reason = fields?.[field];
  if (reason !== undefined) return faults[reason] ?? errorText(error, strings);
  if (errorCode(error) === 'session/too-many-tries' && retryAfter !== undefined) {
    return words.tryIn(clockText(retryAfter));
  }
  return errorText(error, strings);
}
