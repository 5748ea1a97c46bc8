/** One that can be chosen. */
export interface Emoji {
  /** Itself, with `~` where a skin tone goes, or `^` where a sign for the style stands without one. */
  readonly pattern: string;
  readonly name: string;
  /** More words that it is found by. */
  readonly more: string;
}

export interface EmojiGroup {
  readonly key: string;
  readonly emoji: readonly Emoji[];
}

/** From the lightest to the darkest; 0 is none. */
export type SkinTone = 0 | 1 | 2 | 3 | 4 | 5;

const LIGHTEST = 0x1f3fb;
const EMOJI_STYLE = '\ufe0f';

/** Reads what `scripts/emoji.mjs` wrote. */
export function readEmoji(data: string): readonly EmojiGroup[] {
  const groups: { key: string; emoji: Emoji[] }[] = [];
  for (const line of data.split('\n')) {
    if (line.startsWith('#')) {
      groups.push({ key: line.slice(1), emoji: [] });
      continue;
    }
    const [pattern = '', name = '', more = ''] = line.split('\t');
    groups.at(-1)?.emoji.push({ pattern, name, more });
  }
  return groups;
}

export function hasTones({ pattern }: Emoji): boolean {
  return /[~^]/.test(pattern);
}

/** Ready to be written. */
export function withTone({ pattern }: Emoji, tone: SkinTone): string {
  if (tone === 0) return pattern.replaceAll('~', '').replaceAll('^', EMOJI_STYLE);
  return pattern.replace(/[~^]/g, String.fromCodePoint(LIGHTEST + tone - 1));
}

interface Entry {
  readonly emoji: Emoji;
  readonly ofName: readonly string[];
  readonly words: readonly string[];
}

/** Made with the first search, which most people never begin. */
const entries = new WeakMap<readonly EmojiGroup[], readonly Entry[]>();

/** Those of which some word begins with each that was typed; the best ones first: by whole words, and of the name. */
export function findEmoji(groups: readonly EmojiGroup[], text: string): readonly Emoji[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  return entriesOf(groups)
    .map((entry) => ({ emoji: entry.emoji, rank: rankOf(entry, typed) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ emoji }) => emoji);
}

function entriesOf(groups: readonly EmojiGroup[]): readonly Entry[] {
  const known = entries.get(groups);
  if (known) return known;
  const made = groups
    .flatMap(({ emoji }) => emoji)
    .map((emoji) => {
      const ofName = wordsOf(emoji.name);
      return { emoji, ofName, words: [...ofName, ...wordsOf(emoji.more)] };
    });
  entries.set(groups, made);
  return made;
}

function rankOf({ ofName, words }: Entry, typed: readonly string[]): number {
  return typed.reduce((rank, word) => {
    const whole = words.indexOf(word);
    const at = whole >= 0 ? whole : words.findIndex((one) => one.startsWith(word));
    if (at < 0) return Infinity;
    return rank + (at < ofName.length ? 0 : 2) + (whole >= 0 ? 0 : 1) + (at === 0 ? 0 : 0.5);
  }, 0);
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
}
