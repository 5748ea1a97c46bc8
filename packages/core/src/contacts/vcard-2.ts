/** Parameters that vCard 2.1 writes without a name, and that are no types. */
const ENCODINGS = /^(?:QUOTED-PRINTABLE|BASE64|7BIT|8BIT)$/i;

/** Whether the text of a line is quoted-printable. */
export function isQuoted(line: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line);
}

/** A line of vCard 2.1 as vCard 3.0 has it: types by name, text in plain letters. */
export function currentLine(line: string): string {
  const colon = line.indexOf(':');
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const raw = line.slice(colon + 1);
  const charset = parameters.find((one) => /^CHARSET=/i.test(one))?.slice(8);
  const types = parameters
    .map((one) => one.replace(/^TYPE=/i, ''))
    .filter((one) => !one.includes('=') && !ENCODINGS.test(one));
  const value = isQuoted(line) ? decodeQuoted(raw, charset) : raw;
  const written = types.length > 0 ? `;TYPE=${types.join(',')}` : '';
  return `${name}${written}:${escaped(value)}`;
}

/** RFC 2045 §6.7. Bytes that are no text in that charset come out as replacement characters. */
function decodeQuoted(text: string, charset = 'utf-8'): string {
  const bytes = new Array<number>();
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? /^[\dA-F]{2}/i.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(...new TextEncoder().encode(text[at]));
    }
  }
  return decoderOf(charset).decode(new Uint8Array(bytes));
}

/** UTF-8 where the name of the charset means nothing to us. */
function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** A line has no line breaks, and a comma means nothing in 2.1. */
function escaped(value: string): string {
  return value.replace(/\r\n?|\n/g, '\\n').replace(/(?<!\\),/g, '\\,');
}
