/**
 * The same, with cookies kept where nothing else keeps them. A browser does it, and what does it in its
 * place is fetched elsewhere only.
 */
export function keepingCookies(server: URL, send: typeof fetch): typeof fetch {
  if (!mayCarryCookies()) return send;
  const loading = import('./cookie-fetch.ts').then(({ cookieFetch }) => cookieFetch(server, send));
  return async (input, init) => (await loading)(input, init);
}

/** Whether requests may carry a cookie of ours: where there is a browser, it does not let us. */
function mayCarryCookies(): boolean {
  return new Request('http://localhost/', { headers: { Cookie: 'a=b' } }).headers.has('Cookie');
}
