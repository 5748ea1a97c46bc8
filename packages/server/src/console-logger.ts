import { formatWithOptions } from 'node:util';
import type { Logger } from './logger.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Details = Readonly<Record<string, unknown>>;

/** Writes one line for each message to standard error, so that standard output stays for answers. */
export function consoleLogger(
  least: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Logger {
  const log = (level: LogLevel) => (message: string, details?: Details) => {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(least)) return;
    const time = new Date().toISOString();
    const rest = details === undefined ? '' : ` ${describe(details)}`;
    write(`${time} ${level.padEnd(5)} ${message}${rest}\n`);
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

const SECRET = /password|token|secret|cookie|authorization|ha1|credential/i;

/** The last line of defence: nothing secret and no full number is written, whoever passes it. */
function describe(details: Details): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}=${SECRET.test(name) ? '[hidden]' : shown(value)}`)
    .join(' ');
}

function shown(value: unknown): string {
  const options = { compact: true, breakLength: Infinity, depth: 3 };
  return formatWithOptions(options, typeof value === 'string' ? '%j' : '%O', value)
    .replace(/(?<![\w.:-])\+?\d{7,15}(?![\w.:-])/g, (number) => `…${number.slice(-2)}`)
    .replaceAll('\n', ' ');
}
