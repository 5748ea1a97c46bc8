import { isIPv4 } from 'node:net';
import { limitKey } from '../api/client-request.ts';

/**
 * The network that an address is in, as far as a server can tell: the /24 of IPv4, the /64 of IPv6.
 * All of one machine's own addresses are one.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (plain === '::1' || plain.startsWith('127.')) return LOOPBACK;
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const groups = limitKey(plain)
    .split(':')
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

export const LOOPBACK = 'loopback';
