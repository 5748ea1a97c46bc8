/** In ms: what nobody came for by then is let go. */
const PATIENCE = 8000;

/** Without `this`, which the browser's own insists on. */
export const plainFetch: typeof fetch = (...asked) => fetch(...asked);

export const plainSocket = globalThis.WebSocket;

/**
 * Answers once with what was asked for here, where that went well: the session, and the account of this device, which
 * comes with it where it is needed.
 */
export function fetchAhead(base: URL, device: string, needed: Promise<void>): typeof fetch {
  const session = new URL('api/session/refresh', base).href;
  const query = `?${new URLSearchParams({ device })}`;
  const account = new URL(`api/sip-account${query}`, base).href;
  const refreshed = needed
    .then(
      () => (device ? query : ''),
      () => '',
    )
    .then((asked) => refresh(session + asked));
  // Before anyone else reads the answer.
  const copied = refreshed.then((answer) => answer.clone());
  const ahead = new Map([
    [session, refreshed],
    [
      account,
      copied.then(async (answer) => {
        const { sipAccount } = (await answer.json()) as { readonly sipAccount?: object };
        return sipAccount ? Response.json(sipAccount) : Response.error();
      }),
    ],
  ]);
  return givenOnce(ahead);
}

/** Answers once with the session, which is asked for here and now. */
export function sessionAhead(base: URL): typeof fetch {
  const { href } = new URL('api/session/refresh', base);
  return givenOnce(new Map([[href, refresh(href)]]));
}

function refresh(address: string): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    credentials: 'include',
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
}

/** By address. */
function givenOnce(ahead: Map<string, Promise<Response>>): typeof fetch {
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
