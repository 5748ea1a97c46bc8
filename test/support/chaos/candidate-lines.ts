const CANDIDATE = /^(a=candidate:\S+ \d+ \S+ \d+ \S+) (\d+)( .*)$/gm;
const OF_CLIENT = /^a=(?:candidate:|end-of-candidates).*\r\n/gm;

/** What a server says, with its media port replaced by that of the relay. */
export function throughRelay(message: string, serverPort: number, relayPort: number): string {
  return withBody(message, (body) =>
    body.replace(CANDIDATE, (line, start: string, port: string, end: string) =>
      Number(port) === serverPort ? `${start} ${String(relayPort)}${end}` : line,
    ),
  );
}

/** What a browser says, without its own addresses: else the server would find the way past the relay. */
export function behindRelay(message: string): string {
  return withBody(message, (body) => body.replace(OF_CLIENT, ''));
}

function withBody(message: string, change: (body: string) => string): string {
  const at = message.indexOf('\r\n\r\n');
  if (at < 0) return message;
  const body = message.slice(at + 4);
  const changed = change(body);
  if (changed === body) return message;
  const length = `Content-Length: ${String(Buffer.byteLength(changed))}`;
  return `${message.slice(0, at).replace(/^(?:Content-Length|l) *:.*$/im, length)}\r\n\r\n${changed}`;
}
