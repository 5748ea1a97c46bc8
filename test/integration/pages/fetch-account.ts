import type { SipAccount } from '@hubline/core';

/** Signs in at the server of this page and gets an account for a phone of its own. */
export async function fetchAccount(username: string, password: string): Promise<SipAccount> {
  const signIn = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { accessToken } = (await signIn.json()) as { accessToken: string };
  const answer = await fetch(`/api/sip-account?device=${crypto.randomUUID()}`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  const account = (await answer.json()) as SipAccount & { expiresAt: string };
  return { ...account, expiresAt: new Date(account.expiresAt) };
}
