import type { Hono } from 'hono';
import type { ApiEnv } from '../api/api-env.ts';
import { Problem } from '../api/problem.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

/** The script that pages of other sites load, and the parts that it loads when they are needed. */
const BUNDLE = /^\/hub-softphone\.[\w.-]+\.js(?:\.map)?$/;
/** At the root, so that it serves every page. It has a policy of its own, taken from its own response. */
const SERVICE_WORKER = '/service-worker.js';
/** Where other apps share with the installed one: its service worker takes that, so only one without it comes here. */
const SHARE_TARGET = '/share';
/** The names in here change with the content. */
const HASHED = /^\/assets\//;

const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hubline</title>
<h1>Hubline is running</h1>
<p>The pages of the demo are not built yet. Run <code>npm run build</code> and reload this page.</p>
<p>The API is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</html>
`;

/** Serves the demo's pages and the bundle for other sites. */
export function addPages(app: Hono<ApiEnv>, files: StaticFiles): void {
  app.get('*', async (c) => {
    const url = new URL(c.req.url);
    const asset = await files.find(url.pathname);
    if (asset === null) {
      if (url.pathname !== '/') throw new Problem('not-found', { detail: 'No such page.' });
      c.header('Content-Security-Policy', contentSecurityPolicy(c.req.header('Host')));
      c.header('Cache-Control', ASK_EACH_TIME);
      return c.html(NOT_BUILT);
    }

    const encoding = asset.encodingFor(c.req.header('Accept-Encoding'));
    const etag = asset.etag(encoding);
    const headers: Record<string, string> = {
      'Content-Type': asset.contentType,
      ETag: etag,
      'Cache-Control': HASHED.test(url.pathname) ? FOR_GOOD : ASK_EACH_TIME,
      ...(asset.isText ? { Vary: 'Accept-Encoding' } : {}),
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    };
    if (BUNDLE.test(url.pathname)) {
      headers['Access-Control-Allow-Origin'] = '*';
      headers['Cross-Origin-Resource-Policy'] = 'cross-origin';
    }
    if (asset.contentType.startsWith('text/html') || url.pathname === SERVICE_WORKER) {
      headers['Content-Security-Policy'] = contentSecurityPolicy(c.req.header('Host'));
    }
    if (matches(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.body(await asset.content(encoding), 200, headers);
  });

  app.post(SHARE_TARGET, (c) => c.redirect('/?shared=failed', 303));

  app.all('*', () => {
    throw new Problem('wrong-method', { headers: { Allow: 'GET, HEAD' } });
  });
}

/** Tags are compared weakly here: a proxy that compresses makes ours weak (RFC 9110 §13.1.2). */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
