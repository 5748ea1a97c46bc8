/** What is read of a SIP message for the ladder; no more than that, and from whatever comes. */
export interface SipLines {
  /** Of a request. */
  readonly method: string | null;
  /** Of a response. */
  readonly status: number | null;
  readonly body: string;
  headers(name: string): readonly string[];
  /** The first of that name; empty when there is none. */
  header(name: string): string;
}

const METHODS = new Set(
  'ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE'.split(
    ' ',
  ),
);

/** RFC 3261 §7.3.3, and of those that came later. */
const SHORT: Readonly<Record<string, string>> = {
  c: 'content-type',
  f: 'from',
  i: 'call-id',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  t: 'to',
};

export function sipLines(text: string): SipLines {
  const [head = '', ...rest] = text.split(/\r?\n\r?\n/);
  const [start = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const all = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const given = line.slice(0, colon).trim().toLowerCase();
    const name = SHORT[given] ?? given;
    all.set(name, [...(all.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  const headers = (name: string): readonly string[] => all.get(name) ?? [];
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?!\d)/.exec(start)?.[1];
  return {
    method: status ? null : knownMethod(start.split(' ', 1)[0] ?? ''),
    status: status ? Number(status) : null,
    body: rest.join('\r\n\r\n'),
    headers,
    header: (name) => headers(name)[0] ?? '',
  };
}

/** A word that we do not know might be anything. */
export function knownMethod(word: string): string {
  return METHODS.has(word) ? word : 'OTHER';
}
