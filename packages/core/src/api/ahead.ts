/** In ms: what nobody came for by then is let go. */
const PATIENCE = 8000;

/** Without `this`, which the browser's own insists on. */
export const plainFetch: typeof fetch = (...asked) => fetch(...asked);

/** Answers once with what was asked for here, where that went well. */
export function fetchAhead(base: URL, device: string, needed: Promise<void>): typeof fetch {
  const session = new URL('api/session/refresh', base).href;
  const account = new URL(`api/sip-account?${new URLSearchParams({ device })}`, base).href;
  const begin = (url: string, init: RequestInit): Promise<Response> =>
    fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  const refreshed = begin(session, { method: 'POST', credentials: 'include' });
  // Before anyone else reads the answer.
  const copied = refreshed.then((answer) => answer.clone());
  const ahead = new Map([
    [session, refreshed],
    [
      account,
      needed.then(async () => {
        const { accessToken } = (await (await copied).json()) as { readonly accessToken: string };
        const headers = { Authorization: `Bearer ${accessToken}` };
        return begin(account, { headers, credentials: 'omit' });
      }),
    ],
  ]);
  // Who asks hears of a failure by asking again.
  for (const answer of ahead.values()) answer.catch(() => undefined);
  return async (...asked) => {
    const url = hrefOf(asked[0]);
    const answer = ahead.get(url);
    ahead.delete(url);
    const answered = await answer?.catch(() => undefined);
    return answered?.ok ? answered : fetch(...asked);
  };
}

function hrefOf(asked: RequestInfo | URL): string {
  if (typeof asked === 'string') return asked;
  return 'href' in asked ? asked.href : asked.url;
}

/** The first one to that address is open, or about to be. */
export function socketAhead(url: string, needed: Promise<void>): typeof WebSocket {
  let ahead: WebSocket | null = null;
  const take = (): WebSocket | null => {
    const socket = ahead;
    ahead = null;
    return socket;
  };
  needed.then(
    () => {
      ahead = new WebSocket(url, ['sip']);
      setTimeout(() => take()?.close(), PATIENCE);
    },
    () => undefined,
  );
  return new Proxy(WebSocket, {
    construct(Socket, [to, protocols]: [string | URL, string[]?]) {
      const socket = String(to) === url ? take() : null;
      return socket && socket.readyState <= 1 ? socket : new Socket(to, protocols);
    },
  });
}
