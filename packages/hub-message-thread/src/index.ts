export { HubDialEvent } from '@hubline/element';
export { HubMessageThread } from './hub-message-thread.ts';
export { HubReplyEvent } from './hub-message-thread.events.ts';
