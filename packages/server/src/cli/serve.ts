import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { consoleLogger } from '../console-logger.ts';
import type { TlsFiles } from '../http/listen.ts';
import type { Logger } from '../logger.ts';
import { createServer } from '../server.ts';
import type { ServeCommand } from './command.ts';
import { UsageError } from './usage.ts';

/** Calls are ended and files closed well before whoever stops us loses patience. */
const CLOSE_WITHIN_MS = 1500;

/** Runs the server until the process is told to end. Returns the exit code. */
export async function serve(command: ServeCommand): Promise<number> {
  const { tls, publicAddress, publicMediaPort, logLevel, ...options } = command;
  const logger = consoleLogger(logLevel);
  const server = await createServer({
    ...options,
    ...(tls === null ? {} : { tls: { cert: readPem(tls.cert), key: readPem(tls.key) } }),
    ...(publicAddress === null ? {} : { publicAddress }),
    ...(publicMediaPort === null ? {} : { publicMediaPort }),
    logger,
  });
  warnBeyondThisMachine(command, logger);
  // One failed request or call is no reason to end all others.
  process.on('unhandledRejection', (error) =>
    logger.error('Something failed unnoticed', { error }),
  );
  process.stdout.write(`Hubline is ready: ${server.url}\n`);

  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  // A second Ctrl-C, and a close that takes too long, end the process at once.
  process.once('SIGINT', () => process.exit(130));
  setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
  await server.close();
  return 0;
}

function readPem(path: string): TlsFiles['cert'] {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`The file ${path} cannot be read.`, { cause: error });
  }
}

function warnBeyondThisMachine({ host, tls, demo }: ServeCommand, logger: Logger): void {
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return;
  if (tls === null) {
    logger.warn(
      'Browsers give a microphone to pages of other machines over HTTPS only: use --cert and --key',
    );
  }
  if (demo) {
    logger.warn(
      'Everyone who reaches this server can use the demonstration accounts: use --no-demo',
    );
  }
}
