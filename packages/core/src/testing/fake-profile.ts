import { map, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Email, Profile, ProfilePatch } from '../profile/profile.ts';
import type { ProfileSource } from '../profile/profile-source.ts';
import type { Change } from '../reactive/change.ts';
import type { User } from '../session/session.ts';
import { FakeCollection } from './fake-collection.ts';
import { profileFaults } from './fake-profile-faults.ts';
import { profileOf } from './people.ts';

export interface FakeProfileOptions {
  /** How the profile of whoever signs in differs from `profileOf`. */
  readonly profile?: Partial<Profile>;
}

export type FakeProfileCommand =
  | 'updateProfile'
  | 'addEmail'
  | 'sendCode'
  | 'confirmEmail'
  | 'makePrimary'
  | 'removeEmail'
  | 'setAvatar'
  | 'avatar';

const MOST_EMAILS = 10;
const MOST_WRONG = 5;
const LARGEST_PICTURE = 1_000_000;

/**
 * Profiles in memory, whose commands are carried out as the server does it. What is changed elsewhere comes by
 * `backend.myProfile.set({ lastName: 'Cooper' })`; the codes that were sent are in `codes`, by e-mail address.
 */
export class FakeProfile implements ProfileSource {
  readonly #differs: Partial<Profile>;
  readonly #before: (command: FakeProfileCommand) => Promise<void>;
  readonly #me: () => User | null;
  readonly #wrong = new Map<string, number>();
  #count = 0;
  #sent = 0;
  #picture: Blob | null = null;

  readonly all = new FakeCollection<Profile>();
  readonly profile$: Observable<Change<Profile>>;
  /** Six digits, the latest that went to an address. */
  readonly codes = new Map<string, string>();

  constructor(
    { profile = {} }: FakeProfileOptions,
    ports: {
      readonly before: (command: FakeProfileCommand) => Promise<void>;
      readonly me: () => User | null;
    },
  ) {
    this.#differs = profile;
    this.#before = ports.before;
    this.#me = ports.me;
    this.profile$ = this.all.changes$.pipe(
      map((change) => (change.op === 'reset' ? { op: 'reset', items: [this.mine] } : change)),
    );
  }

  /** Of whoever is signed in. */
  get mine(): Profile {
    const user = this.#me();
    if (!user) throw new HubError('session/signed-out');
    return this.of(user);
  }

  of(user: User): Profile {
    return this.all.get(user.id) ?? { ...profileOf(user), ...this.#differs };
  }

  /** Their profile was changed, here or elsewhere. */
  set(patch: Partial<Profile>): Profile {
    const profile = { ...this.mine, ...patch };
    this.all.upsert(profile);
    return profile;
  }

  async update(patch: ProfilePatch): Promise<Profile> {
    await this.#before('updateProfile');
    const fields = profileFaults(patch, this.mine, this.#me()?.extension ?? '');
    if (Object.keys(fields).length > 0) throw new HubError('request/invalid', { fields });
    return this.set(patch);
  }

  async addEmail(address: string): Promise<Profile> {
    await this.#before('addEmail');
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) {
      const fields = { address: address.trim() === '' ? 'missing' : 'not-readable' };
      throw new HubError('request/invalid', { fields });
    }
    const { emails } = this.mine;
    const lower = address.toLowerCase();
    if (emails.some((email) => email.address.toLowerCase() === lower)) {
      throw new HubError('email/taken');
    }
    if (emails.length >= MOST_EMAILS) throw new HubError('email/too-many');
    const id = `email-new-${++this.#count}`;
    this.#send(address);
    return this.#keep([...emails, { id, address, primary: false, confirmed: false }]);
  }

  async sendCode(emailId: string): Promise<void> {
    await this.#before('sendCode');
    this.#send(this.#email(emailId).address);
  }

  async confirmEmail(emailId: string, code: string): Promise<Profile> {
    await this.#before('confirmEmail');
    const { address } = this.#email(emailId);
    const wrong = this.#wrong.get(address) ?? 0;
    if (wrong >= MOST_WRONG) throw new HubError('session/too-many-tries', { retryAfter: 60 });
    const sent = this.codes.get(address);
    if (sent === undefined) throw new HubError('email/code-expired');
    if (code !== sent) {
      this.#wrong.set(address, wrong + 1);
      throw new HubError('email/wrong-code');
    }
    this.codes.delete(address);
    const { emails } = this.mine;
    const isFirst = !emails.some(({ primary }) => primary);
    return this.#keep(
      emails.map((email) =>
        email.id === emailId ? { ...email, confirmed: true, primary: isFirst } : email,
      ),
    );
  }

  async makePrimary(emailId: string): Promise<Profile> {
    await this.#before('makePrimary');
    if (!this.#email(emailId).confirmed) throw new HubError('email/not-confirmed');
    const emails = this.mine.emails.map((email) => ({ ...email, primary: email.id === emailId }));
    return this.#keep(emails.sort((one, two) => Number(two.primary) - Number(one.primary)));
  }

  async removeEmail(emailId: string): Promise<Profile> {
    await this.#before('removeEmail');
    const { address, primary } = this.#email(emailId);
    if (primary) throw new HubError('request/forbidden');
    this.codes.delete(address);
    return this.#keep(this.mine.emails.filter(({ id }) => id !== emailId));
  }

  async setAvatar(picture: Blob | null): Promise<Profile> {
    await this.#before('setAvatar');
    if (picture && picture.size > LARGEST_PICTURE) throw new HubError('avatar/too-large');
    if (picture && !/^image\/(png|jpeg|webp)$/.test(picture.type)) {
      throw new HubError('avatar/unreadable');
    }
    this.#picture = picture;
    return this.set({ avatar: picture && `avatar-${++this.#count}` });
  }

  async avatar(): Promise<Blob> {
    await this.#before('avatar');
    if (!this.#picture) throw new HubError('request/not-found');
    return this.#picture;
  }

  #send(address: string): void {
    this.#wrong.delete(address);
    this.codes.set(address, String(100_000 + ++this.#sent));
  }

  #keep(emails: readonly Email[]): Profile {
    return this.set({ emails });
  }

  #email(id: string): Email {
    const email = this.mine.emails.find((candidate) => candidate.id === id);
    if (!email) throw new HubError('request/not-found');
    return email;
  }
}
