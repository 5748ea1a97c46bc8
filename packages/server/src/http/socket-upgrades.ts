import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { limitKey, remoteAddress } from '../api/client-request.ts';
import { judgeOrigin } from '../api/origin.ts';
import { RateLimit } from '../api/rate-limit.ts';

const MESSAGE_BYTES_AT_MOST = 64 * 1024;
const SOCKETS_AT_ONCE = 500;
const SOCKETS_PER_SECOND = 20;
const CLOSE_GOING_AWAY = 1001;
const CLOSE_WITHIN_MS = 500;

/** Who opened a socket. */
export interface SocketInfo {
  readonly remoteAddress: string;
  /** As the browser says it. */
  readonly userAgent: string | undefined;
}

/** A place where sockets are accepted. */
export interface SocketEndpoint {
  /** Required and chosen; null where none is spoken of. */
  readonly subprotocol: string | null;
  accept(socket: WebSocket, info: SocketInfo): void;
}

export interface SocketUpgradeOptions {
  /** By path. */
  readonly endpoints: ReadonlyMap<string, SocketEndpoint>;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly clock: () => number;
}

/**
 * Turns HTTP connections into WebSockets where path, origin and subprotocol are right. Returns what
 * closes them all.
 */
export function acceptSockets(server: Server, options: SocketUpgradeOptions): () => Promise<void> {
  const limit = new RateLimit(SOCKETS_AT_ONCE, SOCKETS_PER_SECOND, options.clock);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: MESSAGE_BYTES_AT_MOST,
    handleProtocols: (offered, request) => {
      const wanted = options.endpoints.get(pathOf(request))?.subprotocol ?? null;
      return wanted !== null && offered.has(wanted) ? wanted : false;
    },
  });

  let isClosing = false;
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    // Whoever resets the connection now must not bring the server down.
    const ignore = () => {};
    connection.on('error', ignore);
    // Nobody would close it any more, and the listener wait for it for ever.
    if (isClosing) return void connection.destroy();
    const endpoint = options.endpoints.get(pathOf(request));
    if (endpoint === undefined) return refuse(connection, 404);
    const { origin, host } = request.headers;
    // Programs have no origin; pages always have one.
    if (judgeOrigin({ origin, host }, options.allowedOrigins) === 'foreign') {
      return refuse(connection, 403);
    }
    if (endpoint.subprotocol !== null && !offers(request, endpoint.subprotocol)) {
      return refuse(connection, 400);
    }
    const address = remoteAddress(request);
    if (limit.take(limitKey(address)) > 0) return refuse(connection, 429);
    sockets.handleUpgrade(request, connection, head, (socket) => {
      connection.off('error', ignore);
      endpoint.accept(socket, {
        remoteAddress: address,
        userAgent: request.headers['user-agent'],
      });
    });
  });
  return () => {
    isClosing = true;
    return closeAll(sockets.clients);
  };
}

async function closeAll(sockets: ReadonlySet<WebSocket>): Promise<void> {
  const closed = [...sockets].map((socket) => once(socket, 'close'));
  for (const socket of sockets) socket.close(CLOSE_GOING_AWAY, 'The server is stopping');
  const impatient = setTimeout(() => {
    for (const socket of sockets) socket.terminate();
  }, CLOSE_WITHIN_MS);
  await Promise.all(closed);
  clearTimeout(impatient);
}

function refuse(connection: Duplex, status: 400 | 403 | 404 | 429): void {
  const body = `${STATUS_CODES[status]}\n`;
  connection.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? '';
}

function offers(request: IncomingMessage, subprotocol: string): boolean {
  const offered = request.headers['sec-websocket-protocol'] ?? '';
  return offered.split(',').some((name) => name.trim() === subprotocol);
}
