import type { HistoryFilter } from '@hubline/core';

/** In the order of the tabs. */
export const CALL_FILTERS: readonly HistoryFilter[] = ['all', 'outbound', 'inbound', 'missed'];
