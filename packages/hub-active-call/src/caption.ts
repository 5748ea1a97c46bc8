/** What someone says in a call, in writing. */
export interface Caption {
  /** The same for all that becomes of it. */
  readonly id: string;
  /** Who says it; empty where that is not known. */
  readonly who: string;
  readonly text: string;
  /** It is still being said, and its text may change. */
  readonly interim?: boolean;
}
