import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has used and uses. */
export interface ProcessLoad {
  /** Processor time since it started. */
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const pageBytes = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));

/** Looks into /proc (Linux). */
export function loadOf(pid: number): ProcessLoad {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The name in brackets may hold spaces; what follows it does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
  return {
    cpuSeconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond,
    residentMegabytes: ((pages ?? 0) * pageBytes) / 2 ** 20,
  };
}
