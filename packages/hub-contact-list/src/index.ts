export { HubContactList } from './hub-contact-list.ts';
export type { ContactFilter } from './contact-filter.ts';
export { HubOpenedEvent, HubTabChosenEvent } from '@hubline/element/list.js';
