import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Profile, ProfilePatch } from './profile.ts';

/** Port: where profiles are kept. Each command resolves with the profile as it is then. */
export interface ProfileSource {
  /** One item; begins with a `reset` on each subscription. */
  readonly profile$: Observable<Change<Profile>>;
  /** @throws `request/invalid` (with `fields`) */
  update(patch: ProfilePatch): Promise<Profile>;
  /** Sends a code to it. @throws `request/invalid` (`fields.address`), `email/taken`, `email/not-sent` */
  addEmail(address: string): Promise<Profile>;
  /** @throws `email/not-sent`, `session/too-many-tries` */
  sendCode(emailId: string): Promise<void>;
  /** @throws `email/wrong-code`, `email/code-expired`, `session/too-many-tries` */
  confirmEmail(emailId: string, code: string): Promise<Profile>;
  /** @throws `email/not-confirmed` */
  makePrimary(emailId: string): Promise<Profile>;
  removeEmail(emailId: string): Promise<Profile>;
  /** A picture (PNG, JPEG, WebP); null for none. @throws `avatar/unreadable`, `avatar/too-large` */
  setAvatar(picture: Blob | null): Promise<Profile>;
  avatar(signal?: AbortSignal): Promise<Blob>;
}
