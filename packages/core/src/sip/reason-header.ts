/** One value of a `Reason` header (RFC 3326). */
export interface Reason {
  /** In upper case: `SIP`, `Q.850`. */
  readonly protocol: string;
  readonly cause: number | null;
  readonly text: string;
}

/** Reads `Reason` headers; values that make no sense are left out. */
export function parseReasons(headers: readonly string[]): readonly Reason[] {
  return headers.flatMap(splitOutsideQuotes).flatMap((value) => {
    const [protocol = '', ...parameters] = value.split(';');
    if (!/^[\w.!%*+`'~-]+$/.test(protocol.trim())) return [];
    let cause: number | null = null;
    let text = '';
    for (const parameter of parameters) {
      const [, name, content] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(parameter) ?? [];
      if (name?.toLowerCase() === 'cause' && /^\d{1,3}$/.test(content!)) cause = Number(content);
      if (name?.toLowerCase() === 'text') text = content!.replace(/^"|"$/g, '');
    }
    return [{ protocol: protocol.trim().toUpperCase(), cause, text }];
  });
}

function splitOutsideQuotes(header: string): readonly string[] {
  return header.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [];
}
