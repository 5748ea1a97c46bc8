import type { SavedLeg } from './phone.ts';

/**
 * The calls of a page, as much as another one needs to go on with them. Plain data, and no secrets: who is talked
 * with is in it, since the call is to be shown at once.
 */
export interface SavedCalls {
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** The page went, and the calls are nobody's; else it has them as long as it runs. */
  readonly left: boolean;
  readonly legs: readonly SavedLeg[];
  /** Ids of the call that is to be passed on, and of the one with who is to take it. */
  readonly consultation: { readonly call: string; readonly target: string } | null;
  /** Ids of the two that are merged. */
  readonly conference: readonly [string, string] | null;
}

/** In ms: nobody keeps the other end of a call for longer. */
export const KEPT_FOR = 40_000;

/** Begins the names in the browser's storage, before the id of whose calls they are. */
export const UNDER = 'hubline.calls.';

/** The key in the browser's storage under which the calls of someone are kept. */
export function savedUnder(whose: string): string {
  return `${UNDER}${whose}`;
}
