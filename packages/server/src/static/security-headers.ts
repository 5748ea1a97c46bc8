/** What the pages that we serve, and their service worker, may do; anything that is not named is forbidden. */
export function contentSecurityPolicy(host: string | undefined): string {
  // Not every browser takes 'self' for the sockets of the same host, so they are named.
  const sockets = host !== undefined && isHost(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    // Pictures of messages and recordings come through the API, with its authorization, and are shown and
    // played from memory.
    "img-src 'self' data: blob:",
    'media-src blob:',
    `connect-src 'self'${sockets}`,
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'microphone=(self), camera=(self), display-capture=(self), geolocation=()',
};

/** The Host header is the client's word; only what cannot end the directive gets into it. */
function isHost(host: string): boolean {
  return /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host);
}
