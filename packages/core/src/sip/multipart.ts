import type { IncomingMessage } from 'sip.js/lib/core/index.js';

/**
 * sip.js knows of no parts: in a body with several (RFC 5621) the session description stands for the whole.
 * Others, such as where a caller is, are not for a phone to read.
 */
export function takeDescription<T extends IncomingMessage | undefined>(message: T): T {
  const type = message?.getHeader('content-type') ?? '';
  const [, quoted, token] =
    /^\s*multipart\/.*;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? token;
  if (!message || boundary === undefined) return message;
  const description = `\r\n${message.body}`
    .split(`\r\n--${boundary}`)
    .find((part) => /\r\ncontent-type[ \t]*:[ \t]*application\/sdp/i.test(headOf(part)));
  if (description === undefined) return message;
  message.body = description.slice(headOf(description).length + 2);
  const length = new TextEncoder().encode(message.body).length;
  message.setHeader('Content-Type', 'application/sdp');
  message.setHeader('Content-Disposition', 'session');
  message.setHeader('Content-Length', String(length));
  return message;
}

/** The headers of a part, with the line end before the blank line. */
function headOf(part: string): string {
  return part.slice(0, part.indexOf('\r\n\r\n') + 2);
}
