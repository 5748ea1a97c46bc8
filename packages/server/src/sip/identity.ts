import type { URI } from 'sip.js/lib/core/index.js';
import type { Subscriber } from '../calls/ports.ts';
import { quote } from './header-values.ts';

/** Who someone is to a certain other one: name, number and the domain it is good in. */
export interface Identity {
  readonly name: string;
  /** Null where there is no number to show. */
  readonly number: string | null;
  readonly domain: string;
  /** The colleague who it is; null for everyone else. */
  readonly userId: string | null;
}

/** Colleagues see the extension, other tenants the outside number. */
export function identityFor(someone: Subscriber, viewer: Subscriber): Identity {
  const colleagues = someone.tenantId === viewer.tenantId;
  return {
    name: someone.name,
    number: colleagues ? someone.extension : someone.number,
    domain: viewer.domain,
    userId: colleagues ? someone.userId : null,
  };
}

/** A place or a service of this server, to someone of this domain who knows it by that number. */
export function serviceIdentity(
  { name, number }: { readonly name: string; readonly number: string },
  { domain }: Pick<Subscriber, 'domain'>,
): Identity {
  return { name, number, domain, userId: null };
}

/** `P-Asserted-Identity` (RFC 3325 §9.1). */
export function assertedIdentity(identity: Identity): string {
  return `P-Asserted-Identity: ${quote(identity.name)} <${identityUri(identity)}>`;
}

/** Why a call is elsewhere now (RFC 5806 §4). */
export type DiversionReason =
  | 'unknown'
  | 'user-busy'
  | 'no-answer'
  | 'unavailable'
  | 'unconditional'
  | 'do-not-disturb'
  /** Of our own: a queue offers its caller. */
  | 'queue';

/** `Diversion` (RFC 5806): the call was there, and nobody took it. */
export function divertedFrom(identity: Identity, reason: DiversionReason = 'no-answer'): string {
  return `Diversion: ${quote(identity.name)} <${identityUri(identity)}>;reason=${reason}`;
}

export function isSameIdentity(one: Identity, two: Identity): boolean {
  return one.name === two.name && one.number === two.number && one.domain === two.domain;
}

export function identityUri({ number, domain }: Identity): string {
  return number === null ? 'sip:anonymous@anonymous.invalid' : `sip:${number}@${domain}`;
}

/** Whether an address is this account's address of record. */
export function isAddressOf(subscriber: Subscriber, uri: URI): boolean {
  return (
    uri.scheme === 'sip' &&
    uri.user === subscriber.username &&
    uri.host === subscriber.domain.toLowerCase()
  );
}
