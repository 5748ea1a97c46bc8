export { createServer } from './server.ts';
export type { HublineServer, ServerStats } from './server.ts';
export type { ServerOptions } from './server-options.ts';
export { ListenError } from './http/listen.ts';
export type { TlsFiles } from './http/listen.ts';
export type { Logger } from './logger.ts';
export { StoreError } from './store/store-error.ts';
