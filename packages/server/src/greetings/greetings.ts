import { createHash, randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Subscriber } from '../calls/ports.ts';
import type { Directory } from '../directory/directory.ts';
import type { Change } from '../events/change.ts';
import type { Logger } from '../logger.ts';
import { NewSound } from '../media/new-sound.ts';
import type { OpusFrame } from '../media/ogg.ts';
import { readOpusFile } from '../media/opus-file.ts';
import { soundBytes } from '../media/sound-bytes.ts';
import type { OpenFile } from '../media/sound-file.ts';
import { readUploadedSound } from '../media/uploaded-sound.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { GreetingRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { greetingOf, SYSTEM_GREETING, type Greeting, type GreetingDraft } from './greeting.ts';

export const LONGEST_GREETING_SECONDS = 180;
const MOST_GREETINGS = 20;
const TICKS_PER_SECOND = 48_000;

export type GreetingListener = (userId: string, change: Change<Greeting>) => void;

export interface GreetingsOptions {
  readonly store: Pick<Store, 'greetings' | 'transaction'>;
  readonly directory: Pick<Directory, 'person'>;
  /** What the system says for this extension. */
  readonly systemGreeting: (extension: string) => readonly OpusFrame[];
  /** Where the files are. */
  readonly folder: string;
  readonly clock: () => number;
  readonly logger: Logger;
  /** For tests of disks that are full. */
  readonly openFile?: OpenFile;
}

/** What is wrong with which field. */
export interface GreetingFault {
  readonly fields: Readonly<Record<string, string>>;
}

/** The sound of a greeting: a file, or for the system greeting what would be in one. */
export type GreetingSound =
  | { readonly id: string; readonly path: string; readonly size: number }
  | { readonly id: string; readonly bytes: Buffer };

/** What callers hear before they leave a message: kept for everyone, told to the owner's clients. */
export class Greetings {
  readonly #options: GreetingsOptions;
  readonly #listeners: GreetingListener[] = [];
  /** What one user does follows one upon the other, so that clients are told in that order. */
  readonly #turns = new OneAtATime();

  constructor(options: GreetingsOptions) {
    this.#options = options;
  }

  onChange(listener: GreetingListener): void {
    this.#listeners.push(listener);
  }

  /** The system greeting first, then the oldest first. */
  async all(userId: string): Promise<Greeting[]> {
    const { rows, defaultId } = await this.#known(userId);
    return [
      this.#systemGreeting(userId, defaultId === null),
      ...rows.map((row) => greetingOf(row, defaultId)),
    ];
  }

  /** @throws Error where nothing can be written; nothing of it is left then */
  add(userId: string, draft: GreetingDraft): Promise<Greeting | GreetingFault> {
    return this.#turns.run(userId, () => this.#add(userId, draft));
  }

  /** Returns whether there is such a greeting. */
  rename(userId: string, id: string, name: string): Promise<boolean> {
    return this.#turns.run(userId, async () => {
      const { rows, defaultId } = await this.#known(userId);
      const row = rows.find((one) => one.id === id);
      if (!row) return false;
      await this.#options.store.greetings.rename(id, name);
      this.#tell(userId, { op: 'upsert', item: greetingOf({ ...row, name }, defaultId) });
      return true;
    });
  }

  /** Returns whether there is such a greeting. */
  setDefault(userId: string, id: string): Promise<boolean> {
    return this.#turns.run(userId, async () => {
      const before = await this.all(userId);
      if (!before.some((one) => one.id === id)) return false;
      await this.#options.store.greetings.setDefault(userId, id === SYSTEM_GREETING ? null : id);
      await this.#tellDefault(userId, before);
      return true;
    });
  }

  /** Where it was the default one, callers hear the system greeting. Idle where it is gone. */
  remove(userId: string, id: string): Promise<void> {
    return this.#turns.run(userId, async () => {
      const before = await this.all(userId);
      const greeting = before.find((one) => one.id === id);
      if (!greeting || id === SYSTEM_GREETING) return;
      await this.#options.store.transaction(async ({ greetings }) => {
        if (greeting.isDefault) await greetings.setDefault(userId, null);
        await greetings.remove(id);
      });
      await rm(this.#pathOf(id), { force: true });
      this.#tell(userId, { op: 'remove', id });
      await this.#tellDefault(userId, before);
    });
  }

  /** Null where there is no such greeting of this user. */
  async sound(userId: string, id: string): Promise<GreetingSound | null> {
    const { store, directory, logger } = this.#options;
    const person = directory.person(userId);
    if (person && id === SYSTEM_GREETING) return this.#systemSound(person.extension);
    if (!(await store.greetings.find(userId, id))) return null;
    const path = this.#pathOf(id);
    try {
      return { id, path, size: (await stat(path)).size };
    } catch (error) {
      logger.error('A greeting is not where it was', { greeting: id, error });
      return null;
    }
  }

  /** What callers of this user hear: the system greeting where there is no other that can be read. */
  async framesFor({ userId, extension }: Subscriber): Promise<readonly OpusFrame[]> {
    const { store, systemGreeting, logger } = this.#options;
    const id = await store.greetings.defaultOf(userId);
    if (id !== null) {
      try {
        const frames = await readOpusFile(this.#pathOf(id));
        if (frames.length > 0) return frames;
        logger.error('A greeting has no sound', { greeting: id });
      } catch (error) {
        logger.error('A greeting cannot be played', { greeting: id, error });
      }
    }
    return systemGreeting(extension);
  }

  async #add(userId: string, draft: GreetingDraft): Promise<Greeting | GreetingFault> {
    const { store, clock, openFile } = this.#options;
    const before = await this.all(userId);
    if (before.length > MOST_GREETINGS) return { fields: { name: 'too-many' } };
    const sound = await readUploadedSound(draft.sound, { seconds: LONGEST_GREETING_SECONDS });
    if (typeof sound === 'string') return { fields: { sound } };

    const id = randomUUID();
    const row: GreetingRow = {
      ...{ id, user_id: userId, name: draft.name, source: draft.source },
      ...{ milliseconds: Math.round(sound.milliseconds), created_at: clock() },
    };
    const file = await NewSound.write(this.#pathOf(id), sound.frames, openFile);
    try {
      await store.transaction(async ({ greetings }) => {
        await greetings.add(row);
        if (draft.isDefault) await greetings.setDefault(userId, id);
        await file.keep();
      });
    } catch (error) {
      await file.discard();
      throw error;
    }
    const item = greetingOf(row, draft.isDefault ? id : null);
    this.#tell(userId, { op: 'upsert', item });
    await this.#tellDefault(userId, [...before, item]);
    return item;
  }

  /** Tells of those that became the default one, or are it no more. */
  async #tellDefault(userId: string, before: readonly Greeting[]): Promise<void> {
    for (const item of await this.all(userId)) {
      const known = before.find((one) => one.id === item.id);
      if (known && known.isDefault !== item.isDefault) this.#tell(userId, { op: 'upsert', item });
    }
  }

  /** `defaultId` is null where callers hear the system greeting. */
  async #known(userId: string): Promise<{ rows: GreetingRow[]; defaultId: string | null }> {
    const { greetings } = this.#options.store;
    const [rows, id] = await Promise.all([greetings.all(userId), greetings.defaultOf(userId)]);
    return { rows, defaultId: rows.some((row) => row.id === id) ? id : null };
  }

  #systemGreeting(userId: string, isDefault: boolean): Greeting {
    const { directory, systemGreeting } = this.#options;
    const frames = systemGreeting(directory.person(userId)?.extension ?? '');
    const ticks = frames.reduce((sum, frame) => sum + frame.ticks, 0);
    return {
      ...{ id: SYSTEM_GREETING, name: '', source: 'system', isDefault },
      ...{ seconds: ticks / TICKS_PER_SECOND, createdAt: null },
    };
  }

  async #systemSound(extension: string): Promise<GreetingSound> {
    const frames = this.#options.systemGreeting(extension);
    const hash = createHash('sha256');
    for (const { payload } of frames) hash.update(payload);
    // Another one where the extension is another, or the prompts are.
    const id = `${SYSTEM_GREETING}-${hash.digest('hex').slice(0, 16)}`;
    return { id, bytes: await soundBytes(frames) };
  }

  #pathOf(id: string): string {
    return join(this.#options.folder, `${id}.ogg`);
  }

  #tell(userId: string, change: Change<Greeting>): void {
    for (const listener of this.#listeners) listener(userId, change);
  }
}
