export { HubConversationOpenedEvent } from './hub-messages.events.ts';
export { HubMessages } from './hub-messages.ts';
