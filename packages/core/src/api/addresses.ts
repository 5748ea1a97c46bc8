/** With a slash at its end, so that paths are added to it; in a page, a path means the page's own server. @throws TypeError */
export function baseOf(server: string | URL): URL {
  const page = 'location' in globalThis ? globalThis.location.href : undefined;
  const url = new URL(server, page);
  url.pathname = url.pathname.replace(/\/*$/, '/');
  url.search = '';
  url.hash = '';
  return url;
}

/** Of a socket below the server's address. */
export function socketUrl(base: URL, path: string): URL {
  const url = new URL(path, base);
  url.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  return url;
}
