// Makes the emoji of the picker out of emojibase-data, one line for each, into
// packages/element/src/emoji/emoji-data.ts. Run it after an update of that package: `node scripts/emoji.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const emojibase = dirname(createRequire(import.meta.url).resolve('emojibase-data/package.json'));
const read = (file) => JSON.parse(readFileSync(join(emojibase, file), 'utf8'));
const { version } = read('package.json');
const { groups } = read('en/messages.json');
/** Parts of others, such as the skin tones alone. */
const NOT_CHOSEN = 'component';

const TONES = ['\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];
const EMOJI_STYLE = '\ufe0f';

/** As Unicode qualifies it: the sign for the style of emoji stands only where it changes something. */
const qualified = (emoji) => emoji.replace(/(\p{Emoji_Presentation})\ufe0f/gu, '$1');

/** With `~` where a skin tone goes, or `^` where the sign for the style of emoji stands without one. */
function pattern({ emoji: any, skins = [] }) {
  const emoji = qualified(any);
  const toned = TONES.map((_, at) =>
    skins.find(({ tone }) => tone === at + 1 || (tone[0] === at + 1 && tone[1] === at + 1)),
  );
  if (!toned[0]) return emoji;
  const marked = toned[0].emoji.replaceAll(TONES[0], '~');
  const found = [marked, marked.replaceAll('~', '^')].find((text) => plain(text) === emoji);
  for (const [at, one] of toned.entries()) {
    if (found?.replaceAll(/[~^]/g, TONES[at]) !== one.emoji) {
      throw new Error(`${emoji}: no rule for ${one.emoji}`);
    }
  }
  return found;
}

function plain(text) {
  return text.replaceAll('~', '').replaceAll('^', EMOJI_STYLE);
}

const all = read('en/data.json')
  .filter((one) => one.group !== undefined)
  .sort((a, b) => a.order - b.order);
const lines = groups
  .filter(({ key }) => key !== NOT_CHOSEN)
  .flatMap(({ key, order }) => [
    `#${key}`,
    ...all
      .filter(({ group }) => group === order)
      .map((one) => {
        const inLabel = new Set(one.label.toLowerCase().split(/[^\p{L}\p{N}]+/u));
        const tags = (one.tags ?? []).filter((tag) => !inLabel.has(tag));
        return [pattern(one), one.label, tags.join(' ')].join('\t').trimEnd();
      }),
  ]);

const text = lines.join('\n');
if (/[`\\$]/.test(text)) throw new Error('A sign that means something in a template.');
const size = gzipSync(text).length;
if (size > 60_000) throw new Error(`${size} bytes are too many.`);

writeFileSync(
  new URL('../packages/element/src/emoji/emoji-data.ts', import.meta.url),
  `// Made by scripts/emoji.mjs from emojibase-data ${version}: do not edit.
// Emojibase is under the MIT licence, copyright Miles Johnson; names and words come from Unicode CLDR under the
// Unicode licence. See NOTICE.md.

/** Groups, each of them \`#key\` and a line for each emoji: itself, its name, more words to find it by. */
export const EMOJI_DATA = \`${text}\`;
`,
);
console.log(`${lines.length} lines, ${size} bytes when compressed`);
