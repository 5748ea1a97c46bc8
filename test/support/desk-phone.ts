import { PASSWORD } from './person.ts';
import { SipPhone } from './sip-phone.ts';

interface Credentials {
  readonly aor: string;
  readonly authUser: string;
  readonly password: string;
  readonly wsUrls: readonly string[];
}

/** A scripted phone of someone who has an account at a running server: signed in over REST and registered. */
export async function deskPhone(url: string, username: string): Promise<SipPhone> {
  const { aor, authUser, password, wsUrls } = await credentials(url, username);
  const domain = aor.slice(aor.indexOf('@') + 1);
  const phone = await SipPhone.connect(wsUrls[0] ?? '', { username, domain, authUser, password });
  const answer = await phone.register(3600);
  if (answer.status !== 200) throw new Error(`${username} could not register: ${answer.startLine}`);
  return phone;
}

async function credentials(url: string, username: string): Promise<Credentials> {
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (!signedIn.ok) throw new Error(`${username} could not sign in: ${String(signedIn.status)}`);
  const { accessToken } = (await signedIn.json()) as { readonly accessToken: string };
  const answer = await fetch(`${url}/api/sip-account?device=${crypto.randomUUID()}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  if (!answer.ok) throw new Error(`${username} got no SIP account: ${String(answer.status)}`);
  return (await answer.json()) as Credentials;
}
