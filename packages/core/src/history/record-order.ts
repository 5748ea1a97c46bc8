import type { CallRecord } from './call-record.ts';

/** By when the call began, newest first; the ids decide between calls of one moment. */
export function newestFirst(a: CallRecord, b: CallRecord): number {
  return b.startedAt.getTime() - a.startedAt.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
