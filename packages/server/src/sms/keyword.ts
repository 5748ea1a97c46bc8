/** What someone outside wants of a number as such, whoever answers it (CTIA, Messaging Principles). */
export type Keyword = 'stop' | 'start' | 'help';

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ...['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'].map(
    (word) => [word, 'stop'] as const,
  ),
  ...['START', 'YES', 'UNSTOP'].map((word) => [word, 'start'] as const),
  ...['HELP', 'INFO'].map((word) => [word, 'help'] as const),
]);

/** Only a text that is nothing else is a keyword, in any case, with marks and spaces around it. */
export function readKeyword(text: string): Keyword | null {
  const word = text.replace(/^[\s\p{P}\p{Cf}]+|[\s\p{P}\p{Cf}]+$/gu, '').toUpperCase();
  return KEYWORDS.get(word) ?? null;
}
