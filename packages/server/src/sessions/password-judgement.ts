import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../directory/account.ts';

/** `common`: on the list of passwords that are tried first; `personal`: has one's name, extension or e-mail in it. */
export type PasswordProblem =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'personal'
  | 'repeated'
  | 'sequence'
  | 'keyboard'
  | 'word'
  | 'date'
  | 'guessable';

/** How good a password would be. */
export interface PasswordStrength {
  /** 0 (anyone guesses it) to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Whether it may be chosen. */
  readonly accepted: boolean;
  readonly problem: PasswordProblem | null;
}

/** 10^8 guesses at least, which nobody makes against the waits at sign-in. */
const LEAST_SCORE = 3;
/** More is not looked at: the time that it takes grows by the square of the length. */
const LOOKED_AT = 48;
/** So many different characters beside one's name and the like are something to guess. */
const LEAST_OF_ONES_OWN = 6;
const SHORTEST_WORD = 3;

/** What the estimator warns of, in our words. */
const PROBLEMS: Readonly<Record<string, PasswordProblem>> = {
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  userInputs: 'personal',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  sequences: 'sequence',
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  wordByItself: 'word',
  namesByThemselves: 'word',
  commonNames: 'word',
  recentYears: 'date',
  dates: 'date',
};

/**
 * Judges a password; `personal` are words that those who know someone try first. It takes up to
 * half a second, and the first time 100 MB besides: not beside sound.
 */
export async function judgePassword(
  password: string,
  personal: readonly string[],
): Promise<PasswordStrength> {
  const { estimator, commonPasswords } = await import('./password-estimator.ts');
  const text = password.normalize('NFC');
  const words = wordsOf(personal);
  const found = estimator.check([...text].slice(0, LOOKED_AT).join(''), words);
  const fault = outright(text, commonPasswords, words);
  if (fault === null && found.score >= LEAST_SCORE) {
    return { score: found.score, accepted: true, problem: null };
  }
  const problem = fault ?? PROBLEMS[found.feedback.warning ?? ''] ?? 'guessable';
  return { score: lower(found.score), accepted: false, problem };
}

/** What is refused whatever the estimate says. */
function outright(
  text: string,
  common: ReadonlySet<string>,
  words: readonly string[],
): PasswordProblem | null {
  const { length } = [...text];
  const folded = text.toLowerCase();
  if (length > LONGEST_PASSWORD) return 'too-long';
  if (common.has(folded)) return 'common';
  if (length < SHORTEST_PASSWORD) return 'too-short';
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), folded);
  const own = new Set(left.replace(/\s/gu, '')).size;
  return left !== folded && own < LEAST_OF_ONES_OWN ? 'personal' : null;
}

/** What is refused does not look as if it were good. */
function lower(score: PasswordStrength['score']): PasswordStrength['score'] {
  return score >= LEAST_SCORE ? 2 : score;
}

/** Whole and in parts, the longest first. */
function wordsOf(personal: readonly string[]): string[] {
  const words = personal
    .map((text) => text.normalize('NFC').toLowerCase())
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
