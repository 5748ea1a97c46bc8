/** Where a request was made: by our own page, an allowed one, a foreign one, or not by a page at all. */
export type OriginVerdict = 'same' | 'allowed' | 'foreign' | 'none';

export interface OriginEvidence {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly secFetchSite?: string | undefined;
}

/** Judges by what browsers say and pages cannot forge. */
export function judgeOrigin(
  { origin, host, secFetchSite }: OriginEvidence,
  allowed: ReadonlySet<string>,
): OriginVerdict {
  if (origin === undefined) {
    if (secFetchSite === undefined) return 'none';
    return secFetchSite === 'same-origin' ? 'same' : 'foreign';
  }
  if (allowed.has(origin)) return 'allowed';
  // The scheme is not compared: behind a proxy that ends TLS we see another than the page.
  return host !== undefined && hostOf(origin) === host.toLowerCase() ? 'same' : 'foreign';
}

/** `https://Example.com:443/` as browsers write it, `https://example.com`; null when it is no origin. */
export function readOrigin(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') return null;
  return url.search === '' && url.hash === '' && url.username === '' ? url.origin : null;
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
