import type { AddressDraft } from './emergency-address.ts';

export type CivicAddress = Omit<AddressDraft, 'name'>;

/** How long whoever gets it may keep it (RFC 4119 §2.2.2). */
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** What XML 1.0 has no way to write: controls, lone surrogates and the two that are no characters. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Where someone is as PIDF-LO (RFC 4119, RFC 5491) with a civic address (RFC 5139), for the entity
 * `pres:user@domain`.
 */
export function pidfLo(entity: string, address: CivicAddress, now: Date): string {
  const civic = civicElements(address)
    .map(([name, value]) => `<ca:${name}>${escapeXml(value)}</ca:${name}>`)
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<presence xmlns="urn:ietf:params:xml:ns:pidf"',
    ' xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"',
    ' xmlns:gbp="urn:ietf:params:xml:ns:pidf:geopriv10:basicPolicy"',
    ' xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr"',
    ` entity="${escapeXml(entity)}">`,
    '<tuple id="address"><status><gp:geopriv>',
    `<gp:location-info><ca:civicAddress xml:lang="en-US">${civic}</ca:civicAddress></gp:location-info>`,
    '<gp:usage-rules><gbp:retransmission-allowed>yes</gbp:retransmission-allowed>',
    `<gbp:retention-expiry>${new Date(now.getTime() + RETENTION_MS).toISOString()}</gbp:retention-expiry>`,
    '</gp:usage-rules><gp:method>Manual</gp:method>',
    '</gp:geopriv></status>',
    `<timestamp>${now.toISOString()}</timestamp></tuple></presence>`,
  ].join('');
}

/** In the order of the schema (RFC 5139 §3.3), without what is empty. */
function civicElements(address: CivicAddress): (readonly [name: string, value: string])[] {
  const { number, suffix, road } = street(address.line1);
  const elements = [
    ['country', address.country],
    ['A1', address.state],
    ['A3', address.city],
    ['RD', road],
    ['HNO', number],
    ['HNS', suffix],
    ['LOC', address.location],
    ['NAM', address.callerName],
    ['PC', address.zip],
    ['UNIT', address.line2],
  ] as const;
  return elements.filter(([, value]) => value.trim() !== '');
}

/** A house number and its fraction, as in `123 1/2 Main St`; whatever else it says stays together. */
function street(line: string): { number: string; suffix: string; road: string } {
  const [, number = '', suffix = '', road = line] =
    /^\s*(\d\S*)(?:\s+(\d\/\d|[\u00bc-\u00be]))?\s+(\S.*)$/su.exec(line) ?? [];
  return { number, suffix, road };
}

function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
