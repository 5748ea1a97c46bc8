import { fold } from '@hubline/core';
import { html, type TemplateResult } from 'lit';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Characters that stand before what was found, so that it is in view in a narrow row. */
const BEFORE = 14;
/** More than any row shows. */
const MOST = 300;

interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in one line from a little before what was found in it, the found words marked; text, never markup. */
export function foundText(text: string, sought: readonly string[]): TemplateResult {
  const pieces = piecesOf(text, sought);
  return html`${pieces.map((piece) => (piece.isFound ? html`<mark>${piece.text}</mark>` : piece.text))}`;
}

function piecesOf(text: string, sought: readonly string[]): readonly Piece[] {
  const spans = foundSpans(text, sought);
  const first = spans[0]?.[0] ?? 0;
  const begin = first > BEFORE ? beginOfWord(text, first - BEFORE) : 0;
  const end = begin + MOST;
  const pieces: Piece[] = begin > 0 ? [{ text: '… ', isFound: false }] : [];
  let at = begin;
  for (const [from, to] of spans) {
    if (from < at || from >= end) continue;
    pieces.push({ text: text.slice(at, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, end), isFound: false });
  return pieces
    .filter((piece) => piece.text !== '')
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
}

/** Where the words are, in order. */
function foundSpans(
  text: string,
  sought: readonly string[],
): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const folded = fold(word);
    const found = sought.find((part) => folded.includes(part));
    if (found === undefined) continue;
    // Where folding changed its length, the letters of the two do not answer to each other.
    const isEven = folded.length === word.length;
    const from = match.index + (isEven ? folded.indexOf(found) : 0);
    spans.push([from, isEven ? from + found.length : match.index + word.length]);
  }
  return spans;
}

function beginOfWord(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/);
  return space < 0 ? at : at + space + 1;
}
