/** Where addresses of the United States are validated. */
export const USPS_URL = 'https://apis.usps.com';

/** An application at developers.usps.com, with access to its Addresses API. */
export interface UspsAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
}
