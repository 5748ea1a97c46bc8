import type { Subscriber } from '../calls/ports.ts';
import type { Directory } from '../directory/directory.ts';
import type { Change } from '../events/change.ts';
import type { Logger } from '../logger.ts';
import type { OpusFrame } from '../media/ogg.ts';
import type { Store } from '../store/store.ts';
import type { Greeting, GreetingDraft } from './greeting.ts';

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
}

/** What is wrong with which field. */
export interface GreetingFault {
  readonly fields: Readonly<Record<string, string>>;
}

/** The sound of a greeting: a file, or for the system greeting its bytes. */
export type GreetingSound =
  | { readonly id: string; readonly path: string; readonly size: number }
  | { readonly id: string; readonly bytes: Buffer };

/** What callers hear before they leave a message: kept for everyone, told to the owner's clients. */
export class Greetings {
  readonly #options: GreetingsOptions;
  readonly #listeners: GreetingListener[] = [];

  constructor(options: GreetingsOptions) {
    this.#options = options;
  }

  onChange(listener: GreetingListener): void {
    this.#listeners.push(listener);
  }

  /** The system greeting first, then the oldest first. */
  async all(_userId: string): Promise<Greeting[]> {
    throw new Error('not written yet');
  }

  /** @throws Error where nothing can be written; nothing of it is left then */
  async add(_userId: string, _draft: GreetingDraft): Promise<Greeting | GreetingFault> {
    throw new Error('not written yet');
  }

  /** Returns whether there is such a greeting. */
  async rename(_userId: string, _id: string, _name: string): Promise<boolean> {
    throw new Error('not written yet');
  }

  /** Returns whether there is such a greeting. */
  async setDefault(_userId: string, _id: string): Promise<boolean> {
    throw new Error('not written yet');
  }

  /** Where it was the default one, callers hear the system greeting. Idle where it is gone. */
  async remove(_userId: string, _id: string): Promise<void> {
    throw new Error('not written yet');
  }

  /** Null where there is no such greeting of this user. */
  async sound(_userId: string, _id: string): Promise<GreetingSound | null> {
    throw new Error('not written yet');
  }

  /** What callers of this user hear: the system greeting where there is no other that can be read. */
  async framesFor(_user: Subscriber): Promise<readonly OpusFrame[]> {
    throw new Error('not written yet');
  }
}
