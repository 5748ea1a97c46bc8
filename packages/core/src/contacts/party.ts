/** One end of a call, as far as it is known. */
export interface Party {
  /** What was dialled or signalled: an extension, a feature code such as `*43`, or E.164 with `+`. */
  readonly number: string;
  /** Display name; text of others, shown as text only. Empty when unknown. */
  readonly name: string;
  /** The colleague's id, when the party is one. */
  readonly userId?: string;
}
