import { createServer as createHttpServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Certificate and private key, PEM. */
export interface TlsFiles {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** The address cannot be listened on; the message is a sentence for whoever runs the server. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** @throws ListenError when certificate and key do not fit together */
export function createListener(tls: TlsFiles | null, handle: RequestListener): Server {
  // A page asks for dozens of files at once and for more a minute later.
  const options = { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 30_000 };
  if (tls === null) return createHttpServer(options, handle);
  try {
    return createHttpsServer({ ...options, ...tls, minVersion: 'TLSv1.2' }, handle);
  } catch (error) {
    throw new ListenError('The certificate and the key cannot be used together.', { cause: error });
  }
}

/** Resolves with the port once connections are accepted. @throws ListenError */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const sentence = sentenceFor(error.code, port, host);
      reject(sentence === null ? error : new ListenError(sentence, { cause: error }));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Stops accepting and drops what is still open. */
export async function closeListener(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

function sentenceFor(code: string | undefined, port: number, host: string): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use by another program; choose another with --port.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no address ${host}; choose another with --host.`;
    default:
      return null;
  }
}
