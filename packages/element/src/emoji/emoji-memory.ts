import type { KeyValueStore } from '@hubline/core';
import type { Emoji, EmojiGroup, SkinTone } from './emoji-list.ts';

const TONE = 'hubline.emoji-tone';
const RECENT = 'hubline.emoji-recent';
/** Two rows of the picker. */
const MOST = 16;

/** The skin tone and the emoji that were chosen last, in the storage of the browser. */
export class EmojiMemory {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  get tone(): SkinTone {
    const tone = Number(this.#store.get(TONE));
    return Number.isInteger(tone) && tone >= 0 && tone <= 5 ? (tone as SkinTone) : 0;
  }

  set tone(tone: SkinTone) {
    this.#store.set(TONE, String(tone));
  }

  /** The last one first; what is stored may be anything. */
  recent(groups: readonly EmojiGroup[]): readonly Emoji[] {
    const patterns = this.#patterns();
    if (patterns.length === 0) return [];
    const known = new Map(
      groups.flatMap(({ emoji }) => emoji).map((one) => [one.pattern, one] as const),
    );
    return patterns
      .map((pattern) => known.get(pattern))
      .filter((one) => one !== undefined)
      .slice(0, MOST);
  }

  remember({ pattern }: Emoji): void {
    const others = this.#patterns().filter((one) => one !== pattern);
    this.#store.set(RECENT, [pattern, ...others].slice(0, MOST).join(' '));
  }

  #patterns(): readonly string[] {
    return [...new Set(this.#store.get(RECENT)?.split(' ').filter(Boolean))];
  }
}
