export { HubConversationOpenedEvent } from './hub-messages.events.ts';
export { HubMessages } from './hub-messages.ts';
export { HubTabChosenEvent } from '@hubline/element/list.js';
