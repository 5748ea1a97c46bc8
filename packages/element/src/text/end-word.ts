import type { CallState } from '@hubline/core';
import type { Strings } from '../strings/strings.ts';

/** How a call ended, in a few words. */
export function endWord(
  { end, since }: Extract<CallState, { readonly phase: 'ended' }>,
  words: Strings['call'],
): string {
  switch (end.cause) {
    case 'hung-up':
      return words.ended;
    case 'cancelled':
      return words.cancelled;
    case 'declined':
      return words.declined;
    case 'elsewhere':
      return since ? words.movedElsewhere : words.elsewhere;
    case 'transferred':
      return words.transferred;
    case 'failed':
      return since ? words.ended : words.failed;
  }
}
