import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio made this request: `signature` is X-Twilio-Signature, the HMAC-SHA1 of the URL as
 * Twilio was given it and of the sorted fields.
 */
export function isSigned(
  authToken: string,
  signature: string | undefined,
  url: string,
  fields: URLSearchParams,
): boolean {
  const given = Buffer.from(signature ?? '', 'base64');
  return urlsOf(url).some((one) => {
    const wanted = createHmac('sha1', authToken)
      .update(`${one}${joined(fields)}`)
      .digest();
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

/** A name that comes several times is signed with each of its values once. */
function joined(fields: URLSearchParams): string {
  const names = [...new Set(fields.keys())].sort();
  return names
    .flatMap((name) => [...new Set(fields.getAll(name))].sort().map((value) => name + value))
    .join('');
}

/** Twilio signs some URLs with their port and some without. */
function urlsOf(text: string): string[] {
  const url = new URL(text);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const rest = `${url.pathname}${url.search}`;
  return [
    text,
    `${url.protocol}//${url.hostname}${rest}`,
    `${url.protocol}//${url.hostname}:${port}${rest}`,
  ];
}
