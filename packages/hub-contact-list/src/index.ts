export { HubContactList } from './hub-contact-list.ts';
export type { ContactFilter } from './filter-tabs.ts';
