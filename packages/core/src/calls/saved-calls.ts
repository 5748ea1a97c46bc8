import type { SavedLeg } from './phone.ts';

/**
 * The calls of a page, as much as another one needs to go on with them. Plain data, and no secrets: who is talked
 * with is in it, since the call is to be shown at once.
 */
export interface SavedCalls {
  /** When it was written, in ms since 1970. */
  readonly at: number;
  readonly legs: readonly SavedLeg[];
  /** Ids of the call that is to be passed on, and of the one with who is to take it. */
  readonly consultation: { readonly call: string; readonly target: string } | null;
  /** Ids of the two that are merged. */
  readonly conference: readonly [string, string] | null;
}

/** The key in the browser's storage under which the calls of someone are kept. */
export function savedUnder(whose: string): string {
  return `hubline.calls.${whose}`;
}
