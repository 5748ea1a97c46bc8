/** A part of a SIP message: a status, and what headers came with it (message/sipfrag, RFC 3420). */
export interface SipFragment {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Null where it does not begin with a status line. */
export function readFragment(text: string): SipFragment | null {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?: |$)/i.exec(first.trim())?.[1];
  if (status === undefined) return null;
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    return [
      { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() },
    ];
  });
  return { status: Number(status), headers };
}
