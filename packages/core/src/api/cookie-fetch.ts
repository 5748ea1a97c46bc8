/**
 * A fetch that keeps cookies in memory, for where there is no browser to do it. It speaks for one
 * server only, and names that server as its origin, as a page of the server's own would.
 */
export function cookieFetch(server: URL, send: typeof fetch): typeof fetch {
  const cookies = new Map<string, string>();

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== server.origin || init?.credentials !== 'include') return send(input, init);
    const headers = new Headers(init.headers);
    headers.set('Origin', server.origin);
    if (cookies.size > 0) {
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    }
    const response = await send(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  if (at <= 0) return;
  const name = pair.slice(0, at).trim();
  if (isOver(attributes)) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1).trim());
}

function isOver(attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const [name = '', value = ''] = attribute.split('=').map((part) => part.trim());
    if (/^max-age$/i.test(name)) return Number(value) <= 0;
    return /^expires$/i.test(name) && Date.parse(value) <= Date.now();
  });
}
