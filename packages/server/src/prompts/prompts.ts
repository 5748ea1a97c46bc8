import { join } from 'node:path';
import type { OpusFrame } from '../media/ogg.ts';
import { readOpusFile } from '../media/opus-file.ts';
import { PROMPT_NAMES, type PromptName } from './spoken.ts';

/** The recordings of what is said to people on the phone, all of them in memory. */
export class Prompts {
  readonly #recordings: ReadonlyMap<PromptName, readonly OpusFrame[]>;

  private constructor(recordings: ReadonlyMap<PromptName, readonly OpusFrame[]>) {
    this.#recordings = recordings;
  }

  /** @throws Error where one is missing or broken */
  static async load(folder: string): Promise<Prompts> {
    const recordings = PROMPT_NAMES.map(
      async (name) => [name, await readOpusFile(join(folder, `${name}.opus`))] as const,
    );
    return new Prompts(new Map(await Promise.all(recordings)));
  }

  /** These recordings, one after the other. */
  frames(names: readonly PromptName[]): readonly OpusFrame[] {
    return names.flatMap((name) => this.#recordings.get(name)!);
  }
}
