/** What a browser brings back to the page that it left. */
export type SignInAnswer =
  { readonly ticket: string } | { readonly error: 'refused' | 'link-needed' | 'not-allowed' };

/**
 * The page that someone wants to come back to; null where it is not one of ours, nor of a site that was
 * allowed: any other would be given a ticket. @param ownHosts with their ports
 */
export function readReturnAddress(
  text: string,
  ownHosts: readonly string[],
  allowedOrigins: ReadonlySet<string>,
): URL | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return null;
  }
  // As with origins, the scheme is not compared: a proxy may end TLS.
  return ownHosts.includes(url.host) || allowedOrigins.has(url.origin) ? url : null;
}

/** `#sign-in=…`, or behind the path of an app: `#/page?sign-in=…`. Nothing before the hash changes. */
export function withAnswer(returnTo: URL, answer: SignInAnswer): URL {
  const part = 'ticket' in answer ? `sign-in=${answer.ticket}` : `sign-in-error=${answer.error}`;
  const url = new URL(returnTo);
  const [path = '', query = ''] = url.hash.slice(1).split(/\?(.*)/s, 2);
  const others = query.split('&').filter((piece) => piece !== '' && !isAnswer(piece));
  url.hash = path === '' || isAnswer(path) ? part : `${path}?${[...others, part].join('&')}`;
  return url;
}

/** Of a sign-in before. */
function isAnswer(piece: string): boolean {
  return /^sign-in(?:-error)?=/.test(piece);
}
