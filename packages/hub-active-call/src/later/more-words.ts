import { callMoreEnglish, type Strings } from '@hubline/element';
import type { CallDesk } from '../call-desk.ts';

/** The words that come with this part. */
export function moreWords({ host }: CallDesk): Strings['callMore'] {
  return host.strings?.callMore ?? callMoreEnglish;
}
