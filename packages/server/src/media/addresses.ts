import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Candidate } from './sdp.ts';

const HOST_TYPE = 126;

/** Where media is bound and what is said about it. */
export interface MediaAddress {
  /** IP address, or a loopback or wildcard address for all of this machine's. */
  readonly bindAddress: string;
  readonly publicAddress?: string;
  /** The port that is said instead of the one that is bound, where another machine hands packets on. */
  readonly publicPort?: number;
}

/**
 * The one address to bind to, null for all. Browsers do not gather loopback candidates, so media
 * cannot follow an HTTP server that listens on loopback alone.
 */
export function bindTo({ bindAddress }: MediaAddress): string | null {
  const everywhere = /^(?:0\.0\.0\.0|127\..*|::|::1|localhost)?$/.test(bindAddress);
  return everywhere ? null : bindAddress;
}

/** What phones are told to send to, the preferred first. */
export function hostCandidates(address: MediaAddress, port: number): Candidate[] {
  const bound = bindTo(address);
  const addresses = address.publicAddress
    ? [address.publicAddress]
    : bound
      ? [bound]
      : [...machineAddresses(), '127.0.0.1'];
  return addresses.map((one, index) => ({
    address: one,
    port: address.publicPort ?? port,
    priority: HOST_TYPE * 2 ** 24 + (65535 - index) * 2 ** 8 + 255,
    type: 'host',
  }));
}

function machineAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ internal, address }) => !internal && !/^(?:fe80:|169\.254\.)/i.test(address))
    .map(({ address }) => address)
    .filter((address) => isIP(address) !== 0);
}
