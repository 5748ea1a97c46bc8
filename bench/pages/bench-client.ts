/** SIP credentials as `GET /api/sip-account` gives them. */
export interface Account {
  readonly aor: string;
  readonly authUser: string;
  readonly password: string;
  readonly wsUrls: readonly string[];
  readonly iceServers: readonly RTCIceServer[];
}

/** One way to make calls from a page; each contender is an implementation. */
export interface BenchClient {
  /** Resolves when calls can come in. */
  register(username: string, password: string): Promise<void>;
  /** Resolves when the other side rings. */
  dial(number: string): Promise<void>;
  /** Resolves once a call rings here. */
  rung(): Promise<void>;
  /** Takes the call that rings. */
  accept(): void;
  /** Resolves once no call is left. */
  end(): Promise<void>;
  /** Unregisters. */
  close(): Promise<void>;
}

/** Signs in and fetches credentials, for clients that know nothing of Hubline. */
export async function fetchAccount(username: string, password: string): Promise<Account> {
  const signedIn = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const answer = await fetch(`/api/sip-account?device=${crypto.randomUUID()}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return (await answer.json()) as Account;
}

/** Where a plain client plays what it hears, as each of them needs one. */
export function play(track: MediaStreamTrack): void {
  const audio = new Audio();
  audio.srcObject = new MediaStream([track]);
  void audio.play();
}
