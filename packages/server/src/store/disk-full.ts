import { SQLITE_FULL, sqliteCode } from './sqlite-code.ts';

const CODES = new Set(['ENOSPC', 'EDQUOT']);

/** Whether something failed because the disk has no room left: for a file, or for the database. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
  return (code !== undefined && CODES.has(code)) || sqliteCode(error) === SQLITE_FULL;
}
