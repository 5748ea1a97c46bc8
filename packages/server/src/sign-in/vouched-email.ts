import type { ProviderSettings } from './provider-settings.ts';

type Claims = Readonly<Record<string, unknown>>;

/**
 * The e-mail address that the provider vouches for, in the form in which addresses are compared; null
 * where it vouches for none. Whoever gets one wrong gives an account away, so doubt means null:
 *
 * - Google is asked for `email_verified` and for being the one who runs the mailbox: `gmail.com`, or `hd`.
 *   Of other addresses it only knows that they were theirs once.
 * - Microsoft lets the administrators of any office write any address, so only `xms_edov` counts: the
 *   office has proved that the domain is its own. It is an optional claim of the app's registration.
 * - Others are believed when they say `email_verified`.
 */
export function vouchedEmail(provider: ProviderSettings['id'], claims: Claims): string | null {
  const { email } = claims;
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email)) return null;
  const folded = email.normalize('NFC').toLowerCase();
  return isVouchedFor(provider, claims, folded) ? folded : null;
}

function isVouchedFor(provider: ProviderSettings['id'], claims: Claims, folded: string): boolean {
  switch (provider) {
    case 'google': {
      const hosted =
        typeof claims['hd'] === 'string' && folded.endsWith(`@${claims['hd'].toLowerCase()}`);
      return claims['email_verified'] === true && (folded.endsWith('@gmail.com') || hosted);
    }
    case 'microsoft':
      return [true, 1, '1', 'true'].includes(claims['xms_edov'] as boolean | number | string);
    case 'oidc':
      return claims['email_verified'] === true;
  }
}
