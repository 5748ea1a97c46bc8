import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export function parse(args: readonly string[], options: ParseArgsOptionsConfig): Flags | 'help' {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: false,
    });
    return values['help'] === true ? 'help' : values;
  } catch (error) {
    // parseArgs explains at length; its first sentence is what is wrong.
    const [sentence = ''] = String((error as Error).message).split(/\.\s|\n/, 1);
    throw new UsageError(`${sentence.replace(/\.$/, '')}; see --help.`, { cause: error });
  }
}

export function required(flags: Flags, name: string): string {
  const value = text(flags[name]);
  if (value === undefined || value.trim() === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

export function text(value: Flags[string]): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function dataFolder(flags: Flags, environment: Environment): string {
  return text(flags['data']) ?? (environment['HUBLINE_DATA'] || '.hubline');
}
