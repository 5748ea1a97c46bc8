import type { Behavior } from '../reactive/behavior.ts';
import type { Profile } from './profile.ts';
import type { ProfileSource } from './profile-source.ts';

/** The profile of the signed-in user. Errors are those of `ProfileSource`. */
export interface MyProfile extends Omit<ProfileSource, 'profile$'> {
  /** Null until it was fetched, and while nobody is signed in. Changes made elsewhere come by themselves. */
  readonly profile$: Behavior<Profile | null>;
}
