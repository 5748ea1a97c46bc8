import { spawn } from 'node:child_process';
import type { Logger } from '../logger.ts';

export type ScanResult = 'clean' | 'infected' | 'not-checked';

const LONGEST_MS = 60_000;
/** Stands for the path in the words of the command. */
const FILE = '{file}';
/** As clamdscan and others end. */
const CLEAN = 0;
const INFECTED = 1;

/**
 * Asks the virus scanner about a file. A scanner that is missing, ends otherwise than with 0 or 1, or takes
 * a minute, has checked nothing.
 * @param command program and arguments; started without a shell
 */
export async function scanFile(
  command: readonly string[],
  path: string,
  { logger, longestMs = LONGEST_MS }: { readonly logger: Logger; readonly longestMs?: number },
): Promise<ScanResult> {
  const words = command.map((word) => word.replaceAll(FILE, path));
  const [program = '', ...args] = command.some((word) => word.includes(FILE))
    ? words
    : [...words, path];
  const end = await new Promise<number | Error | null>((resolve) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      signal: AbortSignal.timeout(longestMs),
      killSignal: 'SIGKILL',
    });
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  if (end === CLEAN) return 'clean';
  if (end === INFECTED) return 'infected';
  logger.error('The virus scanner checked nothing', {
    scanner: program,
    ...(end instanceof Error ? { error: end } : { ended: end ?? 'not by itself' }),
  });
  return 'not-checked';
}
