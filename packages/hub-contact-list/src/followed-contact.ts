import type { Contact } from '@hubline/core';
import type { Side } from './side.ts';

/** Keeps up with the contact whose details are open. */
export class FollowedContact {
  #side: Side | undefined;
  #all: readonly Contact[] | undefined;
  #wasListed = false;
  #found: Contact | null | undefined;

  /** As it is now; undefined while it is not known yet, null where it is not there any more. */
  of(side: Side | undefined, all: readonly Contact[], loaded: boolean): Contact | null | undefined {
    if (side?.kind !== 'details') return undefined;
    if (side !== this.#side) this.#wasListed = false;
    else if (all === this.#all && this.#found) return this.#found;
    [this.#side, this.#all] = [side, all];
    const listed = all.find(({ id }) => id === side.id);
    this.#wasListed ||= listed !== undefined;
    // What was just saved may come into the list a moment later.
    const known = this.#wasListed ? undefined : side.contact;
    this.#found = listed ?? known ?? (loaded ? null : undefined);
    return this.#found;
  }
}
