import type { HubErrorCode } from '@hubline/core';
import type { Strings } from './english.ts';

/** The code of a failure, whatever was thrown. Read by name, so that elements carry no code of the core. */
export function errorCode(error: unknown): HubErrorCode {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    return error.code as HubErrorCode;
  }
  return 'server/failed';
}

/** What happened and what to do about it, in the person's words. */
export function errorText(strings: Strings, error: unknown): string {
  return strings.errors[errorCode(error)] ?? strings.errors['server/failed'];
}
