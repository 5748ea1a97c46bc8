import { isQuoted } from './vcard-2.ts';

export interface VcardText {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Where it ends in the text, in characters. */
  readonly place: number;
  /** Unfolded, without the lines BEGIN and END; null where there is no END. */
  readonly lines: readonly string[] | null;
}

/** The cards of a text, one at a time: nothing is read before it is asked for. */
export function* vcardTexts(text: string): Generator<VcardText> {
  let begin = 0;
  let lines: string[] | null = null;
  let number = 0;
  for (const { line, place } of linesOf(text)) {
    number += 1;
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      if (lines) yield { line: begin, place, lines: null };
      begin = number;
      lines = [];
    } else if (/^\s*END:VCARD\s*$/i.test(line)) {
      if (lines) yield { line: begin, place, lines };
      lines = null;
    } else if (lines) {
      add(lines, line);
    }
  }
  if (lines) yield { line: begin, place: text.length, lines: null };
}

/** What follows a soft break goes on with the line before; so does a line that begins with a space. */
function add(lines: string[], line: string): void {
  const last = lines.at(-1);
  if (last !== undefined && isQuoted(last) && /=[ \t]*$/.test(last)) {
    lines[lines.length - 1] = last.replace(/=[ \t]*$/, '') + line;
  } else if (last !== undefined && /^[ \t]/.test(line)) {
    lines[lines.length - 1] = last + line.slice(1);
  } else {
    lines.push(line);
  }
}

function* linesOf(text: string): Generator<{ readonly line: string; readonly place: number }> {
  const newline = text.includes('\n') ? '\n' : '\r';
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const found = text.indexOf(newline, at);
    const end = found < 0 ? text.length : found;
    yield { line: text.slice(at, text[end - 1] === '\r' ? end - 1 : end), place: end };
    at = end + 1;
  }
}
