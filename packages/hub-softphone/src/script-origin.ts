import { setDefaultServer } from './default-server.ts';

// A server that serves the bundle is the server to use, unless the tag names another.
setDefaultServer(new URL('/', import.meta.url).href);
