import type { UserRepository } from '../store/user-repository.ts';

/** Who said that they are away; known at once and kept on disk. */
export class Away {
  readonly #users: UserRepository;
  readonly #away: Set<string>;
  readonly #listeners: ((userId: string) => void)[] = [];

  private constructor(users: UserRepository, away: ReadonlySet<string>) {
    this.#users = users;
    this.#away = new Set(away);
  }

  static async load(users: UserRepository): Promise<Away> {
    const away = (await users.all()).filter((user) => user.away === 1).map(({ id }) => id);
    return new Away(users, new Set(away));
  }

  onChange(listener: (userId: string) => void): void {
    this.#listeners.push(listener);
  }

  has(userId: string): boolean {
    return this.#away.has(userId);
  }

  async set(userId: string, away: boolean): Promise<void> {
    await this.#users.setAway(userId, away);
    if (away) this.#away.add(userId);
    else this.#away.delete(userId);
    for (const listener of this.#listeners) listener(userId);
  }
}
