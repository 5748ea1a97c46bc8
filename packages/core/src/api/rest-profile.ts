import type { Observable } from 'rxjs';
import type { Profile, ProfilePatch } from '../profile/profile.ts';
import type { ProfileSource } from '../profile/profile-source.ts';
import type { Change } from '../reactive/change.ts';
import { profile } from './account-wire.ts';
import { reading } from './reading.ts';
import type { RestRequest } from './rest-client.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';

interface Topic {
  readonly changes$: Observable<Change<{ readonly id: string }>>;
}

/** The profile: live from its topic of the feed, and what is written over REST. */
export class RestProfile implements ProfileSource {
  readonly #session: RestSession;

  readonly profile$: Observable<Change<Profile>>;

  /** `misread` is told of what is not understood. */
  constructor(session: RestSession, topic: Topic, misread: (error: unknown) => void) {
    this.#session = session;
    this.profile$ = reading(topic.changes$, profile, misread);
  }

  update(body: ProfilePatch): Promise<Profile> {
    return this.#session.write({ method: 'PUT', path: 'profile', body, answer: profile });
  }

  addEmail(address: string): Promise<Profile> {
    const path = 'profile/emails';
    return this.#session.write({ method: 'POST', path, body: { address }, answer: profile });
  }

  sendCode(emailId: string): Promise<void> {
    const path = `${emailPath(emailId)}/code`;
    return this.#session.send({ method: 'POST', path, answer: nothing });
  }

  confirmEmail(emailId: string, code: string): Promise<Profile> {
    return this.#do('POST', `${emailPath(emailId)}/confirmation`, { body: { code } });
  }

  makePrimary(emailId: string): Promise<Profile> {
    return this.#do('PUT', `${emailPath(emailId)}/primary`);
  }

  removeEmail(emailId: string): Promise<Profile> {
    return this.#do('DELETE', emailPath(emailId));
  }

  setAvatar(picture: Blob | null): Promise<Profile> {
    return picture
      ? this.#do('PUT', 'profile/avatar', { bytes: picture, upload: true })
      : this.#do('DELETE', 'profile/avatar');
  }

  avatar(signal?: AbortSignal): Promise<Blob> {
    return this.#session.file('profile/avatar', signal);
  }

  /** Asked for once. */
  #do(
    method: RestRequest<Profile>['method'],
    path: string,
    content: Pick<RestRequest<Profile>, 'body' | 'bytes' | 'upload'> = {},
  ): Promise<Profile> {
    return this.#session.send({ method, path, ...content, answer: profile });
  }
}

function emailPath(id: string): string {
  return `profile/emails/${encodeURIComponent(id)}`;
}
