/** A SIP message as a scripted phone sees it: its lines, read with no more than string functions. */
export class SipMessage {
  readonly startLine: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly text: string;

  constructor(text: string) {
    const blank = text.indexOf('\r\n\r\n');
    const [startLine = '', ...lines] = text.slice(0, blank).split('\r\n');
    this.text = text;
    this.startLine = startLine;
    this.body = text.slice(blank + 4);
    this.headers = lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    });
  }

  /** The status of a response, 0 for a request. */
  get status(): number {
    return this.startLine.startsWith('SIP/2.0 ') ? Number(this.startLine.split(' ')[1]) : 0;
  }

  /** The method of a request, or of the request that a response answers. */
  get method(): string {
    return this.status ? this.header('cseq').split(' ')[1]! : this.startLine.split(' ')[0]!;
  }

  get uri(): string {
    return this.startLine.split(' ')[1]!;
  }

  get callId(): string {
    return this.header('call-id');
  }

  get cseq(): number {
    return Number.parseInt(this.header('cseq'), 10);
  }

  /** The first value of a header, '' where it is missing. */
  header(name: string): string {
    return this.all(name)[0] ?? '';
  }

  all(name: string): string[] {
    return this.headers.filter(([one]) => one === name.toLowerCase()).map(([, value]) => value);
  }

  tag(header: 'from' | 'to'): string {
    return /;tag=([^;>\s]+)/.exec(this.header(header))?.[1] ?? '';
  }

  toString(): string {
    return this.status ? `${this.status} to ${this.header('cseq')}` : this.startLine;
  }
}

export function buildMessage(
  startLine: string,
  headers: readonly (readonly [string, string])[],
  body = '',
): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [startLine, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}
