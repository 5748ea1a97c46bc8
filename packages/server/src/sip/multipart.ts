/** One part of a body. */
export interface BodyPart {
  /** Lower case, without parameters. */
  readonly contentType: string;
  readonly content: string;
}

/** The boundary of a `multipart/*` type (RFC 2046 §5.1.1); null where it is another type, or has none. */
export function boundaryOf(contentType: string): string | null {
  if (!/^\s*multipart\//i.test(contentType)) return null;
  const [, quoted, token] = /;\s*boundary\s*=\s*(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  ) ?? [''];
  return quoted ?? token ?? null;
}

/** The parts of a body with this boundary, in order. */
export function readParts(body: string, boundary: string): BodyPart[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  const parts: BodyPart[] = [];
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith('--')) break;
    const start = piece.indexOf('\r\n');
    if (start < 0) continue;
    // A part without headers begins with the blank line alone.
    const text = piece.slice(start);
    const blank = text.indexOf('\r\n\r\n');
    if (blank < 0) continue;
    const [, type = 'text/plain'] =
      /\r\ncontent-type[ \t]*:[ \t]*([^\s;]+)/i.exec(text.slice(0, blank + 2)) ?? [];
    parts.push({ contentType: type.toLowerCase(), content: text.slice(blank + 4) });
  }
  return parts;
}

/** A part with the headers that it is to have beside its type. */
export interface NewPart extends BodyPart {
  readonly headers: readonly string[];
}

/** `multipart/mixed` (RFC 2046 §5.1.3) of these parts. */
export function writeParts(parts: readonly NewPart[]): BodyPart {
  let boundary = 'hubline-part';
  while (parts.some(({ content }) => content.includes(boundary))) {
    boundary = `hubline-${crypto.randomUUID()}`;
  }
  const written = parts.map(
    ({ contentType, headers, content }) =>
      `--${boundary}\r\n${[`Content-Type: ${contentType}`, ...headers].join('\r\n')}\r\n\r\n${content}\r\n`,
  );
  return {
    contentType: `multipart/mixed;boundary=${boundary}`,
    content: `${written.join('')}--${boundary}--\r\n`,
  };
}
