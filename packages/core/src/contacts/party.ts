import type { Observable } from 'rxjs';

/** One end of a call, as far as it is known. */
export interface Party {
  /** What was dialled or signalled: an extension, a feature code such as `*43`, or E.164 with `+`. */
  readonly number: string;
  /** Display name; text of others, shown as text only. Empty when unknown. */
  readonly name: string;
  /** The colleague's id, when the party is one. */
  readonly userId?: string;
}

/** Port: puts the names that we know to numbers. */
export interface PartyNames {
  /** The party under the name by which we know it, or else under the one it came with. */
  named(party: Party): Party;
  /** Whenever the answers of `named` may have changed. */
  readonly changed$: Observable<unknown>;
}
