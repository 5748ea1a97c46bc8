export {
  HubConversationChosenEvent,
  HubNewConversationEvent,
} from './hub-conversation-list.events.ts';
export type { ConversationFilter } from './conversation-filter.ts';
export { HubConversationList } from './hub-conversation-list.ts';
export { HubTabChosenEvent } from '@hubline/element/list.js';
