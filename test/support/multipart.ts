import type { SipMessage } from './sip-message.ts';

/** The parts of a `multipart/mixed` body by type, read with no more than string functions. */
export function partsOf(message: SipMessage): Map<string, { headers: string[]; content: string }> {
  const boundary = /boundary="?([^";]+)"?/.exec(message.header('content-type'))?.[1];
  if (boundary === undefined) throw new Error(`One part: ${message.header('content-type')}`);
  const pieces = message.body.split(`--${boundary}`);
  const parts = new Map<string, { headers: string[]; content: string }>();
  for (const piece of pieces.slice(1, -1)) {
    const blank = piece.indexOf('\r\n\r\n');
    const headers = piece.slice(2, blank).split('\r\n');
    const type = headers.find((line) => line.toLowerCase().startsWith('content-type:')) ?? '';
    parts.set(type.slice(13).trim(), { headers, content: piece.slice(blank + 4, -2) });
  }
  return parts;
}

/** A body with several parts, for a scripted phone; its type goes into the headers. */
export function multipart(parts: readonly (readonly [type: string, content: string])[]): string {
  const written = parts.map(
    ([type, content]) => `--of-a-test\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`,
  );
  return `${written.join('')}--of-a-test--\r\n`;
}

export const MULTIPART = 'multipart/mixed;boundary="of-a-test"';
