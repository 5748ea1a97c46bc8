import { domainToASCII } from 'node:url';

const LONGEST = 320;
const LONGEST_LOCAL_PART = 64;
/** What would mean something in a header (RFC 5322 §3.2.3), be it only when it is quoted. */
const MEANINGFUL = /[\s\p{C}()<>[\]:;@\\,"]/u;

/** As it is compared. */
export function foldAddress(address: string): string {
  return address.toLowerCase();
}

/** What is wrong with an address, trimmed; null where mail can be sent to it. Other alphabets are welcome. */
export function addressFault(address: string): 'missing' | 'too-long' | 'not-readable' | null {
  if (address === '') return 'missing';
  if (address.length > LONGEST) return 'too-long';
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (at < 1 || local.length > LONGEST_LOCAL_PART) return 'not-readable';
  if (MEANINGFUL.test(local) || MEANINGFUL.test(domain)) return 'not-readable';
  if (/^\.|\.\.|\.$/.test(local)) return 'not-readable';
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const known = new RegExp(`^${label}(?:\\.${label})+$`).test(domainToASCII(domain));
  return known ? null : 'not-readable';
}
