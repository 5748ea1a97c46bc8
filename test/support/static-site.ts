import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface StaticSite extends AsyncDisposable {
  readonly url: string;
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const found = file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false });
    if (!found || !found.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    // Files in there have hashes in their names.
    const lasting = path.startsWith('/assets/');
    response.writeHead(200, {
      'Content-Type': type,
      'Cache-Control': lasting ? 'max-age=86400, immutable' : 'no-store',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
