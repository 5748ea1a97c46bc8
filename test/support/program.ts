import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

export interface ProgramOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ProgramResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the server's program from its sources until it ends. */
export async function runProgram(
  args: readonly string[],
  { input = '', env = {} }: ProgramOptions = {},
): Promise<ProgramResult> {
  const child = spawn(process.execPath, ['--conditions=@hubline/source', MAIN, ...args], {
    env: { ...process.env, ...env },
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [, stdout, stderr] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: child.exitCode, stdout, stderr };
}
