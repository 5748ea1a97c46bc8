/** A SIP message as lines of text, for a server that a test plays. */
export class SipText {
  readonly startLine: string;
  readonly body: string;
  readonly #headers: readonly (readonly [name: string, value: string])[];

  constructor(text: string) {
    const [head = '', ...rest] = text.split('\r\n\r\n');
    const [startLine = '', ...lines] = head.split('\r\n');
    this.startLine = startLine;
    this.body = rest.join('\r\n\r\n');
    this.#headers = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    });
  }

  /** Null for a request. */
  get status(): number | null {
    const [, code] = /^SIP\/2\.0 (\d{3}) /.exec(this.startLine) ?? [];
    return code ? Number(code) : null;
  }

  /** Of the request, or of the one that this answers. */
  get method(): string {
    return this.header('cseq').split(' ')[1] ?? '';
  }

  get uri(): string {
    return this.startLine.split(' ')[1] ?? '';
  }

  get sequence(): number {
    return Number.parseInt(this.header('cseq'), 10);
  }

  /** What requests and answers of one transaction share. */
  get transaction(): string {
    const branch = /;branch=([^;]+)/.exec(this.header('via'))?.[1] ?? '';
    return `${branch} ${this.method}`;
  }

  /** The first of that name; empty when there is none. */
  header(name: string): string {
    return this.headers(name)[0] ?? '';
  }

  headers(name: string): readonly string[] {
    return this.#headers
      .filter(([known]) => known === name.toLowerCase())
      .map(([, value]) => value);
  }

  tag(header: 'from' | 'to'): string {
    return /;tag=([^;>]+)/.exec(this.header(header))?.[1] ?? '';
  }

  /** Address in the Contact header. */
  get contact(): string {
    return /<([^>]+)>/.exec(this.header('contact'))?.[1] ?? '';
  }
}

/** Writes a message; the length of the body is counted. */
export function sipText(startLine: string, headers: readonly string[], body = ''): string {
  const length = new TextEncoder().encode(body).length;
  const told = headers.some((line) => line.startsWith('Content-Type:'));
  const type = body && !told ? ['Content-Type: application/sdp'] : [];
  return [startLine, ...headers, ...type, `Content-Length: ${length}`, '', body].join('\r\n');
}
