import type { RecordPosition } from '../store/call-record-repository.ts';

/** A place in the list as an opaque word for clients. */
export function writeCursor(position: RecordPosition): string {
  return Buffer.from(JSON.stringify([position.startedAt, position.id])).toString('base64url');
}

/** Null for anything that `writeCursor` did not write. */
export function readCursor(cursor: string): RecordPosition | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [startedAt, id] = parsed as unknown[];
    return Number.isSafeInteger(startedAt) && typeof id === 'string'
      ? { startedAt: startedAt as number, id }
      : null;
  } catch {
    return null;
  }
}
