import { LinkifyIt } from 'linkify-it';

/** A stretch of a text of others: to be shown as it is, or as a link. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the address itself, so that it cannot say another one than `href`. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** As written; called, never opened. */
  | { readonly kind: 'number'; readonly text: string; readonly number: string };

const NUMBER = /^\+?[\d().-]{3,25}/;
const SAFE = new Set(['http:', 'https:', 'mailto:']);
/** Signs that are not seen, or turn writing around. */
const HIDDEN = /[\p{C}\p{Z}]/u;
// eslint-disable-next-line no-control-regex -- what is beyond ASCII is meant
const FOREIGN = /[^\u0000-\u007f]/;

let finder: LinkifyIt | undefined;

function linkFinder(): LinkifyIt {
  finder ??= new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: false })
    .add('ftp:', null)
    .add('//', null)
    .add('tel:', { validate: (text, at) => NUMBER.exec(text.slice(at, at + 32))?.[0].length ?? 0 });
  return finder;
}

/**
 * The addresses in a text. Only `http`, `https`, `mailto` and `tel` become links. A host with letters beyond
 * ASCII is shown as its name in the network (`xn--…`): letters of other scripts look like Latin ones.
 */
export function linkedText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of linkFinder().match(text) ?? []) {
    const part = match.schema === 'tel:' ? numberOf(match.raw) : linkOf(match.raw, match.url);
    if (!part) continue;
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(part);
    end = match.lastIndex;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function numberOf(raw: string): TextPart {
  return { kind: 'number', text: raw, number: raw.slice('tel:'.length) };
}

function linkOf(raw: string, found: string): TextPart | undefined {
  // Without a scheme the safe one is tried.
  const address = /^https?:/i.test(raw) ? found : found.replace(/^http:/i, 'https:');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !SAFE.has(url.protocol)) return undefined;
  // `https://bank.example@evil.example` goes to the second of them.
  if (url.username || url.password) return undefined;
  return { kind: 'link', text: shownAs(raw, url), href: url.href };
}

function shownAs(raw: string, url: URL): string {
  if (!FOREIGN.test(raw)) return raw;
  if (HIDDEN.test(raw)) return url.href;
  const host = /^(?:https?:\/\/)?([^/?#:]+)/i.exec(raw)?.[1] ?? raw;
  return url.protocol === 'mailto:' || FOREIGN.test(host) ? url.href : raw;
}

/** Whether a text is nothing but up to three emoji: they are shown large. */
export function isFewEmoji(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return false;
  const signs = [...segments(trimmed)].filter((sign) => sign.trim() !== '');
  return signs.length <= 3 && signs.every((sign) => EMOJI.test(sign));
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\ufe0f?\u20e3)/u;
let segmenter: Intl.Segmenter | undefined;

function* segments(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
