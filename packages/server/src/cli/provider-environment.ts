import type { ProviderSettings } from '../sign-in/provider-settings.ts';
import type { Environment } from './flags.ts';
import { readUrl } from './texting-environment.ts';
import { UsageError } from './usage.ts';

const GOOGLE = 'https://accounts.google.com';
const MICROSOFT = 'https://login.microsoftonline.com';
/** Accounts of offices, of whichever. */
const ANY_OFFICE = 'organizations';

/** Where people can sign in, by environment alone: there are secrets. @throws UsageError, which tells none */
export function readProviders(environment: Environment): readonly ProviderSettings[] {
  const google = readClient(environment, 'HUBLINE_GOOGLE');
  const microsoft = readClient(environment, 'HUBLINE_MICROSOFT');
  const tenant = environment['HUBLINE_MICROSOFT_TENANT'] || ANY_OFFICE;
  if (!/^[\w.-]+$/.test(tenant)) {
    throw new UsageError('HUBLINE_MICROSOFT_TENANT is not the id or the domain of an office.');
  }
  const other = readClient(environment, 'HUBLINE_OIDC');
  return [
    ...(google ? [{ id: 'google' as const, name: 'Google', issuer: GOOGLE, ...google }] : []),
    ...(microsoft
      ? [
          {
            ...{ id: 'microsoft' as const, name: 'Office 365' },
            ...{ issuer: `${MICROSOFT}/${tenant}/v2.0`, ...microsoft },
          },
        ]
      : []),
    ...(other ? [{ id: 'oidc' as const, ...readOther(environment), ...other }] : []),
  ];
}

/** Where browsers find this server, without a slash at its end; absent where they find it by its own name. @throws UsageError */
export function readPublicUrl(environment: Environment): { readonly publicUrl?: string } {
  const value = environment['HUBLINE_PUBLIC_URL'] || null;
  return value === null ? {} : { publicUrl: readUrl('HUBLINE_PUBLIC_URL', value) };
}

function readClient(
  environment: Environment,
  prefix: string,
): Pick<ProviderSettings, 'clientId' | 'clientSecret'> | null {
  const clientId = environment[`${prefix}_CLIENT_ID`] || null;
  const clientSecret = environment[`${prefix}_CLIENT_SECRET`] || null;
  if (clientId === null && clientSecret === null) return null;
  if (clientId === null || clientSecret === null) {
    throw new UsageError(
      `${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET belong together: give both or neither.`,
    );
  }
  return { clientId, clientSecret };
}

function readOther(environment: Environment): Pick<ProviderSettings, 'name' | 'issuer'> {
  const value = environment['HUBLINE_OIDC_ISSUER'] || '';
  const url = URL.parse(value);
  if (!url || url.username !== '' || url.search !== '' || url.hash !== '' || !isSafe(url)) {
    throw new UsageError(
      'HUBLINE_OIDC_ISSUER is not an address with https, such as https://login.example.com.',
    );
  }
  return { name: environment['HUBLINE_OIDC_NAME'] || url.hostname, issuer: value };
}

function isSafe({ protocol, hostname }: URL): boolean {
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127\.[\d.]+$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here);
}
