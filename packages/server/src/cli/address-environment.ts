import { USPS_URL, type UspsAccount } from '../emergency/validation/usps-account.ts';
import type { Environment } from './flags.ts';
import { UsageError } from './usage.ts';

/**
 * Who validates emergency addresses, by environment alone: command lines are seen by everyone on a
 * machine. Null where it is the list that is built in. @throws UsageError, which tells no secret
 */
export function readUsps(environment: Environment): UspsAccount | null {
  const clientId = environment['HUBLINE_USPS_CLIENT_ID'] || null;
  const clientSecret = environment['HUBLINE_USPS_CLIENT_SECRET'] || null;
  if (clientId === null && clientSecret === null) return null;
  if (clientId === null || clientSecret === null) {
    throw new UsageError(
      'HUBLINE_USPS_CLIENT_ID and HUBLINE_USPS_CLIENT_SECRET belong together: give both or neither.',
    );
  }
  const url = URL.parse(environment['HUBLINE_USPS_BASE_URL'] || USPS_URL);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new UsageError('HUBLINE_USPS_BASE_URL is not an address such as https://apis.usps.com.');
  }
  return { clientId, clientSecret, baseUrl: url.href.replace(/\/+$/, '') };
}
