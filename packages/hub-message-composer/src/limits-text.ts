import type { MessageLimits } from '@hubline/core';
import { byteText, type Strings } from '@hubline/element';
import { kindsText } from './refused-files.ts';

/** What may be added to a message, said before anything is. */
export function limitsText(
  limits: MessageLimits,
  options: {
    readonly outside: boolean;
    readonly words: Strings['composer'];
    readonly locale: string | undefined;
  },
): string {
  const { outside, words, locale } = options;
  if (outside) {
    return words.outsideLimits(
      kindsText(limits.mmsTypes, locale),
      byteText(limits.mmsBytes, locale),
    );
  }
  const { files, fileBytes, messageBytes } = limits;
  return words.limits(files, byteText(fileBytes, locale), byteText(messageBytes, locale));
}
