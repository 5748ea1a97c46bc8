import type { HubErrorCode } from '@hubline/core';
import { errorsEnglish } from './english/errors.ts';
import type { SomeStrings } from './strings.ts';

const known: Partial<Record<HubErrorCode, string>> = { ...errorsEnglish };

/** Parts that are fetched later bring the words for their failures along. */
export function addErrorTexts(texts: Partial<Record<HubErrorCode, string>>): void {
  Object.assign(known, texts);
}

/** The code of a failure, whatever was thrown. Read by name, so that elements carry no code of the core. */
export function errorCode(error: unknown): HubErrorCode {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    return error.code as HubErrorCode;
  }
  return 'server/failed';
}

/** What happened and what to do about it, in the person's words. */
export function errorText(error: unknown, strings?: SomeStrings): string {
  const texts = strings?.errors ?? known;
  return texts[errorCode(error)] ?? texts['server/failed'] ?? errorsEnglish['server/failed'];
}
