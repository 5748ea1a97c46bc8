export interface VcardText {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Unfolded, without the lines BEGIN and END; null where there is no END. */
  readonly lines: readonly string[] | null;
}

/** The cards of a text, one at a time: nothing is read before it is asked for. */
export function* vcardTexts(text: string): Generator<VcardText> {
  let begin = 0;
  let lines: string[] | null = null;
  let number = 0;
  for (const line of linesOf(text)) {
    number += 1;
    if (/^\s*BEGIN:VCARD\s*$/i.test(line)) {
      if (lines) yield { line: begin, lines: null };
      begin = number;
      lines = [];
    } else if (/^\s*END:VCARD\s*$/i.test(line)) {
      if (lines) yield { line: begin, lines };
      lines = null;
    } else if (lines) {
      add(lines, line);
    }
  }
  if (lines) yield { line: begin, lines: null };
}

/** What follows a soft break goes on with the line before; so does a line that begins with a space. */
function add(lines: string[], line: string): void {
  const last = lines.at(-1);
  if (last?.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[;:]/i.test(last)) {
    lines[lines.length - 1] = last.slice(0, -1) + line;
  } else if (last !== undefined && /^[ \t]/.test(line)) {
    lines[lines.length - 1] = last + line.slice(1);
  } else {
    lines.push(line);
  }
}

function* linesOf(text: string): Generator<string> {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    yield text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
  }
}
