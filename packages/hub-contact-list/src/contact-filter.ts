/** `internal` are the colleagues of the directory. */
export type ContactFilter = 'all' | 'internal' | 'external';

/** In the order of the tabs. */
export const CONTACT_FILTERS: readonly ContactFilter[] = ['all', 'internal', 'external'];
