import type { Directory } from '../directory/directory.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { EmailRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { readAnsweringRules } from './answering-rules.ts';
import type { AvatarFile, AvatarRefusal, Avatars } from './avatars.ts';
import type { EmailRefusal, Emails } from './emails.ts';
import type { EmailEntry, ProfileEntry } from './profile-entry.ts';
import { readPatch, type Faults, type ProfilePatch } from './profile-patch.ts';

export type ProfileListener = (userId: string, profile: ProfileEntry) => void;

export interface ProfilesOptions {
  readonly store: Pick<Store, 'users' | 'emails' | 'secondFactors'>;
  readonly directory: Pick<Directory, 'person' | 'queues' | 'resolve' | 'answering' | 'reload'>;
  readonly emails: Emails;
  readonly avatars: Avatars;
}

/** What users decide about themselves; the rest of the server follows at once. */
export class Profiles {
  readonly #options: ProfilesOptions;
  readonly #listeners: ProfileListener[] = [];
  /** What one user does follows one upon the other, so that clients are told in that order. */
  readonly #turns = new OneAtATime();

  constructor(options: ProfilesOptions) {
    this.#options = options;
  }

  onChange(listener: ProfileListener): void {
    this.#listeners.push(listener);
  }

  /** Null for someone who is gone. */
  async of(userId: string): Promise<ProfileEntry | null> {
    const { store, directory, emails } = this.#options;
    const [row, addresses, factor, recoveryCodes] = await Promise.all([
      store.users.find(userId),
      emails.all(userId),
      store.secondFactors.of(userId),
      store.secondFactors.recoveryCodesLeft(userId),
    ]);
    const person = directory.person(userId);
    if (!row || !person) return null;
    const emergencyCallerIds = this.#emergencyCallerIds(userId);
    const emergency = row.emergency_caller_id;
    return {
      id: userId,
      firstName: row.first_name,
      lastName: row.last_name,
      timezone: row.timezone,
      scope: row.scope,
      emails: addresses.map(emailOf),
      announceInDirectory: row.announced === 1,
      listInDirectory: row.listed === 1,
      areaCode: row.area_code,
      callerId: person.number,
      emergencyCallerId:
        emergency !== null && emergencyCallerIds.includes(emergency) ? emergency : null,
      callerIds: person.numbers,
      emergencyCallerIds,
      answering: readAnsweringRules(row.answering),
      avatar: row.avatar,
      hasSecondFactor: factor?.confirmed_at != null,
      recoveryCodes,
      hasPassword: row.password_hash !== '',
    };
  }

  /** All of it or, where a field is wrong, nothing. */
  update(userId: string, patch: ProfilePatch): Promise<ProfileEntry | { readonly fields: Faults }> {
    return this.#turns.run(userId, async () => {
      const { store, directory } = this.#options;
      const person = directory.person(userId);
      if (!person) throw new Error('A user without a place in the directory');
      const read = readPatch(patch, {
        person,
        emergencyCallerIds: this.#emergencyCallerIds(userId),
        resolve: (number) => directory.resolve(person, number),
        rulesOf: (id) => directory.answering({ ...person, userId: id }),
      });
      if ('fields' in read) return read;
      if (Object.keys(read.columns).length > 0) {
        await store.users.change(userId, read.columns);
        await directory.reload();
      }
      return this.#tell(userId);
    });
  }

  async addEmail(userId: string, address: string): Promise<ProfileEntry | EmailRefusal> {
    return this.#withEmails(userId, (emails) => emails.add(userId, address));
  }

  /** Null where a code is on its way. */
  sendCode(userId: string, id: string): Promise<EmailRefusal | null> {
    return this.#options.emails.sendCode(userId, id);
  }

  confirmEmail(userId: string, id: string, code: string): Promise<ProfileEntry | EmailRefusal> {
    return this.#withEmails(userId, (emails) => emails.confirm(userId, id, code));
  }

  makePrimary(userId: string, id: string): Promise<ProfileEntry | EmailRefusal> {
    return this.#withEmails(userId, (emails) => emails.makePrimary(userId, id));
  }

  removeEmail(userId: string, id: string): Promise<ProfileEntry | EmailRefusal> {
    return this.#withEmails(userId, (emails) => emails.remove(userId, id));
  }

  /** Null for no picture. */
  setAvatar(userId: string, bytes: Uint8Array | null): Promise<ProfileEntry | AvatarRefusal> {
    return this.#turns.run(
      userId,
      async () => (await this.#options.avatars.set(userId, bytes)) ?? this.#tell(userId),
    );
  }

  avatar(userId: string): Promise<AvatarFile | null> {
    return this.#options.avatars.of(userId);
  }

  /** Something that is not decided here is another one now: how they sign in. */
  async changedElsewhere(userId: string): Promise<void> {
    await this.#turns.run(userId, () => this.#tell(userId));
  }

  #withEmails(
    userId: string,
    work: (emails: Emails) => Promise<EmailRefusal | null>,
  ): Promise<ProfileEntry | EmailRefusal> {
    return this.#turns.run(
      userId,
      async () => (await work(this.#options.emails)) ?? this.#tell(userId),
    );
  }

  async #tell(userId: string): Promise<ProfileEntry> {
    const profile = await this.of(userId);
    if (!profile) throw new Error('A user without a profile');
    for (const listener of this.#listeners) listener(userId, profile);
    return profile;
  }

  /** One's own, then those that ring the queues of the office. */
  #emergencyCallerIds(userId: string): string[] {
    const person = this.#options.directory.person(userId);
    if (!person) return [];
    const office = this.#options.directory
      .queues()
      .filter(({ tenantId }) => tenantId === person.tenantId)
      .flatMap(({ numbers }) => numbers);
    return [...person.numbers, ...office];
  }
}

function emailOf({ id, address, is_primary, confirmed_at }: EmailRow): EmailEntry {
  return { id, address, primary: is_primary === 1, confirmed: confirmed_at !== null };
}
