import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** The parts of a request that tell where it comes from. */
export type ClientRequest = Pick<IncomingMessage, 'headers' | 'socket'>;

/**
 * The address of the client. A proxy on this machine is believed when it says for whom it asks;
 * nobody else is.
 */
export function remoteAddress(request: ClientRequest): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  const forwarded = request.headers['x-forwarded-for'];
  if (!isLoopback(peer) || forwarded === undefined) return peer;
  return plain(String(forwarded).split(',').at(-1)?.trim() || peer);
}

/** What limits are counted by: one IPv4 address, or the /64 that one IPv6 client can choose from. */
export function limitKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = [], tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(Math.max(0, zeros)).fill('0'), ...(tail ?? [])]
    .slice(0, 4)
    .join(':');
}

/** Whether the client sees HTTPS; a proxy that ends TLS says so. */
export function isSecure(request: ClientRequest): boolean {
  if ((request.socket as TLSSocket).encrypted === true) return true;
  return request.headers['x-forwarded-proto'] === 'https';
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** IPv4 in its own form where a socket says it in that of IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
