import type { SdpSummary } from './diagnostic-report.ts';

const KINDS = new Set(['audio', 'video', 'application']);
const CODECS = new Map(
  [
    ...['opus', 'PCMU', 'PCMA', 'G722', 'G729', 'iLBC', 'CN', 'telephone-event', 'red', 'rtx'],
    ...['ulpfec', 'flexfec-03', 'VP8', 'VP9', 'H264', 'H265', 'AV1'],
  ].map((name) => [name.toLowerCase(), name]),
);

/** What one side of a call said last, to be compared with what it says next; never told. */
export interface SdpMemory {
  readonly ice: string;
  readonly fingerprint: string;
}

/** What matters of a session description (RFC 8866), without addresses, keys and fingerprints. */
export function sdpSummary(
  body: string,
  before: SdpMemory | undefined,
): { readonly summary: SdpSummary; readonly memory: SdpMemory } | null {
  // It may be one part of several.
  const begin = /^v=0\s*$/m.exec(body);
  if (!begin) return null;
  const [session = '', ...sections] = body.slice(begin.index).split(/^m=/m);
  const all = session + sections.join('');
  const memory = {
    ice: firstOf(/^a=ice-ufrag:\s*(\S+)/m, all),
    fingerprint: firstOf(/^a=fingerprint:\s*(.+?)\s*$/m, all),
  };
  const changed = (of: keyof SdpMemory): boolean =>
    before !== undefined && before[of] !== '' && memory[of] !== '' && before[of] !== memory[of];
  const summary = {
    media: sections.slice(0, 8).map((section) => mediaOf(section, session)),
    candidates: candidatesOf(all),
    iceRestart: changed('ice'),
    fingerprintChanged: changed('fingerprint'),
  };
  return { summary, memory };
}

function mediaOf(section: string, session: string): SdpSummary['media'][number] {
  const [, kind = '', port = ''] = /^(\w+) (\d+)/.exec(section) ?? [];
  const direction = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;
  const codecs = [...section.matchAll(/^a=rtpmap:\d+ ([\w-]+)\//gm)].map(
    ([, name = '']) => CODECS.get(name.toLowerCase()) ?? 'other',
  );
  return {
    kind: KINDS.has(kind) ? kind : 'other',
    direction: firstOf(direction, section) || firstOf(direction, session) || 'sendrecv',
    refused: port === '0',
    codecs: [...new Set(codecs)],
  };
}

function candidatesOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const lines = text.matchAll(
    /^a=candidate:\S+ \d+ (udp|tcp) \d+ (\S+) \d+ typ (host|srflx|prflx|relay)\b/gim,
  );
  for (const [, protocol = '', address = '', type = ''] of lines) {
    const over = protocol.toLowerCase() === 'tcp' ? ' tcp' : '';
    const key = `${type.toLowerCase()} ${addressKind(address)}${over}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Where an address leads, without telling it (RFC 1918, 3927, 4193, 6598, and names of mDNS). */
function addressKind(address: string): 'mDNS' | 'loopback' | 'private' | 'public' {
  if (/\.local$/i.test(address)) return 'mDNS';
  if (/^127\.|^::1$/.test(address)) return 'loopback';
  const isPrivate =
    /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
  return isPrivate.test(address) || /^f(?:[cd]|e[89ab])[\da-f]*:/i.test(address)
    ? 'private'
    : 'public';
}

function firstOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}
