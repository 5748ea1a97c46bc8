import { newestFirst as newestFirstBy } from '../reactive/newest-first.ts';
import type { CallRecord } from './call-record.ts';

/** By when the call began. */
export const newestFirst = newestFirstBy<CallRecord>(({ startedAt }) => startedAt);
