import { clockText, errorCode, errorText, type SomeStrings, type Strings } from '@hubline/element';

/** What is told where a password was not taken. */
export interface PasswordFault {
  /** The field that it is about: the current password, the new one, or neither. */
  readonly field: 'current' | 'next' | undefined;
  readonly text: string;
}

/** Why an act that asks for the password was refused, in words. */
export function passwordFault(
  error: unknown,
  words: Strings['security'],
  strings: SomeStrings | undefined,
): PasswordFault {
  const { fields, retryAfter } = (error ?? {}) as {
    readonly fields?: Readonly<Record<string, string>>;
    readonly retryAfter?: number;
  };
  const reason = fields?.['password'] ?? fields?.['current'];
  if (reason === 'wrong') return { field: 'current', text: words.passwordFaults.wrong };
  if (reason === 'missing') return { field: 'current', text: words.passwordFaults.missing };
  const code = errorCode(error);
  if (code === 'session/too-many-tries' && retryAfter !== undefined) {
    return { field: 'current', text: words.tooMany(clockText(retryAfter)) };
  }
  const isNext = code === 'password/weak' || code === 'password/same';
  return { field: isNext ? 'next' : undefined, text: errorText(error, strings) };
}
