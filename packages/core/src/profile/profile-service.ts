import { map, type Observable } from 'rxjs';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Profile, ProfilePatch } from './profile.ts';
import type { ProfileSource } from './profile-source.ts';
import type { MyProfile } from './profiles.ts';

/** The profile of whoever is signed in. */
export class ProfileService implements MyProfile {
  readonly #source: ProfileSource;
  readonly profile$: Behavior<Profile | null>;

  constructor(scope: Scope, source: ProfileSource, changes$: Observable<Change<Profile> | null>) {
    this.#source = source;
    this.profile$ = behaviorFrom(
      scope,
      collect(changes$, () => 0).pipe(map((items) => items[0] ?? null)),
      null,
    );
  }

  update(patch: ProfilePatch): Promise<Profile> {
    return this.#source.update(patch);
  }

  addEmail(address: string): Promise<Profile> {
    return this.#source.addEmail(address);
  }

  sendCode(emailId: string): Promise<void> {
    return this.#source.sendCode(emailId);
  }

  confirmEmail(emailId: string, code: string): Promise<Profile> {
    return this.#source.confirmEmail(emailId, code);
  }

  makePrimary(emailId: string): Promise<Profile> {
    return this.#source.makePrimary(emailId);
  }

  removeEmail(emailId: string): Promise<Profile> {
    return this.#source.removeEmail(emailId);
  }

  setAvatar(picture: Blob | null): Promise<Profile> {
    return this.#source.setAvatar(picture);
  }

  avatar(signal?: AbortSignal): Promise<Blob> {
    return this.#source.avatar(signal);
  }
}
